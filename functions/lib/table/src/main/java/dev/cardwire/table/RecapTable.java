package dev.cardwire.table;

import dev.cardwire.core.Json;
import dev.cardwire.core.Recap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The recaps of weeks. */
public final class RecapTable {

    /** An item of DynamoDB ends at 400 KB. */
    private static final int MOST_BYTES = 350 * 1024;

    private final Table table;

    public RecapTable(Table table) {
        this.table = table;
    }

    /** The recap of a week such as {@code 2026-W47}, if one was written and has not expired. */
    public Optional<Recap> find(String week, Instant now) {
        return table.get(Keys.recap(week))
                .filter(item -> !Keys.isExpired(item, now))
                .map(item -> Json.read(item.get("recap").s(), Recap.class, "the recap of " + week));
    }

    /** The weeks that have a recap, newest first. */
    public List<String> weeks(int limit, Instant now) {
        var query = QueryRequest.builder()
                .keyConditionExpression("pk = :recaps")
                .expressionAttributeValues(Map.of(":recaps", Keys.text("RECAP")))
                .projectionExpression("pk, sk, expiresAt")
                .tableName(table.name())
                .scanIndexForward(false)
                // What has expired is the oldest, so it does not take the place of what has not.
                .limit(limit)
                .build();
        return table.call("list the recaps", () -> table.client().query(query)).items().stream()
                .filter(item -> !Keys.isExpired(item, now))
                .map(item -> item.get(Keys.SK).s())
                .toList();
    }

    /** Whether a recap is small enough to be written. */
    public static boolean fits(Recap recap) {
        return Json.write(recap).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /**
     * Writes a week's recap, in the place of an earlier one.
     *
     * @param recap one that {@link #fits}
     * @param expiresAt when it ends: it shows hooks, so it may not outlive the texts that they quote
     */
    public void save(Recap recap, Optional<Instant> expiresAt) {
        var item = new HashMap<>(Keys.recap(recap.week()));
        item.put("recap", Keys.text(Json.write(recap)));
        expiresAt.ifPresent(at -> item.put(Keys.EXPIRES_AT, Keys.expiry(at)));
        table.put(item);
    }
}
