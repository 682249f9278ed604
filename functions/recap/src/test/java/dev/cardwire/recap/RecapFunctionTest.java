package dev.cardwire.recap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.core.Recap;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.embedded.CallContext;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Found;
import dev.cardwire.table.RecapTable;
import dev.cardwire.table.StoredCard;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import dev.cardwire.table.TableFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RecapFunctionTest {

    /** A Monday: yesterday lies in 2026-W47. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    private static EmbeddedDynamoDb server;
    private static DynamoDbClient client;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private Table table;
    private CardTable cards;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedDynamoDb.inMemory();
        client = server.client();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void freshTable() {
        String name = "cardwire-" + UUID.randomUUID();
        TableDefinition.create(client, name);
        table = new Table(client, name);
        cards = new CardTable(table);
    }

    private JsonNode invoke(String event, Instant now) throws IOException {
        var recap = new WeeklyRecap(cards, new RecapTable(table), Optional.of(Duration.ofDays(90)), InstantSource.fixed(now));
        var function = new RecapFunction(recap, Log.to(new PrintStream(logged, true, StandardCharsets.UTF_8), InstantSource.fixed(now)));
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new CallContext(60_000));
        return Json.read(out.toByteArray(), JsonNode.class, "the answer");
    }

    private Recap recap(String week) {
        return new RecapTable(table).find(week, MONDAY).orElseThrow();
    }

    private void write(String title, String feed, String story, String at, Topic... topics) {
        var time = Instant.parse(at);
        var card = new Card(
                Card.SCHEMA, Ids.card(Ids.item(feed, title)), 1, Ids.story(story), "https://" + story, title, List.of(),
                Optional.empty(), "en", Optional.empty(), new Card.Source(feed, feed, "https://" + feed), List.of(),
                Optional.of(time), time, time, Basis.SUMMARY, Optional.empty(), Optional.empty(), List.of(), List.of(topics),
                List.of(), List.of(),
                new Card.Enrichment(Card.Enrichment.EXTRACTIVE, Optional.empty(), 0, 0, Map.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
        assertTrue(cards.write(
                new StoredCard(card, 1, StoredCard.Rank.EXTRACTIVE, "raw/f/i/000001.json", time, List.of(), Optional.empty(), Optional.empty()),
                new Found.Nothing(), time));
    }

    private static List<String> titles(List<Recap.Highlight> highlights) {
        return highlights.stream().map(highlight -> highlight.card().title()).toList();
    }

    @Test
    void onMondayTheDailyRunWritesTheLastRecapOfTheWeekBefore() throws IOException {
        write("before", "a.example", "a.example/0", "2026-11-15T23:59:59Z", Topic.MODELS);
        write("first second", "a.example", "a.example/1", "2026-11-16T00:00:00Z", Topic.MODELS);
        write("last second", "b.example", "b.example/2", "2026-11-22T23:59:59Z", Topic.CHIPS);
        write("after", "a.example", "a.example/3", "2026-11-23T00:00:00Z", Topic.MODELS);
        var answer = invoke("{}", MONDAY);
        assertEquals("2026-W47", answer.path("week").asText());
        assertTrue(answer.path("complete").asBoolean());
        assertEquals(List.of("last second", "first second"), titles(recap("2026-W47").highlights()));
        assertEquals(2, recap("2026-W47").publishers());
    }

    @Test
    void duringTheWeekTheRecapIsNotComplete() throws IOException {
        assertFalse(invoke("{}", MONDAY.minus(Duration.ofDays(2))).path("complete").asBoolean());
        assertFalse(recap("2026-W47").complete());
    }

    @Test
    void whatMorePublishersToldStandsFirstAndOnce() throws IOException {
        write("told by two", "a.example", "shared.example/story", "2026-11-17T10:00:00Z", Topic.DEALS);
        write("told again", "b.example", "shared.example/story", "2026-11-17T11:00:00Z", Topic.DEALS);
        write("newer, told by one", "a.example", "a.example/1", "2026-11-20T10:00:00Z", Topic.DEALS, Topic.FUNDING);
        invoke("{\"week\": \"2026-W47\"}", MONDAY);
        var recap = recap("2026-W47");
        assertEquals(List.of("told by two", "newer, told by one"), titles(recap.highlights()));
        assertEquals(2, recap.highlights().getFirst().publishers());
        assertEquals(List.of(Topic.DEALS, Topic.FUNDING), recap.sections().stream().map(Recap.Section::topic).toList());
        assertEquals(3, recap.sections().getFirst().cards());
        assertEquals(2, recap.stories());
    }

    @Test
    void writingAWeekAgainPutsItInThePlaceOfTheFirst() throws IOException {
        invoke("{\"week\": \"2026-W47\"}", MONDAY);
        write("late", "a.example", "a.example/1", "2026-11-20T10:00:00Z", Topic.DEALS);
        assertEquals(1, invoke("{\"week\": \"2026-W47\"}", MONDAY).path("cards").asInt());
        assertEquals(1, recap("2026-W47").cards());
    }

    @Test
    void theRecapEndsNoLaterThanTheTextsThatItQuotes() throws IOException {
        write("old", "a.example", "a.example/1", "2026-11-16T00:00:00Z", Topic.DEALS);
        invoke("{}", MONDAY);
        var end = Instant.parse("2026-11-16T00:00:00Z").plus(Duration.ofDays(90));
        assertTrue(new RecapTable(table).find("2026-W47", end.minusSeconds(1)).isPresent());
        assertTrue(new RecapTable(table).find("2026-W47", end).isEmpty());
    }

    @Test
    void theRunIsLoggedWithItsRequest() throws IOException {
        invoke("{}", MONDAY);
        var line = Json.read(logged.toString(StandardCharsets.UTF_8), JsonNode.class, "the log line");
        assertEquals(CallContext.REQUEST, line.path("request").asText());
        assertEquals("2026-W47", line.path("week").asText());
    }

    @Test
    void aWeekOfEndlessTitlesHasARecapWithFewerHighlights() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("长".repeat(10_000) + i, "a.example", "a.example/" + i, "2026-11-17T10:00:00Z", Topic.values()[i % 4]);
        }
        assertEquals(40, invoke("{}", MONDAY).path("cards").asInt());
        var recap = recap("2026-W47");
        assertEquals(4, recap.sections().size());
        assertTrue(recap.highlights().size() < 5, "highlights: " + recap.highlights().size());
    }

    @Test
    void anEventOfSomethingElseIsRefusedByName() {
        for (String event : List.of("{\"week\": \"2026-W54\"}", "{\"week\": \"last\"}", "{\"Records\": []}", "[]", "{\"week\": 47}")) {
            var refused = assertThrows(IllegalArgumentException.class, () -> invoke(event, MONDAY), event);
            assertTrue(refused.getMessage().startsWith("expected "), refused.getMessage());
        }
        assertThrows(Json.Malformed.class, () -> invoke("", MONDAY));
    }

    @Test
    void anOutageIsAFailureAndNotAnEmptyRecap() {
        cards = new CardTable(new Table(client, "no-such-table"));
        assertThrows(TableFailure.class, () -> invoke("{}", MONDAY));
        assertTrue(new RecapTable(table).weeks(1, MONDAY).isEmpty());
    }

    @Test
    void aWeekIsThatOfIso8601() {
        assertEquals(Instant.parse("2025-12-29T00:00:00Z"), Week.parse("2026-W01").from());
        assertEquals("2026-W53", Week.of(LocalDate.parse("2027-01-03")).name());
    }
}
