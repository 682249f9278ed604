package dev.cardwire.api;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param headers by name in lower case
 * @param body text; nothing here answers with bytes
 */
public record Response(int status, Map<String, String> headers, String body) {

    /** A minute: a new card is seen soon, and a list that many read is read from the table once. */
    static final String MINUTE = "public, max-age=60";

    public Response {
        headers = new TreeMap<>(headers);
    }

    static Response json(Object value) {
        return new Response(200, Map.of("content-type", "application/json", "cache-control", MINUTE), Json.write(value));
    }

    static Response html(int status, String body) {
        return new Response(status, Map.of("content-type", "text/html; charset=utf-8",
                "cache-control", status == 200 ? MINUTE : "no-store"), body);
    }

    static Response problem(Problem problem) {
        return new Response(problem.status(),
                Map.of("content-type", "application/problem+json", "cache-control", "no-store"), Json.write(problem));
    }

    static Response redirect(String path) {
        return new Response(302, Map.of("location", path, "cache-control", MINUTE), "");
    }

    Response with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }

    /**
     * The same with a validator, or 304 if the reader has this very answer (RFC 9110, sections 8.8.3 and 13.1.2). Weak
     * and strong tags are compared alike: a cache in front may have compressed the body.
     */
    Response validated(Request request) {
        String tag = "\"" + Ids.sha256Hex(body).substring(0, 32) + "\"";
        var tagged = with("etag", tag);
        boolean known = request.header("if-none-match")
                .map(tags -> Arrays.stream(tags.split(",")).map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag)))
                .orElse(false);
        return known ? new Response(304, tagged.headers(), "") : tagged;
    }

    Response withoutBody() {
        return new Response(status, headers, "");
    }

    /** The answer as HTTP API takes it from a function (payload format 2.0). */
    Event event() {
        return new Event(status, headers, body, false);
    }

    record Event(int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {}
}
