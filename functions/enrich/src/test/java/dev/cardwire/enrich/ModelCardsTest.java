package dev.cardwire.enrich;

import static dev.cardwire.enrich.Pipeline.batch;
import static dev.cardwire.enrich.Pipeline.item;
import static dev.cardwire.enrich.Pipeline.s3Event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Item;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.table.OptOutTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a model is asked, when not, and what becomes of the card. */
class ModelCardsTest {

    private static final String DUE = "{\"due\": \"enrich\"}";
    private static final String TEXT = "Acme released version 2.0 of its robot arm on 17 November 2026. "
            + "The arm lifts 12 kilograms, twice as much as the version before. "
            + "Engineers in Rotterdam built it over three years, and the company says that it will ship in March 2027. "
            + "Because the arm needs no safety cage, small workshops can use it.";

    @TempDir
    private Path directory;

    private Pipeline pipeline;
    private final ScriptedModel model = new ScriptedModel();
    private EnrichFunction on;
    private EnrichFunction off;

    @BeforeEach
    void start() throws IOException {
        pipeline = new Pipeline(directory);
        on = pipeline.function(model);
        off = pipeline.function(new ExtractiveAnalyst());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    private String event(Item item) {
        return batch(s3Event(pipeline.put(item)));
    }

    private static JsonNode invoke(EnrichFunction function, String event) throws IOException {
        return Pipeline.invoke(function, event);
    }

    private Card made(Item item) throws IOException {
        assertEquals("{\"batchItemFailures\":[]}", invoke(on, event(item)).toString());
        return pipeline.card(item);
    }

    private static List<String> takeaways(Card card) {
        return card.insight().stream().flatMap(insight -> insight.takeaways().stream()).map(Claim::text).toList();
    }

    @Test
    void aModelsCardHasItsNamesAndItsWeightFromExtraction() throws IOException {
        var card = made(item(1, 1, "Acme releases a robot arm", TEXT));
        assertEquals(ScriptedModel.ENGINE, card.enrichment().engine());
        assertEquals(Optional.of(5L), card.enrichment().costMicroUsd());
        var extracted = new Analysis(new ExtractiveAnalyst(), () -> Pipeline.NOON).card(item(1, 1, "Acme releases a robot arm", TEXT), text -> "text/x/y.txt");
        assertEquals(extracted.entities(), card.entities());
        assertEquals(extracted.scoreParts(), card.scoreParts());
    }

    @Test
    void theModelIsNotAskedOfWhatItCannotMakeBetter() throws IOException {
        var bare = item(1, 1, "Nothing but a title", "");
        var optedOut = item(2, 1, "Acme releases a robot arm", TEXT).optedOut("the host has opted out");
        var backlog = item(3, 1, "Acme releases a robot arm", TEXT).inBacklog();
        for (var one : List.of(bare, optedOut, backlog)) {
            var enrichment = made(one).enrichment();
            assertEquals(Card.Enrichment.EXTRACTIVE, enrichment.engine());
            assertEquals(Optional.empty(), enrichment.degradedFrom());
        }
        assertEquals(List.of(), model.asked);
    }

    @Test
    void aRepeatedEventAsksNothingAndCostsNothing() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", TEXT);
        var first = made(item);
        assertEquals(first, made(item));
        assertEquals(1, model.asked.size());
    }

    @Test
    void whereNothingHoldsThatTheModelSaysExtractionIsTheCardAndTheCostIsKept() throws IOException {
        model.answering(assignment -> new Drafted.Done(ScriptedModel.ofModel(lie(assignment.article().language()))));
        var card = made(item(1, 1, "Acme releases a robot arm", TEXT));
        assertEquals(Card.Enrichment.EXTRACTIVE, card.enrichment().engine());
        assertEquals(Optional.of(ScriptedModel.ENGINE), card.enrichment().degradedFrom());
        assertEquals(Optional.of(Degradation.ALL_WITHHELD), card.enrichment().degradedBecause());
        assertEquals(Optional.of(5L), card.enrichment().costMicroUsd());
        assertTrue(card.tldr().orElseThrow().whatChanged().isPresent());
    }

    private static Draft lie(String language) {
        return draft(language, new Statement("The arm lifts 99 kilograms.", ClaimKind.FACT,
                List.of(new Citation("s1", "The arm lifts 12 kilograms, twice as much as the version before.", 0))));
    }

    private static Draft draft(String language, Statement... takeaways) {
        return new Draft(ScriptedModel.ENGINE, language, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                List.of(takeaways), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Draft.Usage.NONE);
    }

    @Test
    void aFailedModelLeavesTheExtractiveCardAtOnceWithItsReason() throws IOException {
        model.failing(Degradation.CONTENT_FILTERED);
        var card = made(item(1, 1, "Acme releases a robot arm", TEXT));
        assertEquals(Optional.of(Degradation.CONTENT_FILTERED), card.enrichment().degradedBecause());
        assertTrue(card.hook().isPresent());
    }

    @Test
    void aCardThatTheBudgetHadNoRoomForWaitsForTheNextDayAndLosesNoTry() throws IOException {
        model.failing(Degradation.OVER_BUDGET);
        var item = item(1, 1, "Acme releases a robot arm", TEXT);
        made(item);
        // All that is left of the day nothing is tried.
        pipeline.now = Instant.parse("2026-11-20T23:59:59Z");
        assertEquals(0, invoke(on, DUE).path("due").asInt());
        for (int day = 21; day < 26; day++) {
            pipeline.now = Instant.parse("2026-11-%02dT04:00:00Z".formatted(day));
            assertEquals("{\"due\":1,\"improved\":0,\"waiting\":1,\"gaveUp\":0}", invoke(on, DUE).toString());
        }
        model.working();
        pipeline.now = Instant.parse("2026-11-26T04:00:00Z");
        assertEquals(1, invoke(on, DUE).path("improved").asInt());
        assertEquals(ScriptedModel.ENGINE, pipeline.card(item).enrichment().engine());
    }

    @Test
    void whatIsAWeekOldIsNotWorthADaysBudgetAnyMore() throws IOException {
        model.failing(Degradation.OVER_BUDGET);
        made(item(1, 1, "Acme releases a robot arm", TEXT));
        pipeline.now = Pipeline.NOON.plus(Duration.ofDays(7));
        assertEquals("{\"due\":1,\"improved\":0,\"waiting\":0,\"gaveUp\":1}", invoke(on, DUE).toString());
    }

    @Test
    void whenTheEndpointFailsTheOtherCardsLoseNoTry() throws IOException {
        model.failing(Degradation.THROTTLED);
        for (int n = 1; n <= 4; n++) {
            made(item(n, 1, "Acme releases a robot arm", TEXT));
        }
        pipeline.now = pipeline.now.plus(Duration.ofMinutes(5));
        model.asked.clear();
        assertEquals("{\"due\":1,\"improved\":0,\"waiting\":1,\"gaveUp\":0}", invoke(on, DUE).toString());
        assertEquals(1, model.asked.size());
        model.working();
        assertEquals("{\"due\":3,\"improved\":3,\"waiting\":0,\"gaveUp\":0}", invoke(on, DUE).toString());
    }

    @Test
    void withTheModelOnOffAndOnAgainTheSameItemsEndWithModelCardsOnceEach() throws IOException {
        var items = List.of(item(1, 1, "Acme releases a robot arm", TEXT), item(2, 1, "Acme releases a robot leg", TEXT), item(3, 1, "Acme sells a hand", TEXT));
        model.failing(Degradation.UNAVAILABLE);
        made(items.get(0));
        made(items.get(1));
        int before = model.asked.size();

        // Off: what waits goes on waiting, and what comes new is extraction's by choice.
        for (var item : items) {
            invoke(off, event(item));
        }
        pipeline.now = pipeline.now.plus(Duration.ofDays(3));
        assertEquals("{\"due\":0,\"improved\":0,\"waiting\":0,\"gaveUp\":0}", invoke(off, DUE).toString());
        assertEquals(Optional.of(ScriptedModel.ENGINE), pipeline.card(items.get(0)).enrichment().degradedFrom());
        assertEquals(Optional.empty(), pipeline.card(items.get(2)).enrichment().degradedFrom());
        assertEquals(before, model.asked.size());

        model.working();
        assertEquals("{\"due\":2,\"improved\":2,\"waiting\":0,\"gaveUp\":0}", invoke(on, DUE).toString());
        for (int repeat = 0; repeat < 2; repeat++) {
            for (var item : items) {
                invoke(on, event(item));
            }
        }
        assertEquals(before + 3, model.asked.size(), "each item was asked of once more, and no more");
        for (var item : items) {
            var card = pipeline.card(item);
            assertEquals(ScriptedModel.ENGINE, card.enrichment().engine());
            assertEquals(Optional.empty(), card.enrichment().degradedFrom());
        }
        // Off again: a model's card stays.
        for (var item : items) {
            invoke(off, event(item));
            assertEquals(ScriptedModel.ENGINE, pipeline.card(item).enrichment().engine());
        }
    }

    @Test
    void ofManyRunsAtOnceOneCardIsLeft() throws Exception {
        String event = event(item(1, 1, "Acme releases a robot arm", TEXT));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Callable<JsonNode>>();
            for (int run = 0; run < 2; run++) {
                runs.add(() -> invoke(on, event));
            }
            for (var run : threads.invokeAll(runs)) {
                assertEquals("{\"batchItemFailures\":[]}", run.get().toString());
            }
        }
        assertTrue(model.asked.size() <= 2);
        assertEquals(1, pipeline.card(item(1, 1, "", "")).revision());
        invoke(on, event);
        assertTrue(model.asked.size() <= 2, "a repeat asks nothing");
    }

    @Test
    void besideAnArticleLieItsStoryAndEarlierNewsOfTheSameNames() throws IOException {
        pipeline.now = pipeline.now.minus(Duration.ofDays(1));
        var earlier = item(1, 1, "Acme opens a plant", "Acme opened a plant in Delft in May 2026. Acme employs 300 people there. The plant makes robot arms for Acme.");
        var unrelated = item(2, 1, "Rain in Lisbon", "It rained in Lisbon for three days. Nobody minded. Lisbon is used to it.");
        invoke(off, event(at(earlier, pipeline.now)));
        invoke(off, event(at(unrelated, pipeline.now)));
        pipeline.now = Pipeline.NOON;

        model.answering(assignment -> new Drafted.Done(ScriptedModel.ofModel(draft("en",
                new Statement("Acme opened a plant in Delft in May 2026.", ClaimKind.FACT,
                        List.of(new Citation("s2", "Acme opened a plant in Delft in May 2026.", 0)))))));
        var card = made(item(3, 1, "Acme releases a robot arm", TEXT));
        var related = model.asked.getFirst().related();
        assertEquals(List.of("Acme opens a plant"), related.stream().map(one -> one.entry().title()).toList());
        assertEquals(List.of("Acme opened a plant in Delft in May 2026."), takeaways(card));
        assertEquals(List.of("s1", "s2"), card.sources().stream().map(Card.SourceEntry::id).toList());
        var evidence = card.insight().orElseThrow().takeaways().getFirst().evidence().getFirst();
        String text = pipeline.texts.get(card.sources().getLast().text().orElseThrow());
        assertEquals(evidence.quote(), text.substring(evidence.start(), evidence.end()));
    }

    @Test
    void aTextThatIsGoneOrWhoseHostOptedOutIsNotBesideIt() throws IOException {
        pipeline.now = pipeline.now.minus(Duration.ofDays(1));
        var gone = at(item(1, 1, "Acme opens a plant", "Acme opened a plant in Delft in May 2026. The plant makes robot arms for Acme."), pipeline.now);
        invoke(off, event(gone));
        pipeline.removeObject(pipeline.card(gone).sources().getFirst().text().orElseThrow());
        var optedOut = elsewhere(at(item(2, 1, "Acme hires a chief", "Acme hired a chief for its robots in June 2026. Acme pays well."), pipeline.now));
        invoke(off, event(optedOut));
        new OptOutTable(pipeline.table()).add("other.example", pipeline.now);
        pipeline.now = Pipeline.NOON;

        made(item(3, 1, "Acme releases a robot arm", TEXT));
        assertEquals(List.of(), model.asked.getFirst().related());
    }

    /** The item as it was published and collected at another time. */
    private static Item at(Item item, Instant time) {
        return new Item(item.schema(), item.id(), item.version(), item.feed(), item.entryId(), item.url(), item.title(), item.authors(), item.language(),
                Optional.of(time), item.updatedAt(), time, item.summaryHtml(), item.contentHtml(), item.categories(), item.enclosures(), item.origin(),
                item.pageHtml());
    }

    private static Item elsewhere(Item item) {
        return new Item(item.schema(), item.id(), item.version(), item.feed(), item.entryId(), Optional.of("https://news.other.example/one"), item.title(),
                item.authors(), item.language(), item.publishedAt(), item.updatedAt(), item.collectedAt(), item.summaryHtml(), item.contentHtml(),
                item.categories(), item.enclosures(), item.origin(), item.pageHtml());
    }

    @Test
    void aBatchSharesItsTimeAndNoCardWaitsLongerThanTwoMinutes() {
        assertEquals(Pipeline.NOON.plusSeconds(120), new TimeLeft(() -> 300_000, () -> Pipeline.NOON).deadline(2));
        assertEquals(Pipeline.NOON.plusSeconds(20), new TimeLeft(() -> 60_000, () -> Pipeline.NOON).deadline(2));
        assertEquals(Pipeline.NOON, new TimeLeft(() -> 5_000, () -> Pipeline.NOON).deadline(1));
    }
}
