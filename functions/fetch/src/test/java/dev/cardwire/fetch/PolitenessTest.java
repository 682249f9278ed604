package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Polling.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When feeds and hosts are asked again, by POLLING rules 5, 6, 7 and 9, each against a server that gives a reason. */
class PolitenessTest {

    @TempDir
    Path directory;

    private World world;
    private WebServer server;

    @BeforeEach
    void open() throws IOException {
        world = new World(directory);
        server = WebServer.start(WebServer.rss("one", "two"));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Cache-Control: max-age=7200, public                                            | 120",
        "Cache-Control: max-age=7200; Age: 1800                                         |  90",
        "Cache-Control: max-age=60                                                      |  60",
        "Cache-Control: max-age=9999999                                                 | 1440",
        "Date: Mon, 23 Nov 2026 12:00:00 GMT; Expires: Mon, 23 Nov 2026 17:00:00 GMT    | 300",
        "Expires: 0                                                                     |  60",
    })
    void rule5TheServersWishCountsOnA304Too(String headers, long minutes) throws Exception {
        var feed = world.add(server.url("/feed"));
        String lines = String.join("\r\n", headers.split("; ")) + "\r\n";
        server.answerWith(WebServer.of("200 OK", "ETag: \"1\"\r\n" + lines, WebServer.rssText("one")));
        world.poll();
        assertEquals(Optional.of(world.now.plus(Duration.ofMinutes(minutes))), dueAt(feed));
        world.later(Duration.ofMinutes(minutes));
        server.answerWith(WebServer.of("304 Not Modified", lines, ""));
        assertEquals(1, world.poll().unchanged());
        // An entry without a date was found at the first poll: the feed has published nothing since it was added.
        Duration own = Duration.ofMinutes(Math.max(60, minutes / 16));
        Duration wish = headers.contains("Expires: 0") ? own : Duration.ofMinutes(Math.max(minutes, own.toMinutes()));
        if (!headers.contains("Date:")) {
            assertEquals(Optional.of(world.now.plus(wish)), dueAt(feed));
        }
    }

    @Test
    void rule5TheFeedsOwnWishIsRememberedWhereNoBodyComes() throws Exception {
        var feed = world.add(server.url("/feed"));
        server.answerWith(WebServer.of("200 OK", "ETag: \"1\"\r\n", WebServer.rssText("one").replace("<language>",
                "<ttl>180</ttl><skipHours><hour>18</hour><hour>19</hour></skipHours><language>")));
        world.poll();
        assertEquals(Optional.of(Instant.parse("2026-11-23T15:00:00Z")), dueAt(feed));
        world.later(Duration.ofHours(3));
        server.answerWith(WebServer.of("304 Not Modified", "", ""));
        world.poll();
        assertEquals(Optional.of(Instant.parse("2026-11-23T20:00:00Z")), dueAt(feed), "18:00, but for the hours that it skips");
    }

    @Test
    void rule6AFeedThatPublishesOftenIsPolledOftenIfItGivesValidators() throws Exception {
        String busy = dated("2026-11-23T11:30:00Z", "2026-11-23T11:00:00Z", "2026-11-23T10:30:00Z");
        var polite = world.add(server.url("/feed"));
        server.answerWith(WebServer.of("200 OK", "ETag: \"1\"\r\n", busy));
        try (var careless = WebServer.start("127.0.0.2", WebServer.of("200 OK", "", busy)); var quiet = WebServer.start("127.0.0.3",
                WebServer.of("200 OK", "ETag: \"1\"\r\n", dated("2026-11-20T12:00:00Z", "2026-11-10T12:00:00Z")))) {
            var withoutValidators = world.add(careless.url("/feed"));
            var silent = world.add(quiet.url("/feed"));
            assertEquals(3, world.poll().polled());
            assertEquals(Optional.of(World.START.plus(Duration.ofMinutes(15))), dueAt(polite));
            assertEquals(Optional.of(World.START.plus(Duration.ofHours(1))), dueAt(withoutValidators));
            assertEquals(Optional.of(World.START.plus(Duration.ofMinutes(1_296))), dueAt(silent), "a day, less what polls are spread over");
        }
    }

    @Test
    void rule6AFeedWithoutDatesIsKnownByWhatPollsFind() throws Exception {
        var feed = world.add(server.url("/feed"));
        String[] ids = {"one", "two", "three", "four"};
        for (int poll = 1; poll <= ids.length; poll++) {
            server.answerWith(WebServer.rss(List.of(ids).subList(0, poll).toArray(String[]::new)));
            world.poll();
            world.later(Duration.ofHours(1));
            world.feeds.dueNow(feed.id(), world.now);
        }
        assertEquals(3, world.find(feed).polling().published().size(), "the first poll's entries may be old");
        server.answerWith(WebServer.of("304 Not Modified", "", ""));
        world.poll();
        assertEquals(Optional.of(world.now.plus(Duration.ofMinutes(15))), dueAt(feed), "it publishes every hour");
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void rule7RetryAfterIsADateAsWellAsSecondsAndHoldsForTheHost(int status) throws Exception {
        var one = world.add(server.url("/1"));
        var two = world.add(server.url("/2"));
        server.answerWith(WebServer.of(status + " Later", "Retry-After: Mon, 23 Nov 2026 15:00:00 GMT\r\n", ""));
        world.poll();
        assertEquals(1, server.requests().size());
        Instant until = Instant.parse("2026-11-23T15:00:00Z");
        assertEquals(List.of(Optional.of(until), Optional.of(until)), List.of(dueAt(one), dueAt(two)));
        assertEquals(1, world.find(one).polling().failures() + world.find(two).polling().failures(), "only one was asked for");
    }

    @Test
    void rule7AHostThatAskedToWaitIsNotAskedByARedirectOfAnother() throws Exception {
        try (var busy = WebServer.start("127.0.0.2", WebServer.of("429 Later", "Retry-After: 7200\r\n", ""))) {
            server.answerWith(WebServer.of("302 Found", "Location: " + busy.url("/there") + "\r\n", ""));
            var own = world.add(busy.url("/own"));
            var other = world.add(server.url("/feed"));
            world.feeds.pause(other.id(), true, world.now);
            world.poll();
            world.feeds.pause(other.id(), false, world.now);
            world.poll();
            assertEquals(1, busy.requests().size(), "only its own feed asked it");
            assertEquals(1, server.requests().size());
            Instant until = World.START.plus(Duration.ofHours(2));
            assertEquals(Optional.of("it leads to 127.0.0.2, which asked to be left alone until 2026-11-23T14:00:00Z"),
                    world.find(other).polling().last().orElseThrow().error());
            assertEquals(Optional.of(until), dueAt(other));

            world.later(Duration.ofHours(2));
            busy.answerWith(WebServer.rss("one"));
            world.poll();
            assertEquals(Feed.State.OK, world.find(other).state());
            assertEquals(Feed.State.OK, world.find(own).state());
        }
    }

    @Test
    void rule7WithoutRetryAfter429HoldsForTheHostAnd503ForTheFeed() throws Exception {
        var one = world.add(server.url("/1"));
        var two = world.add(server.url("/2"));
        server.answerWith(WebServer.of("429 Too Many Requests", "", ""));
        world.poll();
        Instant later = World.START.plus(Duration.ofMinutes(15));
        assertEquals(1, server.requests().size());
        assertEquals(List.of(Optional.of(later), Optional.of(later)), List.of(dueAt(one), dueAt(two)));

        world.later(Duration.ofMinutes(15));
        server.answerWith((request, out, socket) -> (request.path().equals("/1") ? WebServer.of("503 Busy", "", "") : WebServer.rss("one"))
                .to(request, out, socket));
        assertEquals(2, world.poll().polled());
        assertTrue(dueAt(one).orElseThrow().isAfter(world.now) && world.find(one).polling().failures() > 0);
        assertEquals(0, world.find(two).polling().failures());
    }

    @Test
    void rule7AWaitThatIsShorterThanTheBackOffDoesNotShortenIt() throws Exception {
        var feed = world.add(server.url("/feed"));
        server.answerWith(WebServer.of("503 Busy", "Retry-After: 0\r\n", ""));
        world.poll();
        assertEquals(Optional.of(World.START.plus(Duration.ofMinutes(15))), dueAt(feed));
    }

    @Test
    void rule7TheHostIsLeftAloneOnlyIfThreeFeedsInARowAreRefused() throws Exception {
        var feeds = List.of(world.add(server.url("/1")), world.add(server.url("/2")), world.add(server.url("/3")), world.add(server.url("/4")));
        server.answerWith((request, out, socket) -> WebServer.of(server.requests().size() == 3 ? "404 Not Found" : "403 Forbidden", "", "")
                .to(request, out, socket));
        assertEquals(4, world.poll().polled(), "another answer came between");
        server.answerWith(WebServer.of("403 Forbidden", "", ""));
        world.later(Duration.ofMinutes(15));
        var report = world.poll();
        assertEquals(List.of(4, 2, 2), List.of(report.feeds(), report.polled(), report.left()), "with the one before it is three");
        assertTrue(feeds.stream().map(this::dueAt).allMatch(due -> due.orElseThrow().isAfter(world.now)));
        assertEquals(3, world.hosts.find("127.0.0.1").orElseThrow().refusedBy().size());

        world.later(Duration.ofHours(2));
        server.answerWith(WebServer.rss("one"));
        assertEquals(4, world.poll().polled());
        assertEquals(List.of(), world.hosts.find("127.0.0.1").orElseThrow().refusedBy(), "an answer resets");
    }

    @ParameterizedTest
    @CsvSource({"404 Not Found", "500 Broken"})
    void rule9AWeekOfFailuresStopsAFeedUntilItsOwnerResumesIt(String status) throws Exception {
        var feed = world.add(server.url("/feed"));
        server.answerWith(WebServer.of(status, "", ""));
        int polls = 0;
        for (var due = Optional.of(world.now); due.isPresent(); due = dueAt(feed)) {
            world.now = due.get();
            assertEquals(1, world.poll().failed());
            polls++;
        }
        assertTrue(polls >= 8 && polls <= 20, "got " + polls);
        assertTrue(Duration.between(World.START, world.now).toDays() >= 7);
        assertEquals(Feed.State.STOPPED, world.find(feed).state());
        assertEquals(Reason.FAILING, world.find(feed).polling().stopped().orElseThrow().reason());
        world.later(Duration.ofDays(30));
        assertEquals(0, world.poll().feeds());

        world.feeds.pause(feed.id(), false, world.now);
        assertEquals(Feed.State.OK, world.find(feed).state());
        assertEquals(1, world.poll().failed());
        assertEquals(1, world.find(feed).polling().failures(), "as much patience as at first");
        server.answerWith(WebServer.rss("one"));
        world.later(Duration.ofMinutes(15));
        assertEquals(0, world.poll().failed());
        assertEquals(Feed.State.OK, world.find(feed).state());
    }

    @Test
    void rule9AFeedThatIsGoneSaysSo() throws Exception {
        var feed = world.add(server.url("/feed"));
        server.answerWith(WebServer.of("410 Gone", "", ""));
        world.poll();
        assertEquals(Feed.State.GONE, world.find(feed).state());
        assertEquals(Optional.empty(), dueAt(feed));
    }

    private Optional<Instant> dueAt(Feed feed) {
        return world.find(feed).polling().dueAt();
    }

    private static String dated(String... times) {
        var xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        for (String time : times) {
            xml.append("<item><guid>").append(time).append("</guid><title>T</title><pubDate>").append(time).append("</pubDate></item>");
        }
        return xml.append("</channel></rss>").toString();
    }
}
