package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Json;
import dev.cardwire.reader.DocumentReading;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.NeutralFeed;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads many feeds' files, each described by one JSON object a line, and prints one neutral line for each, in their order:
 * {@code {"id", "ok", "error"?, "format", "encoding", "feed", "entries"}}.
 *
 * @param root where the files lie
 */
record FeedCases(Path root) {

    /** What a feed is taken to be sent as where its case does not say. */
    private static final String USUAL_TYPE = "application/xml";

    void print(Path cases, PrintStream out) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(cases)) {
            number++;
            if (!line.isBlank()) {
                out.println(Json.write(read(Json.read(line, JsonNode.class, "line " + number + " of " + cases))));
            }
        }
    }

    private ObjectNode read(JsonNode one) throws IOException {
        ObjectNode line = (ObjectNode) Json.tree(Map.of("id", one.path("id").asText()));
        Path file = root.resolve(one.path("file").asText());
        byte[] body;
        try {
            body = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return line.put("ok", false).put("error", "there is no file " + file);
        }
        String type = header(one, "content-type").orElse(one.path("http_headers").isObject() ? "" : USUAL_TYPE);
        return switch (FeedReader.document(body, type, url(one))) {
            case DocumentReading.Readable(var document, _) -> line.put("ok", true).setAll(NeutralFeed.of(document));
            case DocumentReading.NotAFeed(String reason) -> line.put("ok", false).put("error", reason);
        };
    }

    /** RFC 9110, 8.7: a Content-Location is where the body belongs, itself relative to where it was asked for. */
    private static String url(JsonNode one) {
        String base = one.path("base_url").asText("");
        return header(one, "content-location").map(location -> base.isEmpty() ? location : URI.create(base).resolve(location).toString()).orElse(base);
    }

    private static Optional<String> header(JsonNode one, String name) {
        return one.path("http_headers").propertyStream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().asText())
                .findFirst();
    }
}
