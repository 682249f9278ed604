package dev.cardwire.enrich;

import dev.cardwire.analyst.model.Budget;
import dev.cardwire.table.BudgetTable;
import java.time.InstantSource;
import java.util.Optional;

/** What a UTC day may cost, counted in the table: one budget for all runs at once. */
final class DailyBudget implements Budget {

    private final BudgetTable table;
    private final String engine;
    private final long capMicroUsd;
    private final InstantSource clock;

    /**
     * @param engine who spends, as the card keeps it
     * @param capMicroUsd what all calls of a day may cost, in millionths of a US dollar
     */
    DailyBudget(BudgetTable table, String engine, long capMicroUsd, InstantSource clock) {
        this.table = table;
        this.engine = engine;
        this.capMicroUsd = capMicroUsd;
        this.clock = clock;
    }

    @Override
    public Optional<Reservation> reserve(long worstMicroUsd) {
        return table.reserve(engine, clock.instant(), worstMicroUsd, capMicroUsd)
                .map(reserved -> actualMicroUsd -> table.settle(reserved, actualMicroUsd));
    }
}
