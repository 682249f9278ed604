package dev.cardwire.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardwire.core.Times;
import dev.cardwire.table.BudgetTable;
import dev.cardwire.table.DegradedCards;
import dev.cardwire.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How the models do: what they cost today, and which cards wait for them. Kept for half a minute, so that asking is cheap. */
final class ModelStats {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ModelTerms terms;
    private final BudgetTable budget;
    private final DegradedCards degraded;
    private final InstantSource clock;
    private final AtomicReference<Optional<Stats>> last = new AtomicReference<>(Optional.empty());

    ModelStats(Table table, ModelTerms terms, InstantSource clock) {
        this.terms = terms;
        this.budget = new BudgetTable(table);
        this.degraded = new DegradedCards(table);
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param engine who drafts the cards now
     * @param spentTodayMicroUsd since midnight UTC, by all engines, calls under way at their worst case; in millionths of a US
     *     dollar
     * @param spentTodayByEngine the same, each engine for itself
     * @param dailyBudgetMicroUsd what a UTC day may cost; absent where there is no model
     */
    record Stats(
            Instant at,
            String engine,
            long spentTodayMicroUsd,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Long> spentTodayByEngine,
            Optional<Long> dailyBudgetMicroUsd,
            Degraded degraded) {

        /** For people: US dollars with as many digits as say something. */
        static String usd(long micro) {
            return BigDecimal.valueOf(micro, 6).setScale(micro == 0 || micro >= 10_000 ? 2 : 4, RoundingMode.UP).toPlainString();
        }
    }

    /**
     * Cards that a model should have made and could not.
     *
     * @param cards all of them
     * @param waiting those that are tried again
     * @param more whether there are more than were counted
     */
    record Degraded(long cards, long waiting, boolean more) {}

    Stats now() {
        Instant now = clock.instant();
        return last.get().filter(known -> known.at().plus(KEPT).isAfter(now)).orElseGet(() -> {
            var read = read(now);
            last.set(Optional.of(read));
            return read;
        });
    }

    private Stats read(Instant now) {
        var spent = budget.spent(Times.day(now));
        var all = degraded.all(now);
        var waiting = degraded.waiting();
        return new Stats(Times.toSecond(now), terms.engine(), spent.values().stream().mapToLong(Long::longValue).sum(), spent, terms.dailyBudgetMicroUsd(),
                new Degraded(all.cards(), waiting.cards(), all.more() || waiting.more()));
    }
}
