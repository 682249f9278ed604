package dev.cardwire.fetch;

import static dev.cardwire.fetch.FetchFunctionTest.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Json;
import dev.cardwire.core.Polling.Totals;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostState;
import dev.cardwire.table.OptOutTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner does with feeds, through the function's events. */
class FeedLifeTest {

    @TempDir
    Path directory;

    private World world;
    private WebServer server;
    private FetchFunction function;

    @BeforeEach
    void open() throws IOException {
        world = new World(directory);
        server = WebServer.start(WebServer.rss("one", "two"));
        function = world.function(false);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        world.close();
    }

    @Test
    void addingAFeedCostsOneRequestAndItsBodyIsUsed() throws Exception {
        var added = add("/feed");
        assertEquals(List.of(1, 2, 1), List.of(added.path("added").asInt(), added.path("items").asInt(), server.requests().size()));
        assertEquals("Feed", added.path("title").asText());
        assertEquals(2, world.puts.size());
        var feed = world.feeds.find(added.path("ids").get(0).asText()).orElseThrow();
        assertEquals(Feed.State.OK, feed.state());
        assertEquals(Optional.of(World.START.plus(Duration.ofHours(1))), feed.polling().dueAt());
        assertEquals(0, world.poll().polled(), "it was just asked for");
        world.later(Duration.ofHours(1));
        world.poll();
        assertEquals(Optional.of("\"1\""), server.requests().getLast().header("If-None-Match"));
    }

    @Test
    void addingAPageCostsTwoRequests() throws Exception {
        server.answerWith((request, out, socket) -> (request.path().equals("/feed") ? WebServer.rss("one") : WebServer.of("200 OK",
                "Content-Type: text/html\r\n", "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>"))
                .to(request, out, socket));
        var added = add("/");
        assertEquals(server.url("/feed"), added.path("url").asText());
        assertEquals(List.of("/", "/feed"), server.requests().stream().map(WebServer.Request::path).toList());
        assertEquals(1, world.puts.size());
    }

    @Test
    void aFeedThatIsThereIsToldByItsAddressHoweverItIsWritten() throws Exception {
        String id = add("/feed").at("/ids/0").asText();
        for (String path : List.of("/feed", "/feed/", "/feed?utm_source=x", "/feed#top")) {
            var again = add(path);
            assertEquals(0, again.path("added").asInt(), path);
            assertEquals(id, again.at("/ids/0").asText(), path);
        }
        assertEquals(1, server.requests().size(), "nobody was asked");
    }

    @Test
    void aFeedThatIsThereIsToldByWhereItRedirectsTo() throws Exception {
        String id = add("/feed").at("/ids/0").asText();
        server.answerWith((request, out, socket) -> (request.path().equals("/feed") ? WebServer.rss("one") : WebServer.of("302 Found", "Location: /feed\r\n", ""))
                .to(request, out, socket));
        assertEquals(id, add("/rss").at("/ids/0").asText());
        assertEquals(1, world.feeds.all().size());
    }

    @Test
    void anAddressThatLeadsToNoFeedIsAnErrorAndNothingIsAdded() {
        for (var answer : Map.of(
                WebServer.of("404 Not Found", "", ""), "404",
                WebServer.of("200 OK", "", "<html><body>Hello</body></html>"), "no feed",
                WebServer.of("410 Gone", "", ""), "gone").entrySet()) {
            server.answerWith(answer.getKey());
            var refused = assertThrows(IllegalArgumentException.class, () -> add("/feed?key=secret"));
            assertTrue(refused.getMessage().contains(answer.getValue()), refused.getMessage());
            assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
        }
        assertEquals(List.of(), world.feeds.all());
        assertEquals(List.of(), world.puts);
    }

    @Test
    void aFeedCanBeAddedWithoutAskingForIt() throws Exception {
        assertEquals(1, call(function, Json.write(Map.of("add", Map.of("url", server.url("/feed"), "later", true)))).path("added").asInt());
        assertEquals(0, server.requests().size());
        assertEquals(2, world.poll().items());
    }

    @Test
    void aHostThatAskedToBeLeftAloneIsNotAskedForANewFeedEither() {
        world.hosts.save("127.0.0.1", HostState.NONE.pausedUntil(World.START.plusSeconds(60)));
        var refused = assertThrows(IllegalArgumentException.class, () -> add("/feed"));
        assertTrue(refused.getMessage().contains("until 2026-11-23T12:01:00Z"), refused.getMessage());
        assertEquals(0, server.requests().size());
    }

    @Test
    void aRunThatPollsTheHostIsWaitedFor() throws Exception {
        var lease = world.leases.take(ShardLeases.JOB, FeedTable.shard(server.url("/feed")), "run", world.now, world.now.plusSeconds(600)).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> add("/feed"));
        assertEquals(0, server.requests().size());
        var patient = world.function(false, gap -> world.leases.release(lease));
        assertEquals(1, call(patient, event("add", "/feed")).path("added").asInt());
    }

    @Test
    void aListIsImportedOnceWithItsFoldersAndComesBackAsItWas() throws Exception {
        String id = add("/feed").at("/ids/0").asText();
        String opml = "<opml version='2.0'><body><outline text='AI'><outline text='Labs'><outline text='One' xmlUrl='https://one.example/feed'/></outline></outline>"
                + "<outline text='Known' xmlUrl='" + server.url("/feed/") + "'/><outline text='Same' xmlUrl='http://one.example/feed'/></body></opml>";
        var imported = call(function, Json.write(Map.of("import", opml)));
        assertEquals(List.of(3, 1), List.of(imported.path("feeds").asInt(), imported.path("added").asInt()));
        assertEquals(id, imported.at("/ids/1").asText());
        assertEquals(imported.at("/ids/0"), imported.at("/ids/2"));
        String exported = call(function, "{\"export\": true}").path("opml").asText();
        var one = Opml.read(exported, world.now).stream().filter(feed -> feed.displayName().equals("One")).findFirst().orElseThrow();
        assertEquals(List.of("AI", "Labs"), one.folders());
        assertThrows(IllegalArgumentException.class, () -> call(function, Json.write(Map.of("import", opml.substring(0, 200)))));
        assertEquals(2, world.feeds.all().size());
    }

    @Test
    void aLongListIsSpread() throws Exception {
        var opml = new StringBuilder("<opml><body>");
        for (int i = 0; i < 130; i++) {
            opml.append("<outline text='F' xmlUrl='https://host").append(i).append(".example/feed'/>");
        }
        assertEquals(130, call(function, Json.write(Map.of("import", opml.append("</body></opml>").toString()))).path("added").asInt());
        long atOnce = world.feeds.all().stream().filter(feed -> feed.polling().dueAt().equals(Optional.of(World.START))).count();
        assertEquals(101, atOnce);
    }

    @Test
    void aFeedIsPausedAndResumed() throws Exception {
        String id = add("/feed").at("/ids/0").asText();
        assertTrue(call(function, "{\"pause\": \"" + id + "\"}").path("paused").asBoolean());
        assertEquals(Feed.State.PAUSED, world.feeds.find(id).orElseThrow().state());
        world.later(Duration.ofDays(2));
        assertEquals(0, world.poll().polled());
        call(function, "{\"resume\": \"" + id + "\"}");
        assertEquals(1, world.poll().polled());
        var refused = assertThrows(IllegalArgumentException.class, () -> call(function, "{\"pause\": \"nobody\"}"));
        assertTrue(refused.getMessage().contains("nobody"), refused.getMessage());
    }

    @Test
    void aHostCanOptOutAndInAgain() throws Exception {
        call(function, "{\"optOut\": \"news.example\"}");
        assertEquals(List.of("news.example"), new OptOutTable(world.table).all());
        call(function, "{\"optIn\": \"news.example\"}");
        assertEquals(List.of(), new OptOutTable(world.table).all());
    }

    @Test
    void aFeedKeepsWhatEachPollCameTo() throws Exception {
        server.answerWith(WebServer.of("200 OK", "ETag: \"1\"\r\n", "\n\n" + WebServer.rssText("one").replace("</channel></rss>", "")));
        String id = add("/feed").at("/ids/0").asText();
        var polling = world.feeds.find(id).orElseThrow().polling();
        assertFalse(polling.repairs().isEmpty(), "what was damaged is told");
        long bytes = polling.totals().bytes();
        assertTrue(bytes > 100);
        world.later(Duration.ofDays(1));
        server.answerWith(WebServer.of("304 Not Modified", "", ""));
        world.poll();
        world.later(Duration.ofDays(1));
        server.answerWith(WebServer.of("500 Broken", "", ""));
        world.poll();
        assertEquals(new Totals(3, 1, 1, bytes, bytes, 1), world.feeds.find(id).orElseThrow().polling().totals());
        assertFalse(world.feeds.find(id).orElseThrow().polling().repairs().isEmpty(), "they are those of the last body");
    }

    private JsonNode add(String path) throws IOException {
        return call(function, event("add", path));
    }

    private String event(String name, String path) {
        return Json.write(Map.of(name, Map.of("url", server.url(path))));
    }
}
