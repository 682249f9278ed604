package dev.cardwire.enrich;

import static dev.cardwire.enrich.Pipeline.batch;
import static dev.cardwire.enrich.Pipeline.item;
import static dev.cardwire.enrich.Pipeline.s3Event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.model.ModelAnalyst;
import dev.cardwire.analyst.model.ModelSettings;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Log;
import dev.cardwire.core.Times;
import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Answer.Breakage;
import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import dev.cardwire.table.BudgetTable;
import dev.cardwire.table.CardFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that makes a model's card may die at any of its steps: before and after each call to the table and the bucket, so
 * with the budget reserved, with the answer there and not paid, paid and not written. Its event comes again, and one card is
 * left, and a budget that never says less than was spent.
 */
class KilledModelCardTest {

    private static final String ENGINE = "openai:stand-in";
    private static final String TEXT = "Acme released version 2.0 of its robot arm on 17 November 2026. "
            + "The arm lifts 12 kilograms, twice as much as the version before. "
            + "Because the arm needs no safety cage, small workshops can use it.";

    /** More than any run of these has: each kills the run that is under way. */
    private static final int MOST_MOMENTS = 100;

    @TempDir
    private Path directory;

    private Pipeline pipeline;
    private BudgetTable budget;

    @BeforeEach
    void start() throws IOException {
        pipeline = new Pipeline(directory);
        budget = new BudgetTable(pipeline.table());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    /** A process: its own function, with its own memory. */
    private EnrichFunction process(ModelServer server) {
        var env = Map.of("CARDWIRE_ANALYST", "openai", "CARDWIRE_MODEL", "stand-in", "CARDWIRE_MODEL_URL", server.openAi().toString(),
                "CARDWIRE_MODEL_INPUT_PRICE", "1", "CARDWIRE_MODEL_OUTPUT_PRICE", "4", "CARDWIRE_DAILY_BUDGET", "1000");
        long cap = ModelSettings.fromEnv(env).orElseThrow().dailyMicroUsd();
        var log = Log.to(new PrintStream(OutputStream.nullOutputStream()), () -> pipeline.now);
        return pipeline.function(ModelAnalyst.fromEnv(env, new DailyBudget(budget, ENGINE, cap, () -> pipeline.now), () -> pipeline.now, log).orElseThrow());
    }

    private long spent() {
        return budget.spent(Times.day(pipeline.now)).getOrDefault(ENGINE, 0L);
    }

    private List<String> cards() {
        return pipeline.cards.list(CardFilter.NONE, 200, Optional.empty(), pipeline.now).rows().stream().map(CardRow::id).toList();
    }

    @Test
    void killedAtAnyStepAnItemEndsWithOneCardAndASettledOrSpentBudget() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            int moment = 0;
            for (boolean killed = true; killed; moment++) {
                assertTrue(moment < MOST_MOMENTS, "the run has an end");
                var item = item(moment, 1, "Acme releases a robot arm", TEXT);
                String event = batch(s3Event(pipeline.put(item)));
                long before = spent();
                int asked = server.requests().size();

                pipeline.kill().at(moment);
                killed = dies(process(server), event);
                pipeline.kill().never();
                assertEquals("{\"batchItemFailures\":[]}", Pipeline.invoke(process(server), event).toString());

                var card = pipeline.card(item);
                assertEquals(ENGINE, card.enrichment().engine(), "killed at moment " + moment);
                assertEquals(1, card.revision());
                long cost = card.enrichment().costMicroUsd().orElseThrow();
                assertTrue(cost > 0);
                int calls = server.requests().size() - asked;
                assertTrue(calls == 1 || calls == 2, "asked " + calls + " times, killed at moment " + moment);
                assertTrue(spent() - before >= calls * cost, "at moment " + moment + " " + calls + " calls cost " + calls * cost + ", got " + (spent() - before));
            }
            assertTrue(moment > 10, "a model's card has more steps than " + moment);
            assertEquals(moment, cards().stream().distinct().count());
            assertEquals(moment, cards().size());
        }
    }

    /** Whether the run was killed; if not, it came to its end. */
    private static boolean dies(EnrichFunction function, String event) throws IOException {
        try {
            Pipeline.invoke(function, event);
            return false;
        } catch (Kill.Killed killed) {
            return true;
        }
    }

    @Test
    void anAnswerThatNeverComesWholeIsPaidForAtItsWorstAndTheCardComesLater() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY,
                Behaviour.inTurn(List.of(Behaviour.always(new Answer.Broken(Breakage.NOT_JSON)), Behaviours.honest())))) {
            var item = item(1, 1, "Acme releases a robot arm", TEXT);
            Pipeline.invoke(process(server), batch(s3Event(pipeline.put(item))));
            assertTrue(pipeline.card(item).enrichment().degradedFrom().isPresent());
            long worst = spent();
            assertTrue(worst > 0);
            assertEquals(Optional.of(worst), pipeline.card(item).enrichment().costMicroUsd());

            pipeline.now = pipeline.now.plus(Duration.ofMinutes(5));
            assertEquals(1, Pipeline.invoke(process(server), "{\"due\": \"enrich\"}").path("improved").asInt());
            var card = pipeline.card(item);
            assertEquals(ENGINE, card.enrichment().engine());
            assertEquals(worst + card.enrichment().costMicroUsd().orElseThrow(), spent());
            assertEquals(1, cards().size());
        }
    }

    @Test
    void beyondTheCapNothingIsAskedAndTheCardWaitsForTheNextDay() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            long cap = 1_000_000_000;
            budget.reserve(ENGINE, pipeline.now, cap, cap).orElseThrow();
            var item = item(1, 1, "Acme releases a robot arm", TEXT);
            Pipeline.invoke(process(server), batch(s3Event(pipeline.put(item))));
            assertEquals("over-budget", pipeline.card(item).enrichment().degradedBecause().orElseThrow().word());
            assertEquals(0, server.requests().size());
            assertEquals(cap, spent());

            pipeline.now = pipeline.now.plus(Duration.ofDays(1));
            assertEquals(1, Pipeline.invoke(process(server), "{\"due\": \"enrich\"}").path("improved").asInt());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aKillIsNoFailureThatIsHandled() {
        pipeline.kill().at(0);
        assertThrows(Kill.Killed.class, () -> pipeline.cards.find("c_none", pipeline.now));
        pipeline.kill().never();
    }
}
