package dev.cardwire.table;

import static dev.cardwire.table.Cards.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Polling;
import dev.cardwire.core.Recap;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTableTest {

    private static final String URL = "https://feeds.example.com/rss";
    private static final String ID = Ids.feed(URL);

    private static LocalTable local;
    private Table table;
    private FeedTable feeds;

    @BeforeAll
    static void start() throws IOException {
        local = new LocalTable();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @BeforeEach
    void freshTable() {
        table = local.fresh();
        feeds = new FeedTable(table);
    }

    private static Feed feed(String url) {
        return Feed.added(url, Optional.of("Example"), Optional.empty(), Optional.of("en"), List.of("AI"), NOW);
    }

    private List<String> due(Instant now) {
        return feeds.due(FeedTable.shard(URL), now, 10);
    }

    private static Feed polledAt(Feed feed, Optional<Instant> dueAt) {
        var validators = new Feed.Validators(URL, Optional.of("W/\"abc\""), Optional.empty());
        var poll = new Feed.Poll(NOW, Optional.of(200), 1234, 10, 2, false, Optional.empty());
        var read = feed.polling().read(poll, NOW, Optional.of(validators), new Polling.Body("hash", 1234, URL),
                new Polling.Told(Optional.of("Own title"), Optional.empty(), Optional.empty()), Polling.Asks.NOTHING, List.of(NOW), List.of("a repair"));
        return feed.polled(dueAt.map(read::postponed).orElseGet(() ->
                read.failed(poll, new Polling.Failing(1, NOW), Optional.empty(), Optional.of(new Polling.Stopped(Polling.Reason.GONE, NOW)))));
    }

    @Test
    void aFeedIsDueAtOnceWhenItIsAdded() {
        assertTrue(feeds.add(feed(URL)));
        assertEquals(List.of(ID), due(NOW));
        assertEquals(Optional.of(feed(URL)), feeds.find(ID));
    }

    @Test
    void addingAFeedAgainChangesNothing() {
        feeds.add(feed(URL));
        var later = polledAt(feed(URL), Optional.of(NOW.plusSeconds(60)));
        assertTrue(feeds.polled(later));
        assertFalse(feeds.add(feed(URL)));
        assertEquals(Optional.of(later), feeds.find(ID));
    }

    @Test
    void aPolledFeedIsDueAgainAtItsTime() {
        feeds.add(feed(URL));
        feeds.polled(polledAt(feed(URL), Optional.of(NOW.plusSeconds(3600))));
        assertEquals(List.of(), due(NOW.plusSeconds(3599)));
        assertEquals(List.of(ID), due(NOW.plusSeconds(3600)));
        feeds.polled(polledAt(feed(URL), Optional.empty()));
        assertEquals(List.of(), due(NOW.plusSeconds(999_999)));
    }

    @Test
    void aPollDoesNotBringBackARemovedFeed() {
        feeds.add(feed(URL));
        assertTrue(feeds.remove(ID));
        assertFalse(feeds.polled(polledAt(feed(URL), Optional.of(NOW))));
        assertEquals(List.of(), feeds.all());
        assertFalse(feeds.remove(ID));
    }

    @Test
    void aFeedThatIsPausedDuringItsPollStaysPaused() {
        feeds.add(feed(URL));
        assertTrue(feeds.pause(ID, true, NOW));
        assertTrue(feeds.polled(polledAt(feed(URL), Optional.of(NOW))));
        assertEquals(List.of(), due(NOW));
        assertTrue(feeds.find(ID).orElseThrow().paused());
        assertEquals(Optional.of("Own title"), feeds.find(ID).orElseThrow().polling().title());
        assertFalse(feeds.dueNow(ID, NOW));
        assertEquals(Optional.empty(), feeds.find(ID).orElseThrow().polling().dueAt());
        assertTrue(feeds.pause(ID, false, NOW));
        assertEquals(List.of(ID), due(NOW));
        assertEquals(Optional.of(NOW), feeds.find(ID).orElseThrow().polling().dueAt());
    }

    @Test
    void aFeedCanBeMadeDueNow() {
        feeds.add(feed(URL));
        feeds.polled(polledAt(feed(URL), Optional.of(NOW.plusSeconds(3600))));
        assertTrue(feeds.dueNow(ID, NOW));
        assertEquals(List.of(ID), due(NOW));
        assertEquals(Optional.of(NOW), feeds.find(ID).orElseThrow().polling().dueAt(), "what the poller reads says the same");
        assertFalse(feeds.dueNow("nofeed", NOW));
    }

    @Test
    void theFirstFeedsAreGivenOnceInATablesLife() {
        assertTrue(feeds.seedOnce(List.of(feed(URL)), NOW));
        feeds.remove(ID);
        assertFalse(feeds.seedOnce(List.of(feed(URL)), NOW));
        assertEquals(List.of(), feeds.all());
    }

    @Test
    void allFeedsOfAHostLieInOneShard() {
        assertEquals(FeedTable.shard("https://example.com/a"), FeedTable.shard("http://EXAMPLE.com:8080/b?c"));
    }

    @Test
    void whatWasSeenIsFoundAgainForAsManyEntriesAsAFeedMayHave() {
        var seen = new SeenTable(table);
        assertEquals(Optional.empty(), seen.find(ID));
        seen.save(ID, new Seen(new HashMap<>()));
        assertEquals(Optional.of(new Seen(new HashMap<>())), seen.find(ID));
        var entries = new HashMap<String, Seen.Entry>();
        for (int i = 0; i < 5000; i++) {
            entries.put(Ids.item(ID, "entry " + i), new Seen.Entry(i % 100, Ids.of("text " + i), NOW.plusSeconds(i)));
        }
        seen.save(ID, new Seen(entries));
        assertEquals(Optional.of(new Seen(entries)), seen.find(ID));
    }

    @Test
    void aLeaseIsHeldByOneUntilItEnds() {
        var leases = new Leases(table);
        var until = NOW.plusSeconds(300);
        var lease = leases.take("poll", 3, "first", NOW, until).orElseThrow();
        assertEquals(Optional.empty(), leases.take("poll", 3, "second", NOW.plusSeconds(299), until));
        assertTrue(leases.take("poll", 4, "second", NOW, until).isPresent());
        assertTrue(leases.take("poll", 3, "second", until, until.plusSeconds(300)).isPresent());
        leases.release(lease);
        assertEquals(Optional.empty(), leases.take("poll", 3, "first", until, until));
    }

    @Test
    void aReleasedLeaseIsFree() {
        var leases = new Leases(table);
        leases.release(leases.take("poll", 3, "first", NOW, NOW.plusSeconds(300)).orElseThrow());
        assertTrue(leases.take("poll", 3, "second", NOW, NOW.plusSeconds(300)).isPresent());
    }

    @Test
    void recapsAreListedNewestFirstUntilTheyExpire() {
        var recaps = new RecapTable(table);
        for (String week : List.of("2026-W46", "2026-W47")) {
            recaps.save(new Recap(week, NOW, NOW, NOW, true, 1, 1, 1, List.of(), List.of()),
                    Optional.of(week.endsWith("46") ? NOW : NOW.plusSeconds(60)));
        }
        assertEquals(List.of("2026-W47", "2026-W46"), recaps.weeks(5, NOW.minusSeconds(1)));
        assertEquals(List.of("2026-W47"), recaps.weeks(5, NOW));
        assertEquals(Optional.empty(), recaps.find("2026-W46", NOW));
        assertTrue(recaps.find("2026-W47", NOW).isPresent());
    }
}
