package dev.cardwire.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a class of the tests in a JVM of its own, of the same JDK and class path. */
final class ChildJvm {

    private ChildJvm() {}

    /** The process of a main class, its standard error with its standard output. */
    static Process start(Class<?> main, String... arguments) throws IOException {
        return start(command(main, arguments));
    }

    /**
     * The same, where no file can become larger: a write beyond it fails in the middle.
     *
     * @param blocks of 512 bytes, as POSIX's {@code ulimit} counts
     */
    static Process startWithFileLimit(int blocks, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
        command.addAll(command(main, arguments));
        return start(command);
    }

    private static List<String> command(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // The file of performance counters is no news for a test, and would count against a limit.
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A hostile environment of the tests' caller must not print into what a test reads.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** Runs a main class to its end, at most a minute, and gives its exit code. */
    static int run(ByteArrayOutputStream output, Class<?> main, String... arguments) throws IOException, InterruptedException {
        var process = start(main, arguments);
        try {
            var copier = Thread.ofVirtual().start(() -> {
                try {
                    process.getInputStream().transferTo(output);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException(main.getSimpleName() + " does not end; it wrote: " + output);
            }
            copier.join();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
