package dev.cardwire.table;

import dev.cardwire.core.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What models cost, by UTC day and engine, in millionths of a US dollar. The worst case of a call is added before it is
 * made, on condition that the day's cap holds; what the call really cost is put in its place afterwards. A process that
 * dies between the two leaves the worst case spent: the table never says less than was spent.
 */
public final class BudgetTable {

    /** What was spent is kept for longer than the year in which its owner may ask. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Table table;

    public BudgetTable(Table table) {
        this.table = table;
    }

    /**
     * What was set aside for one call.
     *
     * @param day whose budget it is, and stays, should the call end on the next
     * @param worstMicroUsd how much
     */
    public record Reserved(LocalDate day, String engine, long worstMicroUsd) {}

    /**
     * Sets the worst case of a call aside; empty, and nothing changed, if the day's spending could then pass the cap. The
     * cap is one for all engines of a day, so that a change of the model opens no second budget.
     *
     * @param worstMicroUsd not negative
     * @param capMicroUsd what all calls of the UTC day may cost
     */
    public Optional<Reserved> reserve(String engine, Instant now, long worstMicroUsd, long capMicroUsd) {
        if (worstMicroUsd < 0) {
            throw new IllegalArgumentException("expected a worst case of 0 or more, got " + worstMicroUsd);
        }
        LocalDate day = Times.day(now);
        long ofOthers = spent(day).entrySet().stream()
                .filter(spent -> !spent.getKey().equals(engine))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long room = capMicroUsd - ofOthers - worstMicroUsd;
        // The day's first call meets no total yet, so its condition cannot compare with one: it is held here.
        if (room < 0) {
            return Optional.empty();
        }
        var key = Keys.key(Keys.budget(day), engine);
        boolean fits = table.holds("reserve in " + Keys.show(key), () -> table.client().updateItem(update -> update
                .tableName(table.name())
                .key(key)
                .updateExpression("ADD #total :worst SET expiresAt = :end")
                .conditionExpression("attribute_not_exists(#total) OR #total <= :room")
                .expressionAttributeNames(Map.of("#total", "total"))
                .expressionAttributeValues(Map.of(
                        ":worst", Keys.number(worstMicroUsd),
                        ":room", Keys.number(room),
                        ":end", Keys.expiry(day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT))))));
        return fits ? Optional.of(new Reserved(day, engine, worstMicroUsd)) : Optional.empty();
    }

    /** Puts what a call cost in the place of its worst case, on the day that it was reserved of; once. */
    public void settle(Reserved reserved, long actualMicroUsd) {
        if (actualMicroUsd == reserved.worstMicroUsd()) {
            return;
        }
        var key = Keys.key(Keys.budget(reserved.day()), reserved.engine());
        table.call("settle in " + Keys.show(key), () -> table.client().updateItem(update -> update
                .tableName(table.name())
                .key(key)
                .updateExpression("ADD #total :difference")
                .expressionAttributeNames(Map.of("#total", "total"))
                .expressionAttributeValues(Map.of(":difference", Keys.number(actualMicroUsd - reserved.worstMicroUsd())))));
    }

    /** What was spent on a day by each engine, calls under way at their worst case. */
    public Map<String, Long> spent(LocalDate day) {
        var query = QueryRequest.builder()
                .keyConditionExpression("pk = :day")
                .expressionAttributeValues(Map.of(":day", Keys.text(Keys.budget(day))))
                .consistentRead(true);
        var spent = new TreeMap<String, Long>();
        table.all(query).forEach(item -> spent.put(item.get(Keys.SK).s(), Long.parseLong(item.get("total").n())));
        return spent;
    }
}
