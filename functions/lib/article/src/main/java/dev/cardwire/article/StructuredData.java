package dev.cardwire.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What a page says of its article to machines, as schema.org's JSON-LD: hints only, for no reader of the page sees it. */
final class StructuredData {

    private static final int LONGEST = 500_000;
    private static final int SHORTEST_BODY = 250;

    private final List<JsonNode> blocks;

    private StructuredData(List<JsonNode> blocks) {
        this.blocks = blocks;
    }

    static StructuredData of(Document page) {
        return new StructuredData(page.select("script[type=application/ld+json]").stream()
                .map(script -> script.data())
                .filter(data -> data.length() <= LONGEST)
                .flatMap(data -> parsed(data).stream())
                .toList());
    }

    /** Much JSON-LD in the wild is no JSON, and a hint that cannot be read is none. */
    private static Optional<JsonNode> parsed(String data) {
        try {
            return Optional.of(Json.read(data, JsonNode.class, "JSON-LD"));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    /** The longest text that is called the article's. */
    Optional<String> articleBody() {
        return blocks.stream()
                .flatMap(block -> block.findValues("articleBody").stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(body -> body.length() >= SHORTEST_BODY)
                .max(Comparator.comparingInt(String::length));
    }

    /** Whether the page says that only some may read all of it. */
    boolean isRestricted() {
        return blocks.stream()
                .flatMap(block -> block.findValues("isAccessibleForFree").stream())
                .anyMatch(free -> free.asText().equalsIgnoreCase("false"));
    }
}
