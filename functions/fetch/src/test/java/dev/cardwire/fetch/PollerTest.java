package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.archive.ArchiveFailure;
import dev.cardwire.core.Feed.Poll;
import dev.cardwire.core.Ids;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

class PollerTest {

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

    @Test
    void eachNewEntryIsPutOnceAndTheFeedKeepsARecord() throws Exception {
        var feed = world.add(server.url("/feed"));
        assertEquals(new PollReport(1, 1, 0, 0, 2, 2, 0), world.poll());
        var item = world.item("raw/%s/%s/000001.json".formatted(feed.id(), Ids.item(feed.id(), "one")));
        assertEquals("Feed", item.feed().name());
        assertEquals(List.of("Folder"), item.feed().folders());
        assertEquals(Optional.of("Title one"), item.title());
        assertEquals(Optional.of("en"), item.language());
        assertEquals(World.START, item.collectedAt());
        assertEquals(Optional.of("\"1\""), item.origin().etag());
        var after = world.find(feed).polling();
        assertEquals(Optional.of(new Poll(World.START, Optional.of(200), after.last().orElseThrow().bytes(), 2, 2, false, Optional.empty())), after.last());
        assertEquals(Optional.of(World.START.plus(Duration.ofHours(1))), after.dueAt());
        assertEquals(new PollReport(0, 0, 0, 0, 0, 0, 0), world.poll(), "it is not due");

        world.later(Duration.ofHours(2));
        server.answerWith(WebServer.rss("two", "three"));
        assertEquals(new PollReport(1, 1, 0, 0, 2, 1, 0), world.poll());
        assertEquals(3, new HashSet<>(world.puts).size());
        assertEquals(3, world.puts.size());
    }

    @Test
    void aBodyThatIsTheSameOrNotSentIsNotRead() throws Exception {
        var feed = world.add(server.url("/feed"));
        world.poll();
        world.later(Duration.ofHours(2));
        assertEquals(new PollReport(1, 1, 1, 0, 0, 0, 0), world.poll(), "the body's hash is the same");
        assertEquals(Optional.of("\"1\""), server.requests().get(1).header("If-None-Match"));
        world.later(Duration.ofHours(2));
        server.answerWith(WebServer.of("304 Not Modified", "ETag: \"2\"\r\n", ""));
        assertEquals(new PollReport(1, 1, 1, 0, 0, 0, 0), world.poll());
        assertEquals("\"2\"", world.find(feed).polling().validators().orElseThrow().etag().orElseThrow());
        world.later(Duration.ofHours(2));
        server.answerWith(WebServer.of("200 OK", "", "<rss><channel><item><guid>one</guid><title>Title one</title></item></channel></rss>"));
        world.poll();
        assertEquals(Optional.empty(), world.find(feed).polling().validators(), "200 without validators drops the stored ones");
    }

    @Test
    void aCrashBetweenThePutsAndTheirRecordRepeatsWithoutLossOrDuplicates() throws Exception {
        var feed = world.add(server.url("/feed"));
        world.poll();
        var before = List.copyOf(world.puts);
        // What a run leaves that died after its puts: the objects, no record of what was seen, the feed as it was before.
        world.feeds.remove(feed.id());
        world.add(server.url("/feed"));
        server.answerWith(WebServer.rss("one", "two", "three"));
        assertEquals(new PollReport(1, 1, 0, 0, 3, 1, 0), world.poll(), "two were there already, one is new");
        assertEquals(before.size() + 1, world.puts.size());
        assertEquals(3, world.seen.find(feed.id()).orElseThrow().entries().size());
    }

    @Test
    void anEntryThatCannotBeStoredIsNotTakenForSeen() throws Exception {
        var feed = world.add(server.url("/feed"));
        var failure = assertThrows(ArchiveFailure.class, () -> world.poll(world.poller("no-such-bucket", 0)));
        assertEquals(ArchiveFailure.Reason.NO_SUCH_BUCKET, failure.reason());
        assertEquals(Optional.empty(), world.seen.find(feed.id()));
        assertTrue(world.find(feed).polling().last().orElseThrow().error().orElseThrow().contains("could not be stored"));
        assertEquals(2, world.poll().items(), "due again at once, and nothing was lost");
    }

    @Test
    void anOutageOfTheTableIsAnErrorOfTheRun() {
        world.add(server.url("/feed"));
        var gone = new Table(world.table.client(), "no-such-table");
        assertThrows(TableFailure.class, () -> new FeedTable(gone).all());
        var poller = new Poller(new FeedTable(gone), world.hosts, new ShardLeases(world.leases, world.log()), null, world.pauses::add, () -> 0, Poller.Settings.STANDARD, () -> world.now, world.log());
        assertThrows(TableFailure.class, () -> world.poll(poller));
        assertTrue(world.leases.take(ShardLeases.JOB, 0, "next", world.now, world.now.plusSeconds(60)).isPresent(), "the leases were given back");
    }

    @Test
    void aLeaseThatCannotBeGivenBackFailsNoRunWhoseWorkIsDone() throws Exception {
        var feed = world.add(server.url("/feed"));
        // From the poll's only request on no lease can be given back: nothing else is deleted.
        server.answerWith((request, out, socket) -> {
            world.calls.fail(DeleteItemRequest.class);
            WebServer.rss("one").to(request, out, socket);
        });
        assertEquals(1, world.poll().items());
        assertTrue(world.find(feed).polling().last().isPresent());
        assertTrue(world.logged.toString().contains("a lease could not be given back"), world.logged.toString());
    }

    @Test
    void theFirstPollTakesTheNewestEntriesOnly() throws Exception {
        world.add(server.url("/feed"));
        server.answerWith(WebServer.rss("one", "two", "three"));
        assertEquals(2, world.poll(world.poller("news", 2)).items());
        world.later(Duration.ofHours(2));
        server.answerWith(WebServer.rss("one", "two", "three", "four"));
        assertEquals(1, world.poll(world.poller("news", 2)).items());
    }

    @Test
    void aBodyThatIsNoFeedIsKeptAndIsTheFeedsError() throws Exception {
        var feed = world.add(server.url("/feed"));
        server.answerWith(WebServer.of("200 OK", "", "<!DOCTYPE html><html><body>Are you human?</body></html>"));
        assertEquals(new PollReport(1, 1, 0, 1, 0, 0, 0), world.poll());
        var polling = world.find(feed).polling();
        assertEquals(Optional.of("the body is an HTML page, not a feed"), polling.last().orElseThrow().error());
        assertEquals(Optional.of(World.START.plus(Duration.ofMinutes(15))), polling.dueAt());
        assertTrue(world.archive("news").rejected().put(feed.id(), World.START, "html", new byte[0]).endsWith("/2026-11-23T12:00:00Z.html"));
        world.later(Duration.ofMinutes(15));
        world.poll();
        assertEquals(2, world.find(feed).polling().failures());
        assertEquals(Optional.of(world.now.plus(Duration.ofMinutes(30))), world.find(feed).polling().dueAt());
        world.later(Duration.ofMinutes(30));
        server.answerWith(WebServer.rss("one"));
        world.poll();
        assertEquals(0, world.find(feed).polling().failures(), "success resets");
    }

    @Test
    void aFeedThatIsGoneIsNotPolledAgain() throws Exception {
        var feed = world.add(server.url("/feed"));
        server.answerWith(WebServer.of("410 Gone", "", ""));
        assertEquals(1, world.poll().failed());
        assertEquals(Optional.empty(), world.find(feed).polling().dueAt());
        world.later(Duration.ofDays(30));
        assertEquals(0, world.poll().feeds());
    }

    @Test
    void aHostThatAsksToWaitIsLeftAloneWithAllItsFeeds() throws Exception {
        var one = world.add(server.url("/1"));
        var two = world.add(server.url("/2"));
        server.answerWith(WebServer.of("429 Too Many Requests", "Retry-After: 7200\r\n", ""));
        assertEquals(new PollReport(2, 1, 0, 1, 0, 0, 1), world.poll());
        assertEquals(1, server.requests().size());
        Instant until = World.START.plus(Duration.ofHours(2));
        assertEquals(List.of(Optional.of(until), Optional.of(until)), List.of(world.find(one).polling().dueAt(), world.find(two).polling().dueAt()));
        world.later(Duration.ofHours(1));
        world.feeds.dueNow(two.id(), world.now);
        world.poll();
        assertEquals(1, server.requests().size(), "even if its owner is in a hurry");
    }

    @Test
    void feedsOfAHostArePolledOneAfterAnotherWithAGap() throws Exception {
        for (int i = 0; i < 3; i++) {
            world.add(server.url("/" + i));
        }
        assertEquals(3, world.poll().polled());
        assertEquals(List.of(Duration.ofMillis(1500), Duration.ofMillis(1500)), world.pauses);
        assertTrue(server.requests().getFirst().header("User-Agent").orElseThrow().contains("3 feeds"));
    }

    @Test
    void oneHostsFailureDelaysNoOther() throws Exception {
        try (var broken = WebServer.start("127.0.0.2", (request, out, socket) -> out.write(1)); var busy = WebServer.start("127.0.0.3", WebServer.rss("x"))) {
            var failing = world.add(broken.url("/"));
            world.add(busy.url("/"));
            world.add(server.url("/feed"));
            var report = world.poll();
            assertEquals(List.of(3, 3, 1, 3), List.of(report.feeds(), report.polled(), report.failed(), report.items()));
            assertTrue(world.find(failing).polling().last().orElseThrow().error().orElseThrow().contains("no proper answer"));
        }
    }

    @Test
    void whatIsNotReachedInTimeStaysDue() throws Exception {
        var first = world.add(server.url("/1"));
        var second = world.add(server.url("/2"));
        // The gap takes all the time there is.
        var report = world.poll(world.poller("news", 0, gap -> world.later(Duration.ofMinutes(5))));
        assertEquals(List.of(2, 1, 1), List.of(report.feeds(), report.polled(), report.left()));
        assertEquals(1, world.poll().polled());
        assertTrue(world.find(first).polling().last().isPresent() && world.find(second).polling().last().isPresent());
    }

    @Test
    void aShardThatAnotherRunHoldsIsLeftToIt() throws Exception {
        var feed = world.add(server.url("/feed"));
        int shard = FeedTable.shard(feed.url());
        var lease = world.leases.take(ShardLeases.JOB, shard, "other", world.now, world.now.plusSeconds(600)).orElseThrow();
        assertEquals(0, world.poll().polled());
        world.leases.release(lease);
        assertEquals(1, world.poll().polled());
    }

    @Test
    void aFeedThatIsPausedOrRemovedIsLeftAlone() throws Exception {
        var paused = world.add(server.url("/1"));
        var removed = world.add(server.url("/2"));
        world.feeds.pause(paused.id(), true, world.now);
        world.feeds.remove(removed.id());
        assertEquals(0, world.poll().polled());
        assertEquals(List.of(), server.requests());
    }

    @Test
    void noArticleTextIsLogged() throws Exception {
        world.add(server.url("/feed"));
        world.poll();
        assertFalse(world.logged.toString().contains("Title one"), world.logged.toString());
        assertTrue(world.logged.toString().contains("\"message\":\"polled\""));
    }
}
