package dev.cardwire.table;

import dev.cardwire.core.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The hosts whose owners asked that no more than title and link be shown of what lies there; subdomains included. */
public final class OptOutTable {

    private static final String AT = "at";

    private final Table table;

    public OptOutTable(Table table) {
        this.table = table;
    }

    /** All hosts on the list. */
    public List<String> all() {
        var query = QueryRequest.builder()
                .keyConditionExpression("pk = :list")
                .expressionAttributeValues(Map.of(":list", Keys.text(Keys.OPT_OUT)))
                .consistentRead(true);
        return table.all(query).stream().map(item -> item.get(Keys.SK).s()).toList();
    }

    /** Puts a host on the list. */
    public void add(String host, Instant now) {
        var item = new HashMap<>(Keys.optOut(host));
        item.put(AT, Keys.text(Times.text(now)));
        table.put(item);
    }

    /** Takes a host off the list. */
    public void remove(String host) {
        table.delete(Keys.optOut(host));
    }
}
