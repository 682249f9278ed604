package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Card;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.table.BudgetTable;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Found;
import dev.cardwire.table.StoredCard;
import dev.cardwire.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the site tells of its models: money, and cards that wait. */
class ModelStatsTest {

    private static LocalTable local;
    private Table table;
    private BudgetTable budget;
    private Instant now = Samples.NOW;
    private Api api;

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
        table = local.fresh();
        budget = new BudgetTable(table);
        api = new Api(table, () -> now, Api.TERMS);
    }

    private Card degraded(Card card, Degradation because, Optional<Duration> dueIn) {
        var made = card.enrichment();
        var enrichment = new Card.Enrichment(Card.Enrichment.EXTRACTIVE, made.promptVersion(), made.shown(), made.withheld(), made.reasons(), made.inputTokens(),
                made.outputTokens(), made.costMicroUsd(), Optional.of(Api.TERMS.engine()), Optional.of(because));
        var waiting = new Card(card.schema(), card.id(), card.revision(), card.storyId(), card.url(), card.title(), card.titleEvidence(), card.hook(),
                card.language(), card.original(), card.source(), card.authors(), card.publishedAt(), card.collectedAt(), card.enrichedAt(), card.basis(),
                card.tldr(), card.insight(), card.sources(), card.topics(), card.entities(), card.corrections(), enrichment, card.scoreParts());
        var stored = new StoredCard(waiting, 1, StoredCard.Rank.DEGRADED, "raw/f/i/000001.json", card.sortAt(), List.of(), Optional.empty(),
                Optional.of(new StoredCard.Retry(0, dueIn.map(now::plus))));
        assertTrue(new CardTable(table).write(stored, new Found.Nothing(), now));
        return waiting;
    }

    @Test
    void statsTellWhatTodayCostsAndWhichCardsWait() {
        budget.settle(budget.reserve(Api.TERMS.engine(), now, 900, 1_000_000).orElseThrow(), 250);
        budget.reserve("openai:other", now, 100, 1_000_000).orElseThrow();
        budget.reserve(Api.TERMS.engine(), now.minus(Duration.ofDays(1)), 7_000, 1_000_000).orElseThrow();
        degraded(Samples.full(), Degradation.OVER_BUDGET, Optional.of(Duration.ofHours(5)));
        degraded(Samples.chinese(), Degradation.THROTTLED, Optional.empty());

        var stats = api.get("/v1/stats").json();
        assertEquals("bedrock:amazon.nova-lite-v1:0", stats.path("engine").asText());
        assertEquals(350, stats.path("spentTodayMicroUsd").asLong());
        assertEquals("{\"bedrock:amazon.nova-lite-v1:0\":250,\"openai:other\":100}", stats.path("spentTodayByEngine").toString());
        assertEquals(1_000_000, stats.path("dailyBudgetMicroUsd").asLong());
        assertEquals("{\"cards\":2,\"waiting\":1,\"more\":false}", stats.path("degraded").toString());
        assertEquals(stats, api.get("/healthz").json().path("models"));
    }

    @Test
    void aCardThatBecameBetterIsCountedNoMore() {
        var waiting = degraded(Samples.full(), Degradation.THROTTLED, Optional.of(Duration.ofMinutes(5)));
        var cards = new CardTable(table);
        var better = new StoredCard(Samples.full(), 1, StoredCard.Rank.MODEL, "raw/f/i/000001.json", waiting.sortAt(), List.of(), Optional.empty(), Optional.empty());
        assertTrue(cards.write(better, cards.find(waiting.id(), now), now));
        assertEquals("{\"cards\":0,\"waiting\":0,\"more\":false}", api.get("/v1/stats").json().path("degraded").toString());
    }

    @Test
    void aHealthCheckIsCheapSinceStatsAreKeptForHalfAMinute() {
        assertEquals(0, api.get("/healthz").json().path("models").path("spentTodayMicroUsd").asLong());
        budget.reserve(Api.TERMS.engine(), now, 100, 1_000_000).orElseThrow();
        now = now.plusSeconds(29);
        assertEquals(0, api.get("/healthz").json().path("models").path("spentTodayMicroUsd").asLong());
        now = now.plusSeconds(1);
        assertEquals(100, api.get("/healthz").json().path("models").path("spentTodayMicroUsd").asLong());
    }

    @Test
    void withoutAModelThereIsNoBudget() {
        var stats = new Api(table, () -> now, ModelTerms.EXTRACTIVE).get("/v1/stats").json();
        assertEquals("extractive", stats.path("engine").asText());
        assertFalse(stats.has("dailyBudgetMicroUsd"));
        assertEquals("{}", stats.path("spentTodayByEngine").toString());
    }

    @Test
    void thePageOfFeedsTellsItToPeople() {
        budget.reserve(Api.TERMS.engine(), now, 123_400, 1_000_000).orElseThrow();
        degraded(Samples.full(), Degradation.OVER_BUDGET, Optional.of(Duration.ofHours(5)));
        assertTrue(Jsoup.parse(api.get("/feeds").body()).text().contains(
                "Models: bedrock:amazon.nova-lite-v1:0 · 0.13 of 1.00 US dollars spent today · 1 cards made without their model, 1 of them tried again"));
        assertFalse(new Api(local.fresh(), () -> now, ModelTerms.EXTRACTIVE).get("/feeds").body().contains("Models:"));
    }

    @Test
    void aCardsPageSaysWhyNoModelWroteIt() {
        var english = degraded(Samples.full(), Degradation.OVER_BUDGET, Optional.empty());
        var chinese = degraded(Samples.chinese(), Degradation.THROTTLED, Optional.empty());
        assertTrue(api.get("/cards/" + english.id()).body().contains("A model should have written it: the day&#39;s budget was used up.")
                || api.get("/cards/" + english.id()).body().contains("A model should have written it: the day's budget was used up."));
        assertTrue(api.get("/cards/" + chinese.id()).body().contains("本应由模型撰写：其配额已用尽。"));
    }

    @ParameterizedTest
    @CsvSource({"extractive, , , extractive, ", "bedrock, m, 2.50, bedrock:m, 2500000", "openai, m, , openai:m, 0", "openai, m, .5, openai:m, 500000"})
    void theTermsAreTheVariables(String analyst, String model, String budget, String engine, Long cap) {
        var env = new HashMap<>(Map.of("CARDWIRE_ANALYST", analyst));
        Optional.ofNullable(model).ifPresent(name -> env.put("CARDWIRE_MODEL", name));
        Optional.ofNullable(budget).ifPresent(usd -> env.put("CARDWIRE_DAILY_BUDGET", usd));
        assertEquals(new ModelTerms(engine, Optional.ofNullable(cap)), ModelTerms.fromEnv(env));
    }

    @Test
    void aBudgetThatIsNoNumberIsAClearError() {
        var failure = assertThrows(IllegalStateException.class,
                () -> ModelTerms.fromEnv(Map.of("CARDWIRE_ANALYST", "bedrock", "CARDWIRE_DAILY_BUDGET", "lots")));
        assertEquals("expected US dollars such as 2.50 in the variable CARDWIRE_DAILY_BUDGET, got \"lots\"", failure.getMessage());
    }
}
