package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.archive.ArchiveKeys.RawKey;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in events/ work, on the system that {@code invoke} makes for them. */
class EventsTest {

    private static final Path EVENTS = Path.of("../../events");
    private static final String CARD = "c_" + itemId("milestones-en.xml", "cardwire-sample-transformer");

    private static Workplace workplace;
    private static LocalSystem system;

    @BeforeAll
    static void samplesAreFetched(@TempDir Path directory) throws Exception {
        workplace = Workplace.open(directory, "test", InstantSource.system(), said -> {
            throw new AssertionError(said);
        });
        system = workplace.system();
        Samples.load(system, Cli.terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream()));
    }

    @AfterAll
    static void stop() throws Exception {
        workplace.close();
    }

    @Test
    void thereIsOneForEachTriggerAndRequest() throws Exception {
        try (var files = Files.list(EVENTS)) {
            assertEquals(Set.of("fetch-schedule.json", "fetch-add.json", "fetch-import.json", "fetch-export.json", "fetch-remove.json",
                    "fetch-pause.json", "fetch-resume.json", "fetch-opt-out.json", "enrich-sqs.json", "enrich-s3.json", "enrich-schedule.json",
                    "recap-schedule.json", "api-cards.json", "api-card.json", "api-feeds.json", "api-page.json"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void schedulesAreThoseOfTheTemplate() throws Exception {
        for (var schedule : Map.of("fetch-schedule", "FetchFunction", "enrich-schedule", "EnrichFunction", "recap-schedule", "RecapFunction").entrySet()) {
            String input = system.function(schedule.getValue()).definition().schedules().getFirst().input();
            assertEquals(Json.read(input, JsonNode.class, "the input"), Json.read(event(schedule.getKey()), JsonNode.class, "the event"));
        }
    }

    @Test
    void theyNameTheSamplesItems() throws Exception {
        String english = key("milestones-en.xml", "cardwire-sample-transformer");
        String chinese = key("milestones-zh.xml", "cardwire-sample-harmonyos");
        JsonNode s3 = Json.read(event("enrich-s3"), JsonNode.class, "the event");
        assertEquals(english, s3.at("/Records/0/s3/object/key").asText());
        JsonNode sqs = Json.read(event("enrich-sqs"), JsonNode.class, "the event");
        assertEquals(english, body(sqs, 0).at("/Records/0/s3/object/key").asText());
        assertEquals(chinese, body(sqs, 1).at("/Records/0/s3/object/key").asText());
        assertEquals("s3:TestEvent", body(sqs, 2).path("Event").asText());
        assertEquals("/v1/cards/" + CARD, Json.read(event("api-card"), JsonNode.class, "the event").path("rawPath").asText());
        assertTrue(Samples.feeds(system).stream().map(Feed::id).toList().contains(feedId("milestones-en.xml")));
    }

    @Test
    void fetchPollsWhatIsDue() throws Exception {
        JsonNode answer = invoke("FetchFunction", "fetch-schedule");
        assertEquals(0, answer.path("polled").asInt(-1), answer.toString());
        assertEquals(0, answer.path("failed").asInt(-1), answer.toString());
    }

    @Test
    void fetchDoesWhatAnOwnerAsks() throws Exception {
        Feed sample = system.feeds().find(feedId("milestones-en.xml")).orElseThrow();
        try {
            JsonNode added = invoke("FetchFunction", "fetch-add");
            assertEquals(1, added.path("added").asInt(), added.toString());
            JsonNode imported = invoke("FetchFunction", "fetch-import");
            assertEquals(1, imported.path("added").asInt(), imported.toString());
            assertTrue(invoke("FetchFunction", "fetch-export").path("opml").asText().contains("<outline text=\"Chips\">"));
            assertTrue(invoke("FetchFunction", "fetch-pause").path("paused").asBoolean());
            assertEquals(Feed.State.PAUSED, system.feeds().find(sample.id()).orElseThrow().state());
            assertEquals(false, invoke("FetchFunction", "fetch-resume").path("paused").asBoolean(true));
            assertTrue(invoke("FetchFunction", "fetch-remove").path("removed").asBoolean());
            assertTrue(invoke("FetchFunction", "fetch-opt-out").path("optedOut").asBoolean());
            system.feeds().remove(added.at("/ids/0").asText());
            system.feeds().remove(imported.at("/ids/0").asText());
        } finally {
            system.feeds().add(sample);
        }
    }

    @Test
    void theApiListsFeeds() throws Exception {
        JsonNode answer = invoke("ApiFunction", "api-feeds");
        assertTrue(Json.read(answer.path("body").asText(), JsonNode.class, "the body").path("feeds").size() > 0, answer.toString());
    }

    @Test
    void enrichTakesTheMessagesOfTheQueue() throws Exception {
        assertEquals("{\"batchItemFailures\":[]}", invoke("EnrichFunction", "enrich-sqs").toString());
    }

    @Test
    void enrichTakesAnEventOfS3() throws Exception {
        String answer = invoke("EnrichFunction", "enrich-s3").toString();
        assertTrue(answer.contains(CARD), answer);
    }

    @Test
    void enrichLooksForWhatIsDue() throws Exception {
        assertTrue(invoke("EnrichFunction", "enrich-schedule").isObject());
    }

    @Test
    void recapWritesTheWeek() throws Exception {
        JsonNode answer = invoke("RecapFunction", "recap-schedule");
        assertTrue(answer.path("week").asText().matches("\\d{4}-W\\d\\d"), answer.toString());
        assertTrue(answer.has("cards"), answer.toString());
    }

    @Test
    void theApiListsCards() throws Exception {
        JsonNode answer = invoke("ApiFunction", "api-cards");
        assertEquals(200, answer.path("statusCode").asInt());
        JsonNode cards = Json.read(answer.path("body").asText(), JsonNode.class, "the body").path("cards");
        assertEquals(3, cards.size());
        cards.forEach(card -> assertTrue(card.path("language").asText().startsWith("zh"), card.toString()));
    }

    @Test
    void theApiGivesACard() throws Exception {
        JsonNode answer = invoke("ApiFunction", "api-card");
        assertEquals(200, answer.path("statusCode").asInt());
        JsonNode card = Json.read(answer.path("body").asText(), JsonNode.class, "the body");
        assertEquals(CARD, card.path("id").asText());
        assertTrue(card.path("title").asText().contains("Attention Is All You Need"), card.toString());
    }

    @Test
    void theApiShowsThePage() throws Exception {
        JsonNode answer = invoke("ApiFunction", "api-page");
        assertEquals(200, answer.path("statusCode").asInt());
        assertTrue(answer.path("headers").path("content-type").asText().startsWith("text/html"), answer.toString());
        assertTrue(answer.path("body").asText().contains("/cards/c_"), answer.toString());
    }

    @Test
    void theCommandGivesTheFunctionsAnswer() {
        var run = Cli.run("invoke", "ApiFunction", EVENTS.resolve("api-card.json").toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(200, Json.read(run.out(), JsonNode.class, "the answer").path("statusCode").asInt());
    }

    @Test
    void aFunctionThatThrowsIsExitCode1WithItsTypeAndMessage(@TempDir Path directory) throws Exception {
        Path event = Files.writeString(directory.resolve("event.json"), "{\"Records\": [{\"eventSource\": \"aws:sns\"}]}");
        var run = Cli.run("invoke", "ApiFunction", event.toString(), "--data", directory.resolve("data").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().matches("(?s)ApiFunction failed: [a-zA-Z.$]+: .*"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anUnknownFunctionIsAnsweredWithThoseThatThereAre(@TempDir Path directory) {
        var run = Cli.run("invoke", "NewsFunction", EVENTS.resolve("api-card.json").toString(), "--data", directory.toString());
        assertEquals(1, run.code());
        assertEquals("cardwire: the template has no function NewsFunction; it has FetchFunction, EnrichFunction, RecapFunction, ApiFunction\n",
                run.err());
    }

    @Test
    void anEventThatIsNotThereOrNotJsonIsWrongUsage(@TempDir Path directory) throws Exception {
        assertEquals(2, Cli.run("invoke", "ApiFunction", directory.resolve("none.json").toString()).code());
        assertEquals(2, Cli.run("invoke", "ApiFunction", Files.writeString(directory.resolve("half.json"), "{").toString()).code());
        assertEquals(2, Cli.run("invoke").code());
    }

    private static JsonNode invoke(String function, String event) throws Exception {
        return Json.read(system.function(function).invoke(event(event)), JsonNode.class, function + "'s answer");
    }

    private static String event(String name) throws Exception {
        return Files.readString(EVENTS.resolve(name + ".json"));
    }

    private static JsonNode body(JsonNode sqs, int message) {
        return Json.read(sqs.path("Records").path(message).path("body").asText(), JsonNode.class, "the body");
    }

    private static String key(String feed, String entry) {
        return new RawKey(feedId(feed), itemId(feed, entry), 1).text();
    }

    private static String feedId(String feed) {
        return Ids.feed("https://samples.cardwire.example/" + feed);
    }

    private static String itemId(String feed, String entry) {
        return Ids.item(feedId(feed), entry);
    }
}
