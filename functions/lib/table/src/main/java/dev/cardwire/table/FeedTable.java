package dev.cardwire.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The feeds. What the owner says of a feed and what polling found are two attributes of one item, so that a poll and a
 * change by the owner at the same time lose nothing of each other.
 */
public final class FeedTable {

    private final Table table;

    public FeedTable(Table table) {
        this.table = table;
    }

    /** The shard of a feed's URL, from 0 to 15, by its host: all feeds of one host lie in one shard. */
    public static int shard(String url) {
        String host = URI.create(url).getHost();
        return Keys.shard(host == null ? url : host.toLowerCase(Locale.ROOT));
    }

    /** All feeds, by id. */
    public List<Feed> all() {
        var query = QueryRequest.builder()
                .keyConditionExpression("pk = :feeds")
                .expressionAttributeValues(Map.of(":feeds", Keys.text("FEED")))
                .consistentRead(true);
        return table.all(query).stream().map(FeedTable::feed).toList();
    }

    /** The feed of an id, strongly consistent. */
    public Optional<Feed> find(String feedId) {
        return table.get(Keys.feed(feedId)).map(FeedTable::feed);
    }

    /** The feeds of these ids, strongly consistent, in a hundredth of the calls; those that are not there are left out. */
    public List<Feed> find(Collection<String> feedIds) {
        return table.getAll(feedIds.stream().map(Keys::feed).toList()).stream().map(FeedTable::feed).toList();
    }

    /** Adds a feed; false, and nothing changed, if it is there already. */
    public boolean add(Feed feed) {
        var item = new HashMap<>(Keys.feed(feed.id()));
        item.put("feed", Keys.text(owned(feed)));
        item.put("polling", Keys.text(Json.write(feed.polling())));
        item.put("paused", AttributeValue.fromBool(feed.paused()));
        due(feed).ifPresent(at -> {
            item.put(Keys.DUE_SHARD, Keys.text(Keys.pollShard(shard(feed.url()))));
            item.put(Keys.DUE_AT, Keys.text(Times.text(at)));
        });
        return table.putIf(PutItemRequest.builder().item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    /**
     * Adds the feeds that a new deployment begins with, once in its life: an owner who removes them all is not given
     * them again.
     *
     * @return whether this call added them
     */
    public boolean seedOnce(List<Feed> feeds, Instant now) {
        if (table.get(Keys.seeded()).isPresent()) {
            return false;
        }
        feeds.forEach(this::add);
        var marker = new HashMap<>(Keys.seeded());
        marker.put("at", Keys.text(Times.text(now)));
        table.put(marker);
        return true;
    }

    /** Removes a feed and what was seen of it; its cards stay. False if there is no such feed. */
    public boolean remove(String feedId) {
        if (find(feedId).isEmpty()) {
            return false;
        }
        table.delete(Keys.seen(feedId));
        table.delete(Keys.feed(feedId));
        return true;
    }

    /**
     * Proposes the feeds that are due, longest due first. The index lags: read the feed before work.
     *
     * @param shard from 0 to 15
     */
    public List<String> due(int shard, Instant now, int limit) {
        return Due.before(table, Keys.pollShard(shard), now, limit).stream()
                .map(key -> key.get(Keys.SK).s())
                .toList();
    }

    /** Writes what a poll found, and when the feed is due again; false if the feed was removed meanwhile. */
    public boolean polled(Feed feed) {
        return write(feed, "SET polling = :polling", Map.of(":polling", Keys.text(Json.write(feed.polling()))));
    }

    /** The same of a feed that moved: its address is written too. */
    public boolean moved(Feed feed) {
        return write(feed, "SET feed = :feed, polling = :polling",
                Map.of(":feed", Keys.text(owned(feed)), ":polling", Keys.text(Json.write(feed.polling()))));
    }

    private boolean write(Feed feed, String set, Map<String, AttributeValue> values) {
        var unpaused = new HashMap<>(values);
        unpaused.put(":no", AttributeValue.fromBool(false));
        return update(feed.id(), set + dueClause(feed.polling().dueAt()), "paused = :no", values(feed, feed.polling().dueAt(), unpaused))
                // Paused while it was polled: what was found is kept, but it is not due.
                || update(feed.id(), set + " REMOVE dueShard, dueAt", "attribute_exists(pk)", values);
    }

    /** Makes a feed due at once; false if there is none, or it is paused. */
    public boolean dueNow(String feedId, Instant now) {
        return find(feedId)
                .filter(feed -> !feed.paused())
                .map(feed -> update(feedId, "SET" + dueClause(Optional.of(now)).substring(1), "attribute_exists(pk)",
                        values(feed, Optional.of(now), Map.of())))
                .orElse(false);
    }

    /** Pauses a feed, or resumes it and makes it due at once; false if there is no such feed. */
    public boolean pause(String feedId, boolean paused, Instant now) {
        return find(feedId)
                .map(feed -> paused
                        ? update(feedId, "SET paused = :paused REMOVE dueShard, dueAt", "attribute_exists(pk)",
                                Map.of(":paused", AttributeValue.fromBool(true)))
                        : update(feedId, "SET paused = :paused" + dueClause(Optional.of(now)), "attribute_exists(pk)",
                                values(feed, Optional.of(now), Map.of(":paused", AttributeValue.fromBool(false)))))
                .orElse(false);
    }

    private boolean update(String feedId, String update, String condition, Map<String, AttributeValue> values) {
        var key = Keys.feed(feedId);
        return table.holds("update " + Keys.show(key), () -> table.client().updateItem(request -> request
                .tableName(table.name())
                .key(key)
                .updateExpression(update)
                .conditionExpression(condition)
                .expressionAttributeValues(values)));
    }

    private static String dueClause(Optional<Instant> dueAt) {
        return dueAt.isPresent() ? ", dueShard = :shard, dueAt = :at" : " REMOVE dueShard, dueAt";
    }

    private static Map<String, AttributeValue> values(Feed feed, Optional<Instant> dueAt, Map<String, AttributeValue> more) {
        var values = new HashMap<>(more);
        dueAt.ifPresent(at -> {
            values.put(":shard", Keys.text(Keys.pollShard(shard(feed.url()))));
            values.put(":at", Keys.text(Times.text(at)));
        });
        return values;
    }

    private static Optional<Instant> due(Feed feed) {
        return feed.paused() ? Optional.empty() : feed.polling().dueAt();
    }

    private static String owned(Feed feed) {
        ObjectNode tree = (ObjectNode) Json.tree(feed);
        tree.remove(List.of("polling", "paused"));
        return Json.write(tree);
    }

    private static Feed feed(Map<String, AttributeValue> item) {
        String id = item.get(Keys.SK).s();
        ObjectNode tree = Json.read(item.get("feed").s(), ObjectNode.class, "the feed " + id);
        ObjectNode polling = Json.read(item.get("polling").s(), ObjectNode.class, "the polling of feed " + id);
        // When it is due may have changed since its last poll: the attribute says it, what the poll wrote is history.
        polling.remove("dueAt");
        Optional.ofNullable(item.get(Keys.DUE_AT)).ifPresent(dueAt -> {
            polling.put("dueAt", dueAt.s());
            if (polling.remove("stopped") != null) {
                // Its owner resumed it: a new chance, with as much patience as the first.
                polling.remove("failing");
            }
        });
        tree.set("polling", polling);
        tree.put("paused", item.get("paused").bool());
        return Json.read(tree, Feed.class, "the feed " + id);
    }
}
