package dev.cardwire.core;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The log: one JSON object a line, with what it is about (request, feed, item) in fields. It never holds article text
 * or a secret; callers pass ids, counts and messages.
 *
 * <pre>{@code
 * var log = Log.to(System.out, clock).with("request", context.getAwsRequestId());
 * log.with("feed", feed.id()).info("polled", Map.of("status", 200, "items", 3));
 * }</pre>
 */
public final class Log {

    private final PrintStream out;
    private final InstantSource clock;
    private final Map<String, Object> about;

    private Log(PrintStream out, InstantSource clock, Map<String, Object> about) {
        this.out = out;
        this.clock = clock;
        this.about = about;
    }

    /** A log that writes to a stream, such as a Lambda function's standard output. */
    public static Log to(PrintStream out, InstantSource clock) {
        return new Log(out, clock, Map.of());
    }

    /** The same log, with one more field on each line. */
    public Log with(String field, Object value) {
        var more = new LinkedHashMap<>(about);
        more.put(field, value);
        return new Log(out, clock, more);
    }

    /** Says that something went as it should. */
    public void info(String message, Map<String, ?> fields) {
        line("INFO", message, fields);
    }

    /** Says that something went wrong that Cardwire can live with, and what. */
    public void warn(String message, Map<String, ?> fields) {
        line("WARN", message, fields);
    }

    /** Says that something failed, with its stack. */
    public void error(String message, Throwable failure) {
        var stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        line("ERROR", message, Map.of("error", String.valueOf(failure.getMessage()), "stack", stack.toString()));
    }

    private void line(String level, String message, Map<String, ?> fields) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", clock.instant());
        line.put("level", level);
        line.put("message", message);
        line.putAll(about);
        line.putAll(fields);
        out.println(Json.write(line));
    }
}
