package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Polling.Moving;
import dev.cardwire.table.FeedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POLLING rule 8: whose address changes, and when. */
class MovedFeedTest {

    @TempDir
    Path directory;

    private World world;
    private WebServer old;
    private WebServer target;
    private Feed feed;

    @BeforeEach
    void open() throws IOException {
        world = new World(directory);
        target = WebServer.start("127.0.0.2", WebServer.rss("one"));
        old = WebServer.start(redirect("301 Moved Permanently"));
        feed = world.add(old.url("/feed"));
    }

    @AfterEach
    void close() throws IOException {
        old.close();
        target.close();
        world.close();
    }

    @Test
    void aMoveIsBelievedWhenSeveralPollsInARowAnnounceIt() throws Exception {
        poll();
        assertEquals(Optional.of(new Moving(target.url("/new"), 1)), world.find(feed).polling().moving());
        // From the new address, with the validators that it gave.
        target.answerWith(WebServer.of("304 Not Modified", "", ""));
        poll();
        assertEquals(old.url("/feed"), world.find(feed).url());
        poll();
        assertEquals(target.url("/new"), world.find(feed).url());
        assertEquals(feed.id(), world.find(feed).id(), "its items and cards stay its own");
        assertEquals(Optional.empty(), world.find(feed).polling().moving());
        int asked = old.requests().size();
        poll();
        assertEquals(asked, old.requests().size(), "the old address is not asked any more");
        assertEquals(Optional.of("\"1\""), target.requests().getLast().header("If-None-Match"));
        var due = world.find(feed).polling().dueAt().orElseThrow();
        assertTrue(world.feeds.due(FeedTable.shard(target.url("/new")), due, 10).contains(feed.id()), "it lies with the feeds of its new host");
    }

    @Test
    void aFeedThatMovesToWhereAnotherIsPolledIsNotPolledAnyMore() throws Exception {
        var there = world.add(target.url("/new"));
        world.feeds.pause(there.id(), true, world.now);
        for (int i = 0; i < Moving.POLLS_TO_BELIEVE; i++) {
            poll();
        }
        var after = world.find(feed);
        assertEquals(Feed.State.MOVED, after.state());
        assertEquals(List.of(old.url("/feed"), target.url("/new")), List.of(after.url(), after.polling().moving().orElseThrow().url()));
        assertEquals(Optional.empty(), after.polling().dueAt());
        assertEquals(1, world.seen.find(feed.id()).orElseThrow().entries().size(), "its items stay");
        int asked = old.requests().size();
        world.later(Duration.ofDays(30));
        world.feeds.pause(there.id(), false, world.now);
        assertEquals(1, world.poll().polled());
        assertEquals(asked, old.requests().size());
        assertEquals(Feed.State.OK, world.find(there).state());
    }

    @Test
    void ofTwoFeedsThatMoveToOneAddressAtOnceOneIsPolled() throws Exception {
        try (var third = WebServer.start("127.0.0.3", redirect("308 Permanent Redirect"))) {
            var other = world.add(third.url("/feed"));
            for (int i = 0; i < Moving.POLLS_TO_BELIEVE; i++) {
                world.feeds.dueNow(feed.id(), world.now);
                world.feeds.dueNow(other.id(), world.now);
                assertEquals(2, world.poll().polled());
                world.later(Duration.ofDays(1));
            }
            assertEquals(Set.of(Feed.State.OK, Feed.State.MOVED), Set.of(world.find(feed).state(), world.find(other).state()));
            int asked = target.requests().size();
            assertEquals(1, world.poll().polled());
            assertEquals(asked + 1, target.requests().size());
        }
    }

    @Test
    void aMoveThatIsTakenBackIsForgotten() throws Exception {
        poll();
        poll();
        old.answerWith(WebServer.rss("one"));
        poll();
        assertEquals(Optional.empty(), world.find(feed).polling().moving());
        old.answerWith(redirect("301 Moved Permanently"));
        poll();
        assertEquals(1, world.find(feed).polling().moving().orElseThrow().polls());
        assertEquals(old.url("/feed"), world.find(feed).url());
    }

    @Test
    void aTemporaryRedirectNeverChangesTheAddress() throws Exception {
        for (String status : List.of("302 Found", "303 See Other", "307 Temporary Redirect")) {
            old.answerWith(redirect(status));
            poll();
            poll();
        }
        assertEquals(old.url("/feed"), world.find(feed).url());
        assertEquals(Optional.empty(), world.find(feed).polling().moving());
    }

    @Test
    void oneTemporaryHopAmongPermanentOnesKeepsTheAddress() throws Exception {
        old.answerWith((request, out, socket) -> (request.path().equals("/feed")
                ? WebServer.of("308 Permanent Redirect", "Location: /then\r\n", "") : redirect("302 Found")).to(request, out, socket));
        for (int i = 0; i < 4; i++) {
            poll();
        }
        assertEquals(old.url("/feed"), world.find(feed).url());
    }

    @Test
    void aMoveToWhatIsNoFeedIsNotBelieved() throws Exception {
        target.answerWith(WebServer.of("200 OK", "", "<html><body>This site has closed.</body></html>"));
        for (int i = 0; i < 5; i++) {
            poll();
        }
        assertEquals(old.url("/feed"), world.find(feed).url());
        assertEquals(Feed.State.FAILING, world.find(feed).state());
    }

    private void poll() throws InterruptedException {
        world.feeds.dueNow(feed.id(), world.now);
        assertEquals(1, world.poll().polled());
        world.later(Duration.ofDays(1));
    }

    private WebServer.Answer redirect(String status) {
        return WebServer.of(status, "Location: " + target.url("/new") + "\r\n", "");
    }
}
