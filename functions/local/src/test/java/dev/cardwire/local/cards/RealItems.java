package dev.cardwire.local.cards;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.local.Samples;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import dev.cardwire.reader.ParsedEntry;
import dev.cardwire.reader.ParsedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items of a collection of real feeds. The collection is not part of the project: {@code CARDWIRE_SHARED} names the
 * directory above its {@code data/feeds}, else {@code ../shared} beside the project is looked for; without one a test is
 * skipped.
 */
final class RealItems {

    static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private RealItems() {}

    static List<Item> all() throws IOException {
        String variable = System.getenv("CARDWIRE_SHARED");
        Path shared = variable != null ? Path.of(variable) : Path.of("").toAbsolutePath().resolve("../../../shared").normalize();
        Path collection = shared.resolve("data/feeds");
        assumeTrue(Files.exists(collection.resolve("manifest.jsonl")),
                "no collection of real feeds at " + collection + ": set CARDWIRE_SHARED to the directory above data/feeds");
        var items = new ArrayList<Item>();
        for (String line : Files.readAllLines(collection.resolve("manifest.jsonl"))) {
            String file = Json.read(line, JsonNode.class, "a line of the manifest").path("file").asText();
            String url = "https://feeds.example/" + file;
            if (FeedReader.read(Files.readAllBytes(collection.resolve(file)), "", url) instanceof FeedReading.Readable readable) {
                readable.feed().entries().forEach(entry -> items.add(item(readable.feed(), entry, url)));
            }
        }
        return items;
    }

    /** The items of the project's own samples, which are always there. */
    static List<Item> samples() throws IOException {
        var items = new ArrayList<Item>();
        for (String file : List.of("computing-en.atom", "milestones-en.xml", "milestones-zh.xml")) {
            String url = "https://samples.example/" + file;
            try (var in = Samples.class.getResourceAsStream("samples/" + file)) {
                if (FeedReader.read(in.readAllBytes(), "", url) instanceof FeedReading.Readable readable) {
                    readable.feed().entries().forEach(entry -> items.add(item(readable.feed(), entry, url)));
                }
            }
        }
        return items;
    }

    private static Item item(ParsedFeed feed, ParsedEntry entry, String url) {
        String id = Ids.feed(url);
        return new Item(Item.SCHEMA, Ids.item(id, entry.id()), 1,
                new Item.FeedRef(id, feed.title().orElse(url), url, feed.siteUrl(), List.of()), entry.id(), entry.url(), entry.title(),
                entry.authors(), entry.language().or(feed::language), entry.publishedAt(), entry.updatedAt(), NOW, entry.summaryHtml(),
                entry.contentHtml(), entry.categories(), entry.enclosures(),
                new Item.Origin(url, NOW, Optional.empty(), Optional.empty()), Optional.empty());
    }
}
