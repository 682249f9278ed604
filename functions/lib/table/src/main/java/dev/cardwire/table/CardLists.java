package dev.cardwire.table;

import dev.cardwire.core.CardRow;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the lists that cards stand in. */
final class CardLists {

    /** One answer reads at most this many pages of this many rows, so that a rare filter cannot run on for ever. */
    private static final int PAGES = 4;
    private static final int ROWS = 200;
    private static final int MOST_IN_A_BATCH = 100;

    private final Table table;

    CardLists(Table table) {
        this.table = table;
    }

    CardPage page(CardFilter filter, int limit, Optional<String> cursor, Instant now) {
        Optional<String> after = cursor.map(CardLists::read);
        if (filter.findsNothing()) {
            return new CardPage(List.of(), Optional.empty());
        }
        var rows = new ArrayList<CardRow>();
        for (int page = 0; page < PAGES; page++) {
            var found = newestFirst(filter.list(), after, filter.isOneList() ? Math.min(limit + 1, ROWS) : ROWS);
            for (var item : withRows(found.items())) {
                after = Optional.of(item.get(Keys.SK).s());
                if (!Keys.isExpired(item, now) && item.containsKey("row")) {
                    var row = row(item);
                    if (filter.matches(row)) {
                        rows.add(row);
                    }
                }
                if (rows.size() == limit) {
                    boolean atTheEnd = found.lastKey().isEmpty() && after.equals(found.lastSk());
                    return new CardPage(rows, atTheEnd ? Optional.empty() : after.map(CardLists::write));
                }
            }
            if (found.lastKey().isEmpty()) {
                return new CardPage(rows, Optional.empty());
            }
        }
        return new CardPage(rows, after.map(CardLists::write));
    }

    /** The rows of a story, newest first; there are few. */
    List<CardRow> story(String storyId, Instant now) {
        // The story's own item has the sort key STORY in the same partition; times begin with a digit.
        return between(Keys.storyRows(storyId), "0", ":", now).reversed();
    }

    /** The rows of the latest list from one time to before another, oldest first. */
    List<CardRow> latest(Instant from, Instant to, Instant now) {
        return between(Keys.LATEST, Times.text(from), Times.text(to), now);
    }

    private List<CardRow> between(String list, String from, String to, Instant now) {
        var request = QueryRequest.builder()
                .keyConditionExpression("pk = :list AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(
                        ":list", Keys.text(list), ":from", Keys.text(from), ":to", Keys.text(to)));
        return table.all(request).stream()
                .filter(item -> !Keys.isExpired(item, now))
                .map(CardLists::row)
                .toList();
    }

    private record Found(List<Map<String, AttributeValue>> items, Map<String, AttributeValue> lastKey) {

        Optional<String> lastSk() {
            return items.isEmpty() ? Optional.empty() : Optional.of(items.getLast().get(Keys.SK).s());
        }
    }

    private Found newestFirst(String list, Optional<String> after, int rows) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":list", Keys.text(list));
        after.ifPresent(sk -> values.put(":after", Keys.text(sk)));
        var query = QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression(after.isPresent() ? "pk = :list AND sk < :after" : "pk = :list")
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(rows)
                .build();
        var answer = table.call("list " + list, () -> table.client().query(query));
        return new Found(answer.items(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of());
    }

    /** Rows of a term hold their keys only; what they show stands in the latest list under the same sort key. */
    private List<Map<String, AttributeValue>> withRows(List<Map<String, AttributeValue>> items) {
        if (items.isEmpty() || items.getFirst().containsKey("row")) {
            return items;
        }
        var bySortKey = new HashMap<String, Map<String, AttributeValue>>();
        for (int i = 0; i < items.size(); i += MOST_IN_A_BATCH) {
            List<Map<String, AttributeValue>> keys = items.subList(i, Math.min(items.size(), i + MOST_IN_A_BATCH)).stream()
                    .map(item -> Keys.key(Keys.LATEST, item.get(Keys.SK).s()))
                    .toList();
            for (var row : batch(keys)) {
                bySortKey.put(row.get(Keys.SK).s(), row);
            }
        }
        return items.stream().map(item -> bySortKey.getOrDefault(item.get(Keys.SK).s(), item)).toList();
    }

    private List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) {
        var rows = new ArrayList<Map<String, AttributeValue>>();
        Map<String, KeysAndAttributes> wanted = Map.of(table.name(), KeysAndAttributes.builder().keys(keys).build());
        while (!wanted.isEmpty()) {
            var asked = wanted;
            var answer = table.call("read " + keys.size() + " rows", () -> table.client().batchGetItem(get -> get.requestItems(asked)));
            rows.addAll(answer.responses().getOrDefault(table.name(), List.of()));
            // DynamoDB answers with what fits 16 MB and names the rest.
            wanted = answer.unprocessedKeys();
        }
        return rows;
    }

    private static CardRow row(Map<String, AttributeValue> item) {
        return Json.read(item.get("row").s(), CardRow.class, "the list row " + Keys.show(item));
    }

    private static String write(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String cursor) {
        try {
            String sortKey = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (sortKey.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ#c_[a-z2-7]{26}")) {
                return sortKey;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadCursor(cursor);
        }
        throw new BadCursor(cursor);
    }
}
