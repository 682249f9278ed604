package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Vocabulary.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardsApiTest {

    private static final int PLAIN = 45;

    private static LocalTable tables;
    private static Api api;
    private static Api empty;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        var table = tables.fresh();
        // Three cards a minute: paging must not lose or repeat one of those that share their time.
        LocalTable.write(table, IntStream.range(0, PLAIN)
                .mapToObj(n -> Samples.plain("plain-" + n, "Chip maker number " + n, Samples.NOW.minusSeconds(86_400 + n / 3 * 60),
                        n % 2 == 0 ? Topic.CHIPS : Topic.DEALS))
                .toArray(Card[]::new));
        LocalTable.write(table, Samples.full(), Samples.chinese());
        api = new Api(table, Samples.NOW);
        empty = new Api(tables.fresh(), Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void theNewestCardComesFirst() {
        var rows = api.get("/v1/cards").json().get("cards");
        assertEquals(20, rows.size());
        assertEquals(Samples.chinese().id(), rows.get(0).get("id").asText());
        assertEquals(Samples.full().id(), rows.get(1).get("id").asText());
        assertEquals("Inference costs 40% less than with the model before.", rows.get(1).get("hook").asText());
        var times = rows.valueStream().map(row -> row.get("sortAt").asText()).toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 20, 47, 100})
    void pagingReachesEveryCardOnce(int limit) {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            var page = api.get("/v1/cards?limit=" + limit + cursor).json();
            assertTrue(page.get("cards").size() <= limit);
            page.get("cards").forEach(row -> ids.add(row.get("id").asText()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        assertEquals(PLAIN + 2, ids.size());
        assertEquals(PLAIN + 2, Set.copyOf(ids).size());
    }

    @ParameterizedTest
    @CsvSource({"topic=chips, 23", "topic=deals, 22", "topic=models, 2", "topic=open-source, 1", "topic=robotics, 0", "language=zh, 1",
            "language=en, 46", "language=fr, 0", "audience=engineering, 1", "audience=everyone, 1", "entity=Hunyuan%20%26%20Co, 1",
            "entity=%E8%85%BE%E8%AE%AF, 2", "q=number+7, 1", "q=chip%20maker, 45", "q=nothing-like-it, 0", "topic=models&language=zh, 1",
            "topic=chips&q=number+7, 0", "topic=&language=, 47"})
    void aParameterNarrowsTheList(String query, int found) {
        var answer = api.get("/v1/cards?limit=100&" + query);
        assertEquals(200, answer.status());
        assertEquals(found, answer.json().get("cards").size());
        assertFalse(answer.json().has("next"));
    }

    @Test
    void aSourceIsNamedByItsId() {
        assertEquals(1, api.get("/v1/cards?source=" + Samples.OTHER_FEED).json().get("cards").size());
        assertEquals(46, api.get("/v1/cards?limit=100&source=" + Samples.FEED).json().get("cards").size());
    }

    @Test
    void aListWithoutCardsIsAnEmptyListAndNotNothing() {
        assertEquals("{\"cards\":[]}", empty.get("/v1/cards").body());
    }

    @Test
    void anUnknownTopicIsRefusedWithThoseAllowed() {
        var answer = api.get("/v1/cards?topic=sport");
        assertEquals(400, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals("topic", answer.json().get("parameter").asText());
        assertEquals(16, answer.json().get("allowed").size());
        assertTrue(answer.json().get("detail").asText().contains("open-source"), answer.body());
        assertTrue(answer.json().get("detail").asText().contains("\"sport\""), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"audience=cats, audience", "source=Example, source", "language=english_uk, language", "limit=0, limit", "limit=101, limit",
            "limit=-1, limit", "limit=many, limit", "limit=99999999999, limit", "topic=chips&topic=deals, topic", "cursor=garbage, cursor",
            "cursor=%3Cscript%3E, cursor", "cursor=MjAyNi0xMS0yMw, cursor"})
    void aValueThatCannotBeIsRefusedByName(String query, String parameter) {
        var answer = api.get("/v1/cards?" + query);
        assertEquals(400, answer.status());
        assertEquals(parameter, answer.json().get("parameter").asText());
        assertTrue(answer.json().get("detail").asText().toLowerCase(Locale.ROOT).contains("expected"), answer.body());
    }

    @Test
    void aMisspeltParameterIsRefused() {
        var answer = api.get("/v1/cards?topics=chips");
        assertEquals(400, answer.status());
        assertTrue(answer.json().get("detail").asText().contains("q, entity, topic, audience, source, language, limit, cursor"));
    }

    @Test
    void aCardIsAnsweredAsItIsStoredWithItsView() {
        var answer = api.get("/v1/cards/" + Samples.full().id());
        assertEquals(200, answer.status());
        assertEquals("application/json", answer.header("content-type"));
        assertEquals(Samples.full(), Card.read(answer.body(), Samples.full().id()));
        var view = answer.json().get("view");
        assertTrue(view.get("fresh").asBoolean());
        assertEquals(780, view.get("collectedAfterSeconds").asInt());
        assertEquals(2, view.at("/coverage/publishers").asInt());
        assertEquals(2, view.at("/coverage/cards").asInt());
        assertEquals(1, view.get("related").size());
        assertEquals(Samples.chinese().id(), view.at("/related/0/cardId").asText());
        assertEquals("story", view.at("/related/0/why").asText());
        assertEquals(List.of("fresh", "collectedAfterSeconds", "coverage", "related"),
                view.propertyStream().map(Map.Entry::getKey).toList());
    }

    @Test
    void everyCardAnsweredIsValid() {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(api.get("/v1/schema/card-1").body());
        for (var id : List.of(Samples.full().id(), Samples.chinese().id(), plainId(3))) {
            assertEquals(Set.of(), schema.validate(api.get("/v1/cards/" + id).json()), id);
        }
    }

    @Test
    void anOldCardIsNotFreshAndStandsAlone() {
        var view = api.get("/v1/cards/" + plainId(3)).json().get("view");
        assertEquals("{\"fresh\":false,\"collectedAfterSeconds\":86460,\"coverage\":{\"publishers\":1,\"cards\":1}}", view.toString());
    }

    @Test
    void aCardWithoutADateHasNoFreshness() {
        var card = Samples.plain("undated", "Undated", Samples.NOW);
        var undated = new Card(card.schema(), card.id(), 1, card.storyId(), card.url(), card.title(), List.of(), Optional.empty(), "en",
                Optional.empty(), card.source(), List.of(), Optional.empty(), card.collectedAt(), card.enrichedAt(), card.basis(),
                Optional.empty(), Optional.empty(), card.sources(), List.of(), List.of(), List.of(), card.enrichment(), Optional.empty());
        var table = tables.fresh();
        LocalTable.write(table, undated);
        var view = new Api(table, Samples.NOW).get("/v1/cards/" + card.id()).json().get("view");
        assertEquals("{\"coverage\":{\"publishers\":1,\"cards\":1}}", view.toString());
    }

    @Test
    void anUnknownCardIsNotFound() {
        String id = Ids.card(Ids.of("unknown"));
        var answer = api.get("/v1/cards/" + id);
        assertEquals(404, answer.status());
        assertTrue(answer.json().get("detail").asText().contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "c_", "c_UPPER", "s_aaaaaaaaaaaaaaaaaaaaaaaaaa", "%3Cscript%3E", "..%2F..%2Fetc", "LIST%23latest"})
    void whatIsNoIdIsNotFoundEither(String id) {
        var answer = api.get("/v1/cards/" + id);
        assertEquals(404, answer.status());
        assertTrue(answer.json().get("detail").asText().startsWith("Expected a card's id"), answer.body());
        assertFalse(answer.body().contains("<"), answer.body());
    }

    private static String plainId(int number) {
        return Samples.plain("plain-" + number, "x", Samples.NOW).id();
    }
}
