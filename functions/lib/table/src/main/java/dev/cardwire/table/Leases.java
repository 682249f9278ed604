package dev.cardwire.table;

import dev.cardwire.core.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Leases on shards: at most one run polls the feeds of a host at a time, so politeness needs no other lock. A lease of a
 * run that died ends by itself at its time.
 */
public final class Leases {

    private final Table table;

    public Leases(Table table) {
        this.table = table;
    }

    /** Takes a lease that is free, or over, or already this holder's; empty if somebody else holds it. */
    public Optional<Lease> take(String job, int shard, String holder, Instant now, Instant until) {
        var item = new HashMap<>(Keys.lease(job, shard));
        item.put("holder", Keys.text(holder));
        item.put("until", Keys.text(Times.text(until)));
        var put = PutItemRequest.builder()
                .item(item)
                .conditionExpression("attribute_not_exists(pk) OR #until <= :now OR holder = :me")
                .expressionAttributeNames(Map.of("#until", "until"))
                .expressionAttributeValues(Map.of(":now", Keys.text(Times.text(now)), ":me", Keys.text(holder)));
        return table.putIf(put) ? Optional.of(new Lease(job, shard, holder, until)) : Optional.empty();
    }

    /** Gives a lease back; one that ended and was taken by another meanwhile is left to it. */
    public void release(Lease lease) {
        var key = Keys.lease(lease.job(), lease.shard());
        table.holds("release " + Keys.show(key), () -> table.client().deleteItem(delete -> delete
                .tableName(table.name())
                .key(key)
                .conditionExpression("holder = :me")
                .expressionAttributeValues(Map.of(":me", Keys.text(lease.holder())))));
    }
}
