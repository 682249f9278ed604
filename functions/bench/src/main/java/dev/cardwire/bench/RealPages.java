package dev.cardwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Article pages of real publishers, which are no part of the project, as items that a feed says nothing about. */
final class RealPages {

    private RealPages() {}

    /**
     * All of them.
     *
     * @throws IllegalStateException if they are not at hand
     */
    static List<Item> all() throws IOException {
        Path pages = RealFeeds.shared().resolve("data/articles");
        Path truth = pages.resolve("ground-truth.json");
        if (!Files.isRegularFile(truth)) {
            throw new IllegalStateException("expected data/articles/ground-truth.json under " + RealFeeds.shared() + ": name the directory in CARDWIRE_SHARED");
        }
        var all = new ArrayList<Item>();
        for (var page : Json.read(Files.readString(truth), JsonNode.class, truth.toString()).properties()) {
            try (var html = new GZIPInputStream(Files.newInputStream(pages.resolve("html/" + page.getKey() + ".html.gz")))) {
                all.add(item(page.getKey(), page.getValue().path("url").asText(), new String(html.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return List.copyOf(all);
    }

    private static Item item(String id, String url, String html) {
        return new Item(Item.SCHEMA, id, 1, new Item.FeedRef("f", "Feed", url, Optional.empty(), List.of()), id, Optional.of(url), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(),
                List.of(), new Item.Origin(url, Instant.EPOCH, Optional.empty(), Optional.empty()), Optional.of(html));
    }
}
