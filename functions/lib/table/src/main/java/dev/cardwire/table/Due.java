package dev.cardwire.table;

import dev.cardwire.core.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the due index: the keys of what is due in a shard, longest due first. */
final class Due {

    private Due() {}

    static List<Map<String, AttributeValue>> before(Table table, String shard, Instant now, int limit) {
        var query = QueryRequest.builder()
                .tableName(table.name())
                .indexName(Keys.DUE_INDEX)
                .keyConditionExpression("dueShard = :shard AND dueAt <= :now")
                .expressionAttributeValues(Map.of(":shard", Keys.text(shard), ":now", Keys.text(Times.text(now))))
                .limit(limit)
                .build();
        return table.call("query what is due in " + shard, () -> table.client().query(query).items());
    }
}
