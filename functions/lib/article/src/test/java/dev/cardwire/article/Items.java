package dev.cardwire.article;

import dev.cardwire.core.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Items to read. */
final class Items {

    private Items() {}

    static Item of(String title, String summary, String content, String page) {
        return new Item(
                Item.SCHEMA, "i", 1, new Item.FeedRef("f", "Feed", "https://example.com/feed", Optional.empty(), List.of()), "e",
                Optional.of("https://example.com/news/1"), Optional.ofNullable(title), List.of(), Optional.of("en"), Optional.empty(),
                Optional.empty(), Instant.EPOCH, Optional.ofNullable(summary), Optional.ofNullable(content), List.of(), List.of(),
                new Item.Origin("https://example.com/feed", Instant.EPOCH, Optional.empty(), Optional.empty()), Optional.ofNullable(page));
    }

    static Item ofPage(String page) {
        return of(null, null, null, page);
    }
}
