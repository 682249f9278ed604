package dev.cardwire.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request as API Gateway's HTTP API hands it over. A body, in Base64 or not, is passed over: nothing here takes one.
 *
 * @param method in upper case
 * @param path still percent-encoded
 * @param query without its question mark, still percent-encoded
 * @param headers by name in lower case; several of one name come joined by commas
 */
public record Request(String method, String path, String query, Map<String, String> headers) {

    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_QUERY = 4_000;
    private static final int SHOWN = 200;

    /**
     * Reads an event of payload format 2.0.
     *
     * @throws IllegalArgumentException if it is another event; the message says what came
     */
    public static Request of(JsonNode event) {
        var http = event.path("requestContext").path("http");
        if (!event.path("version").asText().equals("2.0") || !http.path("method").isTextual() || !event.path("rawPath").isTextual()) {
            throw new IllegalArgumentException(
                    "expected an HTTP API event of payload format 2.0 (version, rawPath, requestContext.http.method), got "
                            + describe(event));
        }
        var headers = new TreeMap<String, String>();
        event.path("headers").propertyStream()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
        return new Request(http.path("method").asText().toUpperCase(Locale.ROOT), event.path("rawPath").asText(),
                event.path("rawQueryString").asText(), headers);
    }

    private static String describe(JsonNode event) {
        if (!event.isObject()) {
            return "JSON of the type " + event.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        String fields = event.propertyStream().map(Map.Entry::getKey).limit(12).collect(Collectors.joining(", "));
        String version = event.has("version") ? " of version " + event.path("version").asText() : "";
        String source = event.at("/Records/0/eventSource").asText(event.path("source").asText());
        return "an event" + version + (source.isEmpty() ? "" : " of " + source) + " with the fields [" + fields + "]";
    }

    /** The path as logs may show it: bounded. */
    String shownPath() {
        return path.length() > SHOWN ? path.substring(0, SHOWN) + "…" : path;
    }

    /**
     * The parts of the path, decoded one by one, so that an encoded slash parts nothing.
     *
     * @throws Refused if the path is too long or not well encoded
     */
    List<String> segments() {
        if (path.length() > LONGEST_PATH) {
            throw Refused.tooLong("a path", LONGEST_PATH, path.length());
        }
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split("/", -1)).map(part -> Percent.decode(part, false, "the path")).toList();
    }

    /**
     * The query's parameters.
     *
     * @throws Refused if the query is too long or not well encoded
     */
    Parameters parameters() {
        if (query.length() > LONGEST_QUERY) {
            throw Refused.tooLong("a query", LONGEST_QUERY, query.length());
        }
        return Parameters.read(query);
    }

    /**
     * Where this site is, as whoever asks sees it: scheme and host, without a slash at the end.
     *
     * @throws Refused if the request names no host, or what is none
     */
    String site() {
        String host = header("host").orElse("");
        if (!host.matches("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}\\](:\\d{1,5})?")) {
            throw Refused.because(400, "Expected the header host with this site's name.");
        }
        return (header("x-forwarded-proto").orElse("http").equals("https") ? "https://" : "http://") + host;
    }

    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A header by its name in lower case. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
