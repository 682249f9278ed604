package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.cardwire.core.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * HTTP requests as events of API Gateway's HTTP API, payload format 2.0, and answers back.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
 *     payload format</a>
 */
final class HttpEvents {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private HttpEvents() {}

    /** An answer of the function. */
    record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {}

    static String event(HttpExchange exchange, byte[] body, Instant now) {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        var headers = new LinkedHashMap<String, String>();
        var cookies = new ArrayList<String>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("cookie")) {
                values.forEach(value -> cookies.addAll(List.of(value.split("; *"))));
            } else {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
            }
        });
        var http = new LinkedHashMap<String, Object>();
        http.put("method", exchange.getRequestMethod());
        http.put("path", path);
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        http.put("userAgent", headers.getOrDefault("user-agent", ""));
        var context = new LinkedHashMap<String, Object>();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("domainName", headers.getOrDefault("host", "localhost"));
        context.put("domainPrefix", "local");
        context.put("http", http);
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", "$default");
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        var event = new LinkedHashMap<String, Object>();
        event.put("version", "2.0");
        event.put("routeKey", "$default");
        event.put("rawPath", path);
        event.put("cookies", cookies);
        event.put("headers", headers);
        event.put("queryStringParameters", parameters(query));
        event.put("requestContext", context);
        if (body.length > 0) {
            event.put("body", Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0);
        // The format always has a query string, while our JSON leaves out what is empty.
        return ((ObjectNode) Json.tree(event)).put("rawQueryString", query == null ? "" : query).toString();
    }

    /** Repeated parameters are joined by commas, as API Gateway does. */
    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                parameters.merge(name, decoded(equals < 0 ? "" : pair.substring(equals + 1)), (first, second) -> first + "," + second);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /**
     * Reads a function's answer.
     *
     * @throws Json.Malformed if it is not JSON
     */
    static Answer answer(String json) {
        JsonNode tree = Json.read(json, JsonNode.class, "the function's answer");
        if (!tree.has("statusCode")) {
            // The format's short form: whatever comes without a status is the body of a 200.
            return new Answer(200, Map.of("content-type", "application/json"), List.of(), json.getBytes(StandardCharsets.UTF_8));
        }
        var headers = new LinkedHashMap<String, String>();
        tree.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        var cookies = new ArrayList<String>();
        tree.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        String body = tree.path("body").asText("");
        return new Answer(tree.path("statusCode").asInt(), headers, cookies, tree.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8));
    }
}
