package dev.cardwire.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Sends what functions and libraries print to {@code cardwire.log} of the data directory, as CloudWatch would take it,
 * until it is closed: a person sees Cardwire's own lines only.
 */
final class FunctionLog implements AutoCloseable {

    private static final long MOST = 10 * 1024 * 1024;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final PrintStream log;
    private final FailureReasons reasons;

    private FunctionLog(FailureReasons reasons) {
        this.reasons = reasons;
        this.log = new PrintStream(reasons, true, StandardCharsets.UTF_8);
    }

    static FunctionLog into(Path directory) throws IOException {
        var log = new FunctionLog(new FailureReasons(new RollingLog(directory.resolve("cardwire.log"), MOST)));
        System.setOut(log.log);
        System.setErr(log.log);
        return log;
    }

    PrintStream stream() {
        return log;
    }

    /** What functions logged of the messages that they gave back. */
    FailureReasons reasons() {
        return reasons;
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        log.close();
    }
}
