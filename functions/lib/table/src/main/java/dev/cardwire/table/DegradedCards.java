package dev.cardwire.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Counts the cards that a model should have made and could not. */
public final class DegradedCards {

    /** A page is a megabyte of keys, some thousands of them: beyond a few pages a count costs more than it says. */
    private static final int PAGES = 4;

    private final Table table;

    public DegradedCards(Table table) {
        this.table = table;
    }

    /**
     * How many.
     *
     * @param more whether there are more than were counted
     */
    public record Count(long cards, boolean more) {

        Count plus(Count other) {
            return new Count(cards + other.cards, more || other.more);
        }
    }

    /** All of them, those that are tried no more among them. */
    public Count all(Instant now) {
        return count(QueryRequest.builder()
                .keyConditionExpression("pk = :list")
                .filterExpression("attribute_not_exists(expiresAt) OR expiresAt > :now")
                .expressionAttributeValues(Map.of(":list", Keys.text(Keys.DEGRADED), ":now", Keys.expiry(now))));
    }

    /** Those that wait for another try; the index that knows them lags a little. */
    public Count waiting() {
        var count = new Count(0, false);
        for (int shard = 0; shard < Keys.SHARDS; shard++) {
            count = count.plus(count(QueryRequest.builder()
                    .indexName(Keys.DUE_INDEX)
                    .keyConditionExpression("dueShard = :shard")
                    .expressionAttributeValues(Map.of(":shard", Keys.text(Keys.enrichShard(shard))))));
        }
        return count;
    }

    private Count count(QueryRequest.Builder request) {
        var from = new HashMap<String, AttributeValue>();
        long cards = 0;
        for (int page = 0; page < PAGES; page++) {
            var query = request.tableName(table.name()).select(Select.COUNT).exclusiveStartKey(from.isEmpty() ? null : from).build();
            var answer = table.call("count " + query.expressionAttributeValues().values(), () -> table.client().query(query));
            cards += answer.count();
            from.clear();
            from.putAll(answer.lastEvaluatedKey());
            if (from.isEmpty()) {
                return new Count(cards, false);
            }
        }
        return new Count(cards, true);
    }
}
