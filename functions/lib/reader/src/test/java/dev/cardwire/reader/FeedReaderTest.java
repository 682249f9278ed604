package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.reader.FeedReading.NotAFeed;
import dev.cardwire.reader.FeedReading.Readable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final String URL = "https://example.org/blog/feed.xml";

    @Test
    void anRssFeedIsReadWithAllThatItSays() {
        var feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>News &amp; more</title><link>https://example.org/</link><language>zh_cn</language><ttl>90</ttl>
                <item><title>One</title><link>/a?id=1&amp;utm_source=rss</link><guid isPermaLink="false">g?utm_source=1</guid>
                <pubDate>Mon, 16 Nov 2026 08:00:00 +0800</pubDate><description>Short</description>
                <content:encoded><![CDATA[<p>Long <a href="b">b</a></p>]]></content:encoded>
                <dc:creator>Ann</dc:creator><category>AI</category><category>Chips</category>
                <enclosure url="https://example.org/a.mp3" length="12" type="audio/mpeg"/></item>
                </channel></rss>""");
        assertEquals(Optional.of("News & more"), feed.title());
        assertEquals(Optional.of("https://example.org/"), feed.siteUrl());
        assertEquals(Optional.of("zh-CN"), feed.language());
        assertEquals(Optional.of(Duration.ofMinutes(90)), feed.ttl());
        var entry = feed.entries().getFirst();
        assertEquals("g?utm_source=1", entry.id(), "tracking stays in ids");
        assertEquals(Optional.of("https://example.org/a?id=1"), entry.url());
        assertEquals(Optional.of("One"), entry.title());
        assertEquals(Optional.of(Instant.parse("2026-11-16T00:00:00Z")), entry.publishedAt());
        assertEquals(Optional.of("Short"), entry.summaryHtml());
        assertEquals(Optional.of("<p>Long <a href=\"https://example.org/b\">b</a></p>"), entry.contentHtml());
        assertEquals(List.of("Ann"), entry.authors());
        assertEquals(List.of("AI", "Chips"), entry.categories());
        assertEquals("audio/mpeg", entry.enclosures().getFirst().type().orElseThrow());
        assertEquals(12L, entry.enclosures().getFirst().length().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>          | PT30M",
        "<sy:updatePeriod> daily </sy:updatePeriod>                                                   | PT24H",
        "<sy:updateFrequency>4</sy:updateFrequency>                                                   | PT6H",
        "<sy:updatePeriod>Weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>          | PT168H",
        "<sy:updatePeriod>daily</sy:updatePeriod><ttl>90</ttl>                                        | PT1H30M",
        "<sy:updatePeriod>now and then</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>    | ",
    })
    void howOftenAFeedIsUpdatedIsReadWhereItGivesNoTtl(String channel, Duration expected) {
        var feed = read("<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>T</title>" + channel
                + "<item><guid>1</guid><title>One</title></item></channel></rss>");
        assertEquals(Optional.ofNullable(expected), feed.ttl());
    }

    @Test
    void anAtomFeedIsReadWithAllThatItSays() {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.org/x/">
                <title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link rel="self" href="feed"/><link href="."/>
                <author><name>Feed Author</name></author>
                <entry xml:lang="fr"><id>urn:1</id><title>AT&amp;T &lt; 5</title><link rel="enclosure" href="f.pdf" type="application/pdf"/><link href="post/1"/>
                <published>2026-11-16T08:00:00Z</published><updated>2026-11-17T08:00:00.5+01:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi<br/><img src="i.png"/></p></div></content>
                <category term="t" label="Label"/></entry>
                <entry><id>urn:2</id><title>Two</title><updated>2026-11-15T00:00:00Z</updated><summary>1 &lt; 2</summary></entry>
                </feed>""");
        assertEquals(Optional.of("A B"), feed.title());
        assertEquals(Optional.of("https://example.org/x/"), feed.siteUrl());
        var first = feed.entries().getFirst();
        assertEquals("urn:1", first.id());
        assertEquals(Optional.of("AT&T < 5"), first.title());
        assertEquals(Optional.of("https://example.org/x/post/1"), first.url());
        assertEquals(Optional.of("fr"), first.language());
        assertEquals(List.of("Feed Author"), first.authors());
        assertEquals(List.of("Label"), first.categories());
        assertEquals(Optional.of(Instant.parse("2026-11-17T07:00:00Z")), first.updatedAt());
        assertEquals(Optional.of("<p>Hi<br><img src=\"https://example.org/x/i.png\"></p>"), first.contentHtml());
        assertEquals("https://example.org/x/f.pdf", first.enclosures().getFirst().url());
        assertEquals(Optional.of("1 &lt; 2"), feed.entries().get(1).summaryHtml());
    }

    @Test
    void olderFormatsAreRead() {
        var rdf = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="x"><title>R</title><link>https://example.org/</link></channel>
                <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2026-11-16</dc:date></item></rdf:RDF>""");
        assertEquals("https://example.org/1", rdf.entries().getFirst().id());
        assertEquals(Optional.of(Instant.parse("2026-11-16T00:00:00Z")), rdf.entries().getFirst().publishedAt());
        var atom03 = read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title>
                <entry><id>1</id><title>T</title><link rel="alternate" href="https://example.org/1"/><issued>2026-11-16T00:00:00Z</issued>
                <modified>2026-11-17T00:00:00Z</modified><content mode="base64" type="text/html">PHA+SGk8L3A+</content></entry></feed>""");
        assertEquals(Optional.of("<p>Hi</p>"), atom03.entries().getFirst().contentHtml());
        assertEquals(Optional.of(Instant.parse("2026-11-16T00:00:00Z")), atom03.entries().getFirst().publishedAt());
        assertEquals(1, read("<rss version=\"0.91\"><channel><item><title>x</title></item></channel></rss>").entries().size());
    }

    @Test
    void aJsonFeedIsRead() {
        var feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://example.org/", "language": "en",
                 "items": [{"id": 7, "url": "a", "title": "T", "content_text": "a < b\\n\\nc", "date_published": "2026-11-16T08:00:00+08:00",
                   "authors": [{"name": "Ann"}], "tags": ["x"], "attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg"}]}]}""");
        var entry = feed.entries().getFirst();
        assertEquals("7", entry.id());
        assertEquals(Optional.of("https://example.org/a"), entry.url());
        assertEquals(Optional.of("<p>a &lt; b</p><p>c</p>"), entry.contentHtml());
        assertEquals(List.of("Ann"), entry.authors());
        assertEquals(Optional.of(Instant.parse("2026-11-16T00:00:00Z")), entry.publishedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "   \n ", "<!DOCTYPE html><html><body>Captcha</body></html>", "<?xml version=\"1.0\"?><html/>", "{\"error\": 1}", "{\"items\"",
            "[]", "Service unavailable", "<opml version=\"2.0\"><body/></opml>", "<svg/>"})
    void whatIsNoFeedIsNotReadAsAnEmptyOne(String body) {
        var outcome = FeedReader.read(body.getBytes(StandardCharsets.UTF_8), "application/rss+xml", URL);
        assertFalse(assertInstanceOf(NotAFeed.class, outcome).reason().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "GB18030", "UTF-8", "UTF-16", "Big5"})
    void aDeclaredEncodingLosesNoChineseCharacter(String charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><rss><channel><item><guid>1</guid><title>人工智能</title></item></channel></rss>";
        byte[] body = xml.getBytes(Charset.forName(charset));
        assertEquals("人工智能", readable(body, "text/xml").feed().entries().getFirst().title().orElseThrow());
    }

    @Test
    void theHeaderDecidesWhereTheDeclarationIsSilentAndTheBytesWhereBothAreWrong() {
        String xml = "<rss><channel><item><guid>1</guid><title>人工智能</title></item></channel></rss>";
        assertEquals("人工智能", title(readable(xml.getBytes(Charset.forName("GBK")), "text/xml; charset=gb2312")));
        assertEquals("人工智能", title(readable(xml.getBytes(Charset.forName("GBK")), "text/xml")));
        var mislabelled = readable(xml.getBytes(StandardCharsets.UTF_8), "text/xml; charset=iso-8859-1");
        assertEquals("人工智能", title(mislabelled));
        assertFalse(mislabelled.repairs().isEmpty());
        byte[] curly = "<rss><channel><item><guid>1</guid><title>“é”</title></item></channel></rss>".getBytes(Charset.forName("windows-1252"));
        assertEquals("“é”", title(readable(curly, "text/xml; charset=ISO-8859-1")));
        assertEquals("“é”", title(readable(curly, "text/xml; charset=utf-8")));
    }

    @Test
    void damageIsRepairedAndSaid() {
        var reading = readable("""


                Warning: something in line 5
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y"> ]>
                <rss version="2.0"><channel><title>A & B &nbsp;&hellip; &unknown; \u0006\u0000</title>
                <item><guid>1</guid><title>&#147;One&#148;</title><dc:date>2026-11-16</dc:date><description>a <b>b<br>c</description></item>
                <item><guid>2</guid><link>https://example.org/2?a=1&b=2</link></item>
                <item><guid>3</guid><title>cut of""".getBytes(StandardCharsets.UTF_8), "");
        var feed = reading.feed();
        assertEquals(Optional.of("A & B … &unknown;"), feed.title());
        assertEquals(List.of("1", "2", "3"), feed.entries().stream().map(ParsedEntry::id).toList());
        assertEquals(Optional.of("“One”"), feed.entries().getFirst().title());
        assertEquals(Optional.of(Instant.parse("2026-11-16T00:00:00Z")), feed.entries().getFirst().publishedAt());
        assertEquals(Optional.of("https://example.org/2?a=1&b=2"), feed.entries().get(1).url());
        assertEquals(Optional.of("a <b>b<br>c</b>"), feed.entries().getFirst().summaryHtml());
        assertTrue(reading.repairs().size() >= 4, reading.repairs().toString());
    }

    @Test
    void aTruncatedEntryWithoutAnIdIsLeftForTheNextPoll() {
        var reading = readable("<rss><channel><item><guid>1</guid><title>x</title></item><item><title>y</title><gui".getBytes(StandardCharsets.UTF_8), "");
        assertEquals(1, reading.feed().entries().size());
        assertTrue(reading.repairs().stream().anyMatch(repair -> repair.text().contains("left out")));
    }

    @Test
    void anEntryThatOccursTwiceIsOneItem() {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom">
                <entry><id>1</id><title>old</title><updated>2026-11-16T00:00:00Z</updated></entry>
                <entry><id>2</id><title>first</title></entry>
                <entry><id>1</id><title>new</title><updated>2026-11-17T00:00:00Z</updated></entry>
                <entry><id>2</id><title>second</title></entry></feed>""");
        assertEquals(List.of("new", "first"), feed.entries().stream().map(entry -> entry.title().orElseThrow()).toList());
    }

    @Test
    void anEntryWithoutAnIdIsKnownByItsLinkElseByItsText() {
        var feed = read("<rss><channel><item><link>https://example.org/1?utm_medium=x</link></item><item><title>T</title><description>D</description></item></channel></rss>");
        assertEquals("https://example.org/1", feed.entries().get(0).id());
        assertTrue(feed.entries().get(1).id().startsWith("sha256:"));
        assertEquals(Optional.empty(), feed.entries().get(1).publishedAt(), "an unknown date stays unknown");
    }

    @Test
    void noMoreEntriesThanAllowedAreReadTheNewestFirst() {
        var xml = new StringBuilder("<rss><channel>");
        for (int i = 0; i < FeedReader.MOST_ENTRIES + 10; i++) {
            xml.append("<item><guid>").append(i).append("</guid><title>x</title><pubDate>").append(Instant.ofEpochSecond(1_700_000_000L + i)).append("</pubDate></item>");
        }
        var reading = readable(xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8), "");
        assertEquals(FeedReader.MOST_ENTRIES, reading.feed().entries().size());
        assertEquals(String.valueOf(FeedReader.MOST_ENTRIES + 9), reading.feed().entries().getFirst().id());
        assertTrue(reading.repairs().getFirst().text().contains("newest"));
    }

    @Test
    void nothingFromOutsideIsResolved() {
        var feed = read("""
                <!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                <rss><channel><item><guid>1</guid><title>x &file; &b;</title></item></channel></rss>""");
        assertEquals(Optional.of("x &file; &b;"), feed.entries().getFirst().title());
    }

    @Test
    void elementsNestedWithoutEndAreLeftOutAndTheRestIsRead() {
        String body = "<rss><channel><item><guid>1</guid>" + "<a>".repeat(20_000) + "</a>".repeat(10_000) + "</item><item><guid>2</guid><title>x</title></item></channel></rss>";
        var reading = readable(body.getBytes(StandardCharsets.UTF_8), "");
        assertEquals("2", reading.feed().entries().getLast().id());
        assertTrue(reading.repairs().stream().anyMatch(repair -> repair.damage() == Damage.NESTED_TOO_DEEP));
    }

    private static String title(Readable reading) {
        return reading.feed().entries().getFirst().title().orElseThrow();
    }

    private static ParsedFeed read(String body) {
        return readable(body.getBytes(StandardCharsets.UTF_8), "").feed();
    }

    private static Readable readable(byte[] body, String contentType) {
        return assertInstanceOf(Readable.class, FeedReader.read(body, contentType, URL));
    }
}
