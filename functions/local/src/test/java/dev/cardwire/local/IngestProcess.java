package dev.cardwire.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ingest} as a process of its own, which can be killed. */
final class IngestProcess {

    private final Process process;
    private final Path out;
    private final Path err;

    private IngestProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static IngestProcess start(Path opml, Path data, Path directory, String... options) throws IOException {
        Path out = Files.createTempFile(directory, "ingest", ".out");
        Path err = Files.createTempFile(directory, "ingest", ".err");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // It lives too short for the better compiler to pay.
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "ingest", "--feeds", opml.toString(), "--data", data.toString(), "--allow-loopback", "--json"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new IngestProcess(process, out, err);
    }

    /** Waits for its end and gives what it printed. */
    String answer() throws IOException, InterruptedException {
        if (!process.waitFor(9, TimeUnit.MINUTES)) {
            kill();
            throw new AssertionError("ingest does not end: " + Files.readString(err));
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("ingest ended with " + process.exitValue() + ": " + Files.readString(err));
        }
        return Files.readString(out);
    }

    boolean runs() {
        return process.isAlive();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
