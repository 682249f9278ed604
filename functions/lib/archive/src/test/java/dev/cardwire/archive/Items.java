package dev.cardwire.archive;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An item to put. */
final class Items {

    static final String FEED = Ids.feed("https://example.com/feed.xml");
    static final String ITEM = Ids.item(FEED, "entry-1");

    private Items() {}

    static Item item(int version, String title) {
        var time = Instant.parse("2026-11-23T22:38:12Z");
        return new Item(Item.SCHEMA, ITEM, version,
                new Item.FeedRef(FEED, "Example", "https://example.com/feed.xml", Optional.empty(), List.of("AI")),
                "entry-1", Optional.of("https://example.com/1"), Optional.of(title), List.of("A. Author"),
                Optional.of("zh"), Optional.empty(), Optional.empty(), time, Optional.of("<p>" + title + "</p>"),
                Optional.empty(), List.of(), List.of(),
                new Item.Origin("https://example.com/feed.xml", time, Optional.of("W/\"1\""), Optional.empty()),
                Optional.empty());
    }
}
