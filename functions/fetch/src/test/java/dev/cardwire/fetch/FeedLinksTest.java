package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinksTest {

    @Test
    void theSitesFeedComesFirstAndFeedsOfCommentsNever() {
        assertEquals(List.of("https://example.org/feed/", "https://example.org/atom"), links("""
                <link rel="alternate" type="application/rss+xml" title="Example &raquo; Comments Feed" href="/comments/feed/">
                <link rel="alternate" type="application/rss+xml" title="Example" href="/feed/">
                <link rel="alternate" type="application/atom+xml" href="atom">
                """, "https://example.org/"));
    }

    @Test
    void ofASectionItsOwnFeedIsMeant() {
        assertEquals("https://example.org/ai/feed/", links("""
                <link rel="alternate" type="application/rss+xml" href="https://example.org/feed/">
                <link rel="alternate" type="application/rss+xml" href="https://example.org/ai/feed/">
                """, "https://example.org/ai/").getFirst());
    }

    @Test
    void theBaseOfThePageIsRespected() {
        assertEquals(List.of("https://cdn.example.org/x/feed.json"), links("""
                <base href="https://cdn.example.org/x/">
                <link rel="ALTERNATE" type="Application/Feed+JSON; charset=utf-8" href="feed.json">
                """, "https://example.org/a/b"));
    }

    @Test
    void whatIsNoFeedIsLeftOut() {
        assertEquals(List.of(), links("""
                <link rel="stylesheet" type="application/rss+xml" href="/style">
                <link rel="alternate" type="application/json" title="JSON" href="https://example.org/wp-json/wp/v2/posts/1">
                <link rel="alternate" type="text/xml+oembed" href="/oembed?format=xml">
                <link rel="alternate" hreflang="de" href="/de/">
                <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/rss+xml">
                <a rel="alternate" type="application/rss+xml" href="/by-a-reader">mine</a>
                """, "https://example.org/"));
    }

    @Test
    void aFeedOfAnUnclearTypeIsTakenAfterTheClearOnes() {
        assertEquals(List.of("https://example.org/b", "https://example.org/rss.xml"), links("""
                <link rel="alternate" type="text/xml" href="/rss.xml">
                <link rel="alternate feed" type="application/atom+xml" href="/b">
                """, "https://example.org/"));
    }

    private static List<String> links(String head, String url) {
        return FeedLinks.of("<!DOCTYPE html><html><head>" + head + "</head><body></body></html>", url);
    }
}
