package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    private static final Instant NOW = Instant.parse("2026-11-23T22:38:12Z");

    @Test
    void whoComesSecondIsToldWhoHasTheDirectory(@TempDir Path directory) throws IOException {
        try (var _ = DirectoryLock.take(directory, "serve", NOW)) {
            var held = assertThrows(DirectoryLock.Held.class, () -> DirectoryLock.take(directory, "ingest", NOW.plusSeconds(60)));
            assertEquals(directory + " is in use by process " + ProcessHandle.current().pid()
                    + " (cardwire serve, since 2026-11-23T22:38:12Z); stop it, or name another directory with --data", held.getMessage());
        }
    }

    @Test
    void aDirectoryThatWasLetGoCanBeTakenAgain(@TempDir Path directory) throws IOException {
        DirectoryLock.take(directory, "serve", NOW).close();
        DirectoryLock.take(directory, "ingest", NOW).close();
    }

    @Test
    void aDirectoryOfAnotherProcessIsHeldUntilThatProcessEnds(@TempDir Path directory) throws Exception {
        var holder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("held", holder.inputReader().readLine());
            var held = assertThrows(DirectoryLock.Held.class, () -> DirectoryLock.take(directory, "ingest", NOW));
            assertTrue(held.getMessage().contains("process " + holder.pid() + " "), held.getMessage());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        DirectoryLock.take(directory, "ingest", NOW).close();
    }

    /** Another process that takes a directory and waits to be killed. */
    static final class Holder {

        public static void main(String[] args) throws Exception {
            try (var _ = DirectoryLock.take(Path.of(args[0]), "serve", NOW)) {
                System.out.println("held");
                System.in.read();
            }
        }
    }
}
