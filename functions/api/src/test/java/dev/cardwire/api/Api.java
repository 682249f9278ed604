package dev.cardwire.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.embedded.CallContext;
import dev.cardwire.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The function as Lambda calls it: JSON in, JSON out, at a time that stands still. */
final class Api {

    /** A model with a budget of a dollar a day. */
    static final ModelTerms TERMS = new ModelTerms("bedrock:amazon.nova-lite-v1:0", Optional.of(1_000_000L));

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final ApiFunction function;

    Api(Table table, Instant now) {
        this(table, () -> now, TERMS);
    }

    Api(Table table, InstantSource clock, ModelTerms terms) {
        var log = Log.to(new PrintStream(logged, true, StandardCharsets.UTF_8), clock);
        this.function = new ApiFunction(new Routes(table, clock, log, "news-bot@example.org", terms), log);
    }

    Api(ApiFunction function) {
        this.function = function;
    }

    /** An answer, as HTTP API would read it. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return Json.read(body, JsonNode.class, "an answer's body");
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Answer get(String target) {
        return send("GET", target, Map.of());
    }

    Answer get(String target, String header, String value) {
        return send("GET", target, Map.of(header, value));
    }

    Answer send(String method, String target, Map<String, String> headers) {
        int question = target.indexOf('?');
        return sendEvent(Json.write(Map.of(
                "version", "2.0",
                "routeKey", "$default",
                "rawPath", question < 0 ? target : target.substring(0, question),
                "rawQueryString", question < 0 ? "" : target.substring(question + 1),
                "headers", headers,
                "requestContext", Map.of("http", Map.of("method", method), "stage", "$default"),
                "isBase64Encoded", false)));
    }

    Answer sendEvent(String event) {
        var out = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new CallContext(30_000));
        } catch (IOException e) {
            throw new AssertionError("streams in memory do not fail", e);
        }
        var answer = Json.read(out.toByteArray(), JsonNode.class, "the function's answer");
        var headers = new TreeMap<String, String>();
        answer.get("headers").propertyStream().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Answer(answer.get("statusCode").asInt(), headers, answer.path("body").asText());
    }

    String logged() {
        return logged.toString(StandardCharsets.UTF_8);
    }
}
