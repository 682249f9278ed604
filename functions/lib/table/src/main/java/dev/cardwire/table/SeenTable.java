package dev.cardwire.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was seen of each feed's last body: one item a feed, written only when it changed. */
public final class SeenTable {

    private final Table table;

    public SeenTable(Table table) {
        this.table = table;
    }

    /** What was seen of a feed, strongly consistent; absent if it was never read with success. */
    public Optional<Seen> find(String feedId) {
        return table.get(Keys.seen(feedId)).map(item -> {
            var entries = new HashMap<String, Seen.Entry>();
            var tree = Json.read(item.get("entries").s(), JsonNode.class, "what was seen of feed " + feedId);
            tree.properties().forEach(entry -> entries.put(entry.getKey(), entry(entry.getValue().asText())));
            return new Seen(entries);
        });
    }

    /** Keeps what was seen of a feed. */
    public void save(String feedId, Seen seen) {
        var entries = new TreeMap<String, String>();
        seen.entries().forEach((itemId, entry) -> entries.put(itemId, text(entry)));
        var item = new HashMap<>(Keys.seen(feedId));
        item.put("entries", Keys.text(entries.isEmpty() ? "{}" : Json.write(entries)));
        table.put(item);
    }

    /** One short text an entry: five thousand of them fit one item. */
    private static String text(Seen.Entry entry) {
        return entry.version() + " " + entry.hash() + " " + entry.collectedAt().getEpochSecond() + (entry.pageTries() == 0 ? "" : " " + entry.pageTries());
    }

    private static Seen.Entry entry(String text) {
        String[] parts = text.split(" ");
        return new Seen.Entry(Integer.parseInt(parts[0]), parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])),
                parts.length > 3 ? Integer.parseInt(parts[3]) : 0);
    }
}
