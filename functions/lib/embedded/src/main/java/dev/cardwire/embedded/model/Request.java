package dev.cardwire.embedded.model;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came, before anybody judged it.
 *
 * @param path not decoded
 * @param headers by their names in lower case
 */
public record Request(String method, String path, Map<String, List<String>> headers, String body) {

    /** More than either service takes; bytes. */
    private static final int LARGEST = 25_000_000;

    public Request {
        headers = Map.copyOf(headers);
    }

    static Request read(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        new TreeMap<>(exchange.getRequestHeaders()).forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
}
