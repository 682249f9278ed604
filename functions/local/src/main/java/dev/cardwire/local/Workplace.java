package dev.cardwire.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A data directory taken by this process, with the system over it: lock, log and system, opened in this order and closed
 * in the other.
 *
 * @param system the system
 */
record Workplace(DirectoryLock lock, FunctionLog log, LocalSystem system) implements AutoCloseable {

    /** SQS would wait for the queue's visibility timeout, minutes; on one machine nobody else may be at work on it. */
    private static final Duration REDELIVERY = Duration.ofSeconds(2);

    /** What is done between taking the directory and starting the system. */
    interface Check {

        void run() throws IOException;
    }

    static Workplace open(
            Path directory, String command, String siteUrl, Map<String, String> parameters, Map<String, String> variables,
            Check check, InstantSource clock, Consumer<String> say) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        var lock = DirectoryLock.take(absolute, command, clock.instant());
        try {
            check.run();
            var log = FunctionLog.into(absolute);
            try {
                var options = new LocalSystem.Options(absolute, siteUrl, parameters, variables, REDELIVERY);
                return new Workplace(lock, log, LocalSystem.start(options, clock, log, say));
            } catch (IOException | RuntimeException e) {
                log.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** For commands that need nothing but what the directory holds. */
    static Workplace open(Path directory, String command, InstantSource clock, Consumer<String> say) throws IOException {
        return open(directory, command, "http://127.0.0.1", Map.of(), Map.of(), () -> {}, clock, say);
    }

    @Override
    public void close() throws IOException {
        try (lock; log) {
            system.close();
        }
    }
}
