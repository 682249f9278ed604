package dev.cardwire.enrich;

import static dev.cardwire.enrich.Pipeline.batch;
import static dev.cardwire.enrich.Pipeline.item;
import static dev.cardwire.enrich.Pipeline.s3Event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.embedded.CallContext;
import dev.cardwire.table.CardFilter;
import dev.cardwire.table.TableFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichFunctionTest {

    private static final String ENGLISH = "Acme released version 2.0 of its robot arm on 17 November 2026. "
            + "The arm lifts 12 kilograms, twice as much as the version before. "
            + "Engineers in Rotterdam built it over three years, and the company says that it will ship in March 2027. "
            + "Because the arm needs no safety cage, small workshops can use it.";
    private static final String CHINESE = "华为于2026年11月17日发布了新一代昇腾芯片。该芯片的算力是上一代的两倍。"
            + "公司表示，计划在2027年第一季度量产。由于功耗下降了30%，数据中心的成本将会降低。";

    @TempDir
    private Path directory;

    private Pipeline pipeline;
    private EnrichFunction function;

    @BeforeEach
    void start() throws IOException {
        pipeline = new Pipeline(directory);
        function = pipeline.function(new ExtractiveAnalyst());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    private JsonNode invoke(String event) throws IOException {
        return Pipeline.invoke(function, event);
    }

    private List<String> listed() {
        return pipeline.cards.list(CardFilter.NONE, 50, Optional.empty(), pipeline.now).rows().stream().map(CardRow::title).toList();
    }

    private static List<String> failed(JsonNode answer) {
        return StreamSupport.stream(answer.path("batchItemFailures").spliterator(), false)
                .map(failure -> failure.path("itemIdentifier").asText())
                .toList();
    }

    @Test
    void anItemOfTheQueueBecomesACard() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        var answer = invoke(batch(s3Event(pipeline.put(item))));
        assertEquals("{\"batchItemFailures\":[]}", answer.toString());
        var card = pipeline.card(item);
        assertEquals("Acme releases a robot arm", card.title());
        assertEquals(1, card.revision());
        assertEquals(List.of("Acme releases a robot arm"), listed());
    }

    @Test
    void everyQuoteOfACardStandsAtItsPlaceInTheStoredText() throws IOException {
        for (var item : List.of(item(1, 1, "Acme releases a robot arm", ENGLISH), item(2, 1, "华为发布新芯片", CHINESE))) {
            invoke(batch(s3Event(pipeline.put(item))));
            var card = pipeline.card(item);
            String text = pipeline.texts.get(card.sources().getFirst().text().orElseThrow());
            var evidence = Json.tree(card).findParents("quote");
            assertFalse(evidence.isEmpty(), card.title());
            for (JsonNode quoted : evidence) {
                assertEquals(quoted.path("quote").asText(),
                        text.substring(quoted.path("start").asInt(), quoted.path("end").asInt()));
            }
        }
    }

    @Test
    void anEventStraightFromS3NamesItsKeyPercentEncoded() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        String encoded = pipeline.put(item).replace("/", "%2F");
        var answer = invoke(s3Event(encoded));
        assertEquals("written", answer.path("items").path(0).path("outcome").asText());
        assertEquals(Ids.card(item.id()), answer.path("items").path(0).path("card").asText());
    }

    @Test
    void theTestEventOfS3IsAcknowledged() throws IOException {
        String test = "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Time\":\"2026-11-20T12:00:00.000Z\",\"Bucket\":\"news\"}";
        assertEquals(List.of(), failed(invoke(batch(test))));
        assertTrue(invoke(test).path("items").isEmpty());
    }

    @Test
    void aRepeatedEventChangesNothing() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        String event = batch(s3Event(pipeline.put(item)));
        invoke(event);
        var first = pipeline.card(item);
        pipeline.now = pipeline.now.plus(Duration.ofHours(1));
        assertEquals(List.of(), failed(invoke(event)));
        assertEquals(first, pipeline.card(item));
    }

    @Test
    void anEditedArticleIsANewRevisionThatSaysWhatChanged() throws IOException {
        var first = item(1, 1, "Acme releases a robot arm", ENGLISH);
        var second = item(1, 2, "Acme recalls a robot arm", ENGLISH);
        invoke(batch(s3Event(pipeline.put(first)), s3Event(pipeline.put(second))));
        var card = pipeline.card(second);
        assertEquals(2, card.revision());
        assertEquals(List.of(new Card.Correction(Pipeline.NOON, "title")), card.corrections());
        assertEquals(List.of("Acme recalls a robot arm"), listed());
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() throws IOException {
        var first = item(1, 1, "Acme releases a robot arm", ENGLISH);
        var second = item(1, 2, "Acme recalls a robot arm", ENGLISH);
        invoke(batch(s3Event(pipeline.put(second)), s3Event(pipeline.put(first))));
        assertEquals("Acme recalls a robot arm", pipeline.card(first).title());
        assertEquals(List.of("Acme recalls a robot arm"), listed());
    }

    @Test
    void manyRunsAtOnceEndWithTheNewestVersionOnce() throws Exception {
        var runs = new ArrayList<Callable<JsonNode>>();
        for (int version = 1; version <= 4; version++) {
            String event = batch(s3Event(pipeline.put(item(1, version, "Title number " + version, ENGLISH))));
            runs.add(() -> invoke(event));
            runs.add(() -> invoke(event));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var run : threads.invokeAll(runs)) {
                assertEquals(List.of(), failed(run.get()));
            }
        }
        assertEquals(List.of("Title number 4"), listed());
        assertEquals("Title number 4", pipeline.card(item(1, 4, "", "")).title());
    }

    @Test
    void aBadMessageFailsAlone() throws IOException {
        var good = item(1, 1, "Acme releases a robot arm", ENGLISH);
        String goodKey = pipeline.put(good);
        String feed = good.feed().id();
        String notJson = "raw/%s/%s/000001.json".formatted(feed, Ids.item(feed, "not json"));
        pipeline.putBytes(notJson, "<html>");
        String unknown = "raw/%s/%s/000001.json".formatted(feed, Ids.item(feed, "unknown"));
        pipeline.putBytes(unknown, "{\"schema\": \"cardwire/item/99\"}");
        String another = "raw/%s/%s/000001.json".formatted(feed, Ids.item(feed, "another"));
        pipeline.putBytes(another, Json.write(good));
        String missing = "raw/%s/%s/000001.json".formatted(feed, Ids.item(feed, "missing"));
        var answer = invoke(batch(
                s3Event(notJson), s3Event(unknown), s3Event(another), s3Event(missing), s3Event("text/x"), "no JSON", "{\"a\":1}",
                s3Event(goodKey).replace("ObjectCreated:Put", "ObjectRemoved:Delete"), s3Event(goodKey)));
        assertEquals(List.of("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7"), failed(answer));
        assertEquals(List.of("Acme releases a robot arm"), listed());
        String log = pipeline.logged.toString(StandardCharsets.UTF_8);
        for (String reason : List.of(notJson, "cardwire/item/99", another, missing, "text/x", "ObjectRemoved:Delete")) {
            assertTrue(log.contains(reason), reason);
        }
    }

    @Test
    void whatTheTimeDoesNotSufficeForGoesBackToTheQueue() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        var out = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(batch(s3Event(pipeline.put(item))).getBytes(StandardCharsets.UTF_8)), out, new CallContext(500));
        assertEquals(List.of("m0"), failed(Json.read(out.toByteArray(), JsonNode.class, "the answer")));
        assertEquals(List.of(), listed());
    }

    @Test
    void aRemovedCardDoesNotReturn() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        invoke(batch(s3Event(pipeline.put(item))));
        assertTrue(pipeline.cards.remove(Ids.card(item.id()), pipeline.now));
        assertEquals(List.of(), failed(invoke(batch(s3Event(pipeline.put(item(1, 2, "Again", ENGLISH)))))));
        assertEquals(List.of(), listed());
    }

    @Test
    void anEventOfAnotherServiceIsRefusedByName() {
        for (String event : List.of("{}", "[]", "{\"Records\": []}", "{\"due\": \"poll\"}",
                "{\"Records\": [{\"eventSource\": \"aws:sns\"}]}", "{\"version\": \"2.0\", \"rawPath\": \"/\"}")) {
            var refused = assertThrows(IllegalArgumentException.class, () -> invoke(event), event);
            assertTrue(refused.getMessage().startsWith("expected a batch of SQS"), refused.getMessage());
        }
    }

    @Test
    void anOutageOfTheTableGivesTheMessageBack() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        String key = pipeline.put(item);
        pipeline.stopTable();
        assertEquals(List.of("m0"), failed(invoke(batch(s3Event(key)))));
        assertThrows(TableFailure.class, () -> invoke(s3Event(key)));
    }

    @Test
    void anItemWithoutTextIsACardOfItsTitleAlone() throws IOException {
        var item = item(1, 1, "Nothing but a title", "");
        invoke(batch(s3Event(pipeline.put(item))));
        var card = pipeline.card(item);
        assertEquals("Nothing but a title", card.title());
        assertEquals(Optional.empty(), card.hook());
        assertEquals(Optional.empty(), card.sources().getFirst().text());
    }

    /** The extractive analyst's draft under another engine's name; fails so many times before. */
    private static final class Model implements Analyst {

        private final ExtractiveAnalyst extractive = new ExtractiveAnalyst();
        private int failures;

        Model(int failures) {
            this.failures = failures;
        }

        @Override
        public String engine() {
            return "bedrock:model";
        }

        @Override
        public Drafted draft(Assignment assignment) {
            if (failures-- > 0) {
                return new Drafted.Failed(Degradation.THROTTLED, "too many requests", Draft.Usage.NONE);
            }
            var draft = extractive.draft(assignment.item(), assignment.article());
            return new Drafted.Done(new Draft(engine(), draft.language(), draft.title(), draft.hook(), draft.whatChanged(),
                    draft.whyItMatters(), draft.whatToDoNext(), draft.whoShouldCare(), draft.takeaways(), draft.competitors(),
                    draft.technical(), draft.implications(), draft.timeline(), draft.quotes(), draft.topics(), draft.entities(),
                    draft.significance(), Draft.Usage.of("1", 1000, 100, 5)));
        }
    }

    @Test
    void aDegradedCardIsTriedAgainWhenItIsDue() throws IOException {
        function = pipeline.function(new Model(2));
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        invoke(batch(s3Event(pipeline.put(item))));
        assertEquals(Optional.of("bedrock:model"), pipeline.card(item).enrichment().degradedFrom());
        assertEquals("{\"due\":0,\"improved\":0,\"waiting\":0,\"gaveUp\":0}", invoke("{\"due\": \"enrich\"}").toString());
        pipeline.now = pipeline.now.plus(Duration.ofMinutes(5));
        assertEquals("{\"due\":1,\"improved\":0,\"waiting\":1,\"gaveUp\":0}", invoke("{\"due\": \"enrich\"}").toString());
        pipeline.now = pipeline.now.plus(Duration.ofMinutes(30));
        assertEquals("{\"due\":1,\"improved\":1,\"waiting\":0,\"gaveUp\":0}", invoke("{\"due\": \"enrich\"}").toString());
        assertEquals("bedrock:model", pipeline.card(item).enrichment().engine());
        pipeline.now = pipeline.now.plus(Duration.ofDays(1));
        assertEquals(0, invoke("{\"due\": \"enrich\"}").path("due").asInt());
    }

    @Test
    void aDegradedCardGivesUpAfterFourTriesAndStays() throws IOException {
        function = pipeline.function(new Model(100));
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        invoke(batch(s3Event(pipeline.put(item))));
        var ends = new ArrayList<String>();
        for (var wait : List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofHours(12))) {
            pipeline.now = pipeline.now.plus(wait);
            var run = invoke("{\"due\": \"enrich\"}");
            ends.add(run.path("waiting").asInt() + "/" + run.path("gaveUp").asInt());
        }
        assertEquals(List.of("1/0", "1/0", "1/0", "0/1"), ends);
        assertEquals(List.of("Acme releases a robot arm"), listed());
    }

    @Test
    void aBetterCardIsNeverReplacedByADegradedOne() throws IOException {
        var item = item(1, 1, "Acme releases a robot arm", ENGLISH);
        String event = batch(s3Event(pipeline.put(item)));
        invoke(event);
        function = pipeline.function(new Model(1));
        invoke(event);
        assertEquals(Optional.empty(), pipeline.card(item).enrichment().degradedFrom());
        invoke(event);
        assertEquals("bedrock:model", pipeline.card(item).enrichment().engine());
    }
}
