package dev.cardwire.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetTableTest {

    private static final String ENGINE = "bedrock:amazon.nova-lite-v1:0";
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static LocalTable local;
    private BudgetTable budget;

    @BeforeAll
    static void start() throws Exception {
        local = new LocalTable();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @BeforeEach
    void freshTable() {
        budget = new BudgetTable(local.fresh());
    }

    @Test
    void theWorstCaseIsSpentUntilTheCallIsSettled() {
        var reserved = budget.reserve(ENGINE, NOON, 900, 1_000).orElseThrow();
        assertEquals(Map.of(ENGINE, 900L), budget.spent(DAY));

        budget.settle(reserved, 120);
        assertEquals(Map.of(ENGINE, 120L), budget.spent(DAY));
    }

    @Test
    void aCallThatWouldPassTheCapIsRefusedAndOneThatReachesItIsNot() {
        budget.reserve(ENGINE, NOON, 400, 1_000).orElseThrow();
        assertEquals(Optional.empty(), budget.reserve(ENGINE, NOON, 601, 1_000));
        assertEquals(Map.of(ENGINE, 400L), budget.spent(DAY));

        assertTrue(budget.reserve(ENGINE, NOON, 600, 1_000).isPresent());
        assertEquals(Map.of(ENGINE, 1_000L), budget.spent(DAY));
    }

    @Test
    void theFirstCallOfADayMayNotPassTheCapEither() {
        assertEquals(Optional.empty(), budget.reserve(ENGINE, NOON, 1_001, 1_000));
        assertEquals(Map.of(), budget.spent(DAY));
    }

    @Test
    void aCallThatChargesNothingGivesAllOfItsWorstCaseBack() {
        budget.settle(budget.reserve(ENGINE, NOON, 1_000, 1_000).orElseThrow(), 0);
        assertTrue(budget.reserve(ENGINE, NOON, 1_000, 1_000).isPresent());
    }

    @Test
    void aCallThatCostsMoreThanItsWorstCaseIsCountedAllTheSame() {
        budget.settle(budget.reserve(ENGINE, NOON, 1_000, 1_000).orElseThrow(), 1_300);
        assertEquals(Map.of(ENGINE, 1_300L), budget.spent(DAY));
        assertEquals(Optional.empty(), budget.reserve(ENGINE, NOON, 0, 1_000));
    }

    @Test
    void aCallThatEndsOnTheNextDayIsSettledOnItsOwn() {
        var beforeMidnight = budget.reserve(ENGINE, Instant.parse("2026-11-22T23:59:59Z"), 1_000, 1_000).orElseThrow();
        var afterMidnight = budget.reserve(ENGINE, Instant.parse("2026-11-23T00:00:00Z"), 1_000, 1_000).orElseThrow();

        budget.settle(beforeMidnight, 10);
        budget.settle(afterMidnight, 20);
        assertEquals(Map.of(ENGINE, 10L), budget.spent(DAY));
        assertEquals(Map.of(ENGINE, 20L), budget.spent(DAY.plusDays(1)));
    }

    @Test
    void anotherModelOpensNoSecondBudget() {
        budget.reserve("openai:small", NOON, 700, 1_000).orElseThrow();
        assertEquals(Optional.empty(), budget.reserve(ENGINE, NOON, 301, 1_000));
        assertTrue(budget.reserve(ENGINE, NOON, 300, 1_000).isPresent());
        assertEquals(Map.of(ENGINE, 300L, "openai:small", 700L), budget.spent(DAY));
    }

    @Test
    void sixteenWritersAtOnceNeverPassTheCap() throws Exception {
        int granted = 0;
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (int writer = 0; writer < 16; writer++) {
                calls.add(writers.submit(() -> {
                    int mine = 0;
                    for (int call = 0; call < 4; call++) {
                        if (budget.reserve(ENGINE, NOON, 100, 2_550).isPresent()) {
                            mine++;
                        }
                    }
                    return mine;
                }));
            }
            for (var call : calls) {
                granted += call.get();
            }
        }
        assertEquals(25, granted, "as many as the cap has room for");
        assertEquals(Map.of(ENGINE, 2_500L), budget.spent(DAY));
    }

    @Test
    void aNegativeWorstCaseIsAnErrorOfItsCaller() {
        assertThrows(IllegalArgumentException.class, () -> budget.reserve(ENGINE, NOON, -1, 1_000));
    }
}
