package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void foldersAreKeptAndEachAddressIsOneFeed() {
        var feeds = Opml.read("""
                <!DOCTYPE opml SYSTEM "file:///etc/passwd">
                <opml version="1.0"><body>
                <outline text="AI &amp; more"><outline title="实验室"><outline type="rss" text="A" xmlurl="https://a.example/feed" htmlUrl="https://a.example/"/></outline></outline>
                <outline text="B" xmlUrl="https://b.example/feed?a=1&b=2"/>
                <outline text="again" xmlUrl="https://a.example/feed"/><outline text="no web address" xmlUrl="feed:x"/>
                </body></opml>""", NOW);
        assertEquals(List.of("https://a.example/feed", "https://b.example/feed?a=1&b=2"), feeds.stream().map(Feed::url).toList());
        assertEquals(List.of("AI & more", "实验室"), feeds.getFirst().folders());
        assertEquals(Optional.of("A"), feeds.getFirst().name());
        assertEquals(feeds, Opml.read(Opml.write(feeds), NOW));
    }

    @Test
    void whatIsNoListIsRefusedByName() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Opml.read("<html><body/></html>", NOW));
        assertTrue(refused.getMessage().contains("<html>"), refused.getMessage());
    }

    @Test
    void whatIsNotTakenIsCounted() {
        var reading = Opml.reading("""
                <opml version="2.0"><head><title>T</title></head><body>
                <outline text="A" xmlUrl="https://a.example/feed"><outline text="inside a feed" xmlUrl="https://b.example/feed"/></outline>
                <outline text="F"><outline text="again" xmlUrl="https://a.example/feed"/></outline>
                <outline text="local" xmlUrl="file:///etc/passwd"/><outline text="a folder with nothing in it"/>
                </body></opml>""", NOW);
        assertEquals(List.of("https://a.example/feed", "https://b.example/feed"), reading.feeds().stream().map(Feed::url).toList());
        assertEquals(List.of(), reading.feeds().get(1).folders(), "a feed is no folder");
        assertEquals(1, reading.repeated());
        assertEquals(1, reading.leftOut());
    }

    @Test
    void halfAListIsNotTakenForAWholeOne() {
        String whole = Opml.write(DefaultFeeds.feeds(NOW));
        var refused = assertThrows(IllegalArgumentException.class, () -> Opml.read(whole.substring(0, whole.length() / 2), NOW));
        assertTrue(refused.getMessage().contains("breaks off after"), refused.getMessage());
    }

    @Test
    void foldersWithoutEndAreRefused() {
        String deep = "<opml><body>" + "<outline>".repeat(100_000) + "</body></opml>";
        assertThrows(IllegalArgumentException.class, () -> Opml.read(deep, NOW));
    }

    @Test
    void theBuiltInListHasSomeFortyFeedsInBothLanguages() {
        var feeds = DefaultFeeds.feeds(NOW);
        assertTrue(feeds.size() >= 40 && feeds.size() <= 50, "got " + feeds.size());
        assertTrue(feeds.stream().anyMatch(feed -> feed.displayName().equals("钛媒体") && feed.language().equals(Optional.of("zh-CN"))));
        assertTrue(feeds.stream().allMatch(feed -> feed.url().startsWith("https://") && !feed.folders().isEmpty() && feed.siteUrl().isPresent()));
    }
}
