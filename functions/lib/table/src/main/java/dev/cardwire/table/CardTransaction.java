package dev.cardwire.table;

import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Json;
import dev.cardwire.core.Terms;
import dev.cardwire.core.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes a card as one transaction: the card, its rows, its story, and deletes of the rows that it left. At most
 * 1 + 46 + 1 + 46 = 94 items of the 100 that DynamoDB allows.
 */
final class CardTransaction {

    private static final int TRIES = 8;
    private static final int MOST_ENTITIES = 10;

    /** An item of DynamoDB ends at 400 KB; the rest is room for keys and for a later version's fields. */
    private static final int MOST_BYTES = 300 * 1024;

    private final Table table;
    private final Backoff backoff;

    CardTransaction(Table table, Backoff backoff) {
        this.table = table;
        this.backoff = backoff;
    }

    boolean write(StoredCard stored, Found previous, Instant now) {
        var card = stored.card();
        Set<String> lists = listsOf(card);
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(put(cardItem(stored, lists), previous, now));
        writes.add(story(stored));
        String sortKey = Keys.row(stored.sortAt(), card.id());
        lists.forEach(list -> writes.add(row(list, sortKey, stored)));
        if (previous instanceof Found.Present before) {
            String oldKey = Keys.row(before.stored().sortAt(), card.id());
            before.stored().lists().stream()
                    .filter(list -> !lists.contains(list) || !oldKey.equals(sortKey))
                    .forEach(list -> writes.add(delete(Keys.key(list, oldKey))));
        }
        return commit("write the card " + card.id(), writes);
    }

    boolean remove(StoredCard stored, Instant now) {
        var writes = new ArrayList<TransactWriteItem>();
        var tombstone = new HashMap<>(Keys.card(stored.card().id()));
        tombstone.put("removedAt", Keys.text(Times.text(now)));
        writes.add(put(tombstone, new Found.Present(stored), now));
        String sortKey = Keys.row(stored.sortAt(), stored.card().id());
        stored.lists().forEach(list -> writes.add(delete(Keys.key(list, sortKey))));
        return commit("remove the card " + stored.card().id(), writes);
    }

    /**
     * Where a card stands: at most 4 topics, 4 audiences, 10 entities, 23 terms, four lists that every card has, and the one of
     * those that wait for better.
     */
    private static Set<String> listsOf(Card card) {
        var lists = new LinkedHashSet<String>();
        lists.add(Keys.LATEST);
        lists.add(Keys.source(card.source().id()));
        lists.add(Keys.language(card.language()));
        lists.add(Keys.storyRows(card.storyId()));
        card.topics().stream().limit(4).map(Keys::topic).forEach(lists::add);
        card.tldr().ifPresent(tldr -> tldr.whoShouldCare().stream().limit(4).map(Keys::audience).forEach(lists::add));
        card.entities().stream().limit(MOST_ENTITIES).map(Entity::name).map(Keys::entity).forEach(lists::add);
        Terms.of(card.title()).stream().map(Keys::term).forEach(lists::add);
        card.enrichment().degradedFrom().ifPresent(engine -> lists.add(Keys.DEGRADED));
        return lists;
    }

    private static Map<String, AttributeValue> cardItem(StoredCard stored, Set<String> lists) {
        var card = stored.card();
        String json = Json.write(card);
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "expected a card of at most " + MOST_BYTES + " bytes, got " + bytes + ": " + card.id());
        }
        var item = new HashMap<>(Keys.card(card.id()));
        item.put("card", Keys.text(json));
        item.put("itemVersion", Keys.number(stored.itemVersion()));
        item.put("rank", Keys.number(stored.rank().ordinal()));
        item.put("revision", Keys.number(card.revision()));
        item.put("rawKey", Keys.text(stored.rawKey()));
        item.put("sortAt", Keys.text(Times.text(stored.sortAt())));
        item.put("lists", AttributeValue.fromL(lists.stream().map(Keys::text).toList()));
        stored.expiresAt().ifPresent(at -> item.put(Keys.EXPIRES_AT, Keys.expiry(at)));
        stored.retry().ifPresent(retry -> {
            item.put("attempts", Keys.number(retry.attempts()));
            retry.dueAt().ifPresent(at -> {
                item.put(Keys.DUE_SHARD, Keys.text(Keys.enrichShard(Keys.shard(card.id()))));
                item.put(Keys.DUE_AT, Keys.text(Times.text(at)));
            });
        });
        return item;
    }

    /** A put that holds only while what was read still stands there: its deletes go by the lists that were read. */
    private TransactWriteItem put(Map<String, AttributeValue> item, Found previous, Instant now) {
        var put = Put.builder().tableName(table.name()).item(item);
        switch (previous) {
            case Found.Nothing nothing -> put
                    // An expired card that DynamoDB has not deleted yet counts as nothing, and may be written over.
                    .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                    .expressionAttributeValues(Map.of(":now", Keys.expiry(now)));
            case Found.Present present -> put
                    .conditionExpression("itemVersion = :version AND #rank = :rank AND revision = :revision")
                    .expressionAttributeNames(Map.of("#rank", "rank"))
                    .expressionAttributeValues(Map.of(
                            ":version", Keys.number(present.stored().itemVersion()),
                            ":rank", Keys.number(present.stored().rank().ordinal()),
                            ":revision", Keys.number(present.stored().card().revision())));
            case Found.Removed removed -> throw new IllegalArgumentException(
                    "expected a card that was not removed, got a tombstone: " + Keys.show(item));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem row(String list, String sortKey, StoredCard stored) {
        var item = new HashMap<>(Keys.key(list, sortKey));
        if (!list.startsWith("TERM#") && !list.equals(Keys.DEGRADED)) {
            item.put("row", Keys.text(Json.write(CardRow.of(stored.card(), stored.sortAt()))));
        }
        stored.expiresAt().ifPresent(at -> item.put(Keys.EXPIRES_AT, Keys.expiry(at)));
        return TransactWriteItem.builder().put(put -> put.tableName(table.name()).item(item)).build();
    }

    /** A story is made by its first card; the others find it there. It lasts as long as the last of them. */
    private TransactWriteItem story(StoredCard stored) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":seen", Keys.text(Times.text(stored.sortAt())));
        values.put(":lead", Keys.text(stored.card().id()));
        stored.expiresAt().ifPresent(at -> values.put(":end", Keys.expiry(at)));
        String end = stored.expiresAt().isPresent() ? ", expiresAt = :end" : "";
        return TransactWriteItem.builder()
                .update(update -> update
                        .tableName(table.name())
                        .key(Keys.story(stored.card().storyId()))
                        .updateExpression("SET firstSeen = if_not_exists(firstSeen, :seen), "
                                + "leadCard = if_not_exists(leadCard, :lead)" + end)
                        .expressionAttributeValues(values))
                .build();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder().delete(delete -> delete.tableName(table.name()).key(key)).build();
    }

    private boolean commit(String what, List<TransactWriteItem> writes) {
        for (int failed = 1; ; failed++) {
            boolean last = failed == TRIES;
            var end = table.call(what, () -> attempt(writes, last));
            if (end != Attempt.MET_ANOTHER) {
                return end == Attempt.DONE;
            }
            backoff.await(failed);
        }
    }

    private enum Attempt {
        DONE,
        CONDITION_FAILED,
        MET_ANOTHER
    }

    private Attempt attempt(List<TransactWriteItem> writes, boolean last) {
        try {
            table.client().transactWriteItems(transact -> transact.transactItems(writes));
            return Attempt.DONE;
        } catch (TransactionCanceledException e) {
            var codes = e.cancellationReasons().stream().map(reason -> reason.code()).toList();
            if (codes.contains("ConditionalCheckFailed")) {
                return Attempt.CONDITION_FAILED;
            }
            boolean passing = codes.contains("TransactionConflict")
                    || codes.contains("ThrottlingError")
                    || codes.contains("ProvisionedThroughputExceeded");
            if (passing && !last) {
                return Attempt.MET_ANOTHER;
            }
            throw e;
        }
    }
}
