package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are damaged by chance, each time in the same way: whatever comes out, something does, and it is harmless. */
class ChangedFeedTest {

    private static final List<String> FEEDS = List.of("""
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY x "y">]>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>News &amp; more</title><link>https://example.org/</link><language>zh-cn</language><ttl>60</ttl><skipHours><hour>3</hour></skipHours>
            <item><title>一 <![CDATA[<b>One</b>]]></title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">1</guid><pubDate>Mon, 16 Nov 2026 08:00:00 +0800</pubDate>
            <description>&lt;p&gt;Short&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description><content:encoded><![CDATA[<p>Long <a href="b" onclick="x">b</a></p>]]></content:encoded>
            <dc:creator>Ann (ann@example.org)</dc:creator><category>AI</category><media:group><media:content url="https://example.org/v.mp4"/></media:group></item>
            <item><guid>2</guid><title>Two</title><enclosure url="https://example.org/a.mp3" length="12" type="audio/mpeg"/></item></channel></rss>""", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.org/x/"><title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link href="."/>
            <entry><id>urn:1</id><title>AT&amp;T</title><link href="post/1"/><updated>2026-11-17T08:00:00.5+01:00</updated><author><name>Ann</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p style="x">Hi<br/><img src="i.png" onerror="x"/></p></div></content></entry>
            <entry><id>urn:2</id><title>Two</title><content type="application/octet-stream">PHA+SGk8L3A+</content></entry></feed>""", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://example.org/",
             "items": [{"id": 7, "url": "a", "title": "T", "content_html": "<p onclick='x'>a</p>", "date_published": "2026-11-16T08:00:00+08:00", "authors": [{"name": "Ann"}]}]}""");
    private static final String[] PIECES = {"<", ">", "&", "\"", "'", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE ", "&#", ";", "\0", "\r", " xmlns=''", "<item>",
        "</item>", "<entry>", "<script>", "{", "}", "[", "\uD83D", "\uFEFF", "<a b='", "&lt;script&gt;", " onload=x ", "javascript:", "<svg>", "0000-00-00", "x".repeat(3000)};
    private static final Charset[] ENCODINGS = {StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("UTF-32LE")};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverChanceMakesOfAFeedIsReadToAnEndAndHarmless(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var text = new StringBuilder(FEEDS.get(chance.nextInt(FEEDS.size())));
            for (int changes = 1 + chance.nextInt(12); changes > 0; changes--) {
                change(text, chance);
            }
            byte[] body = text.toString().getBytes(ENCODINGS[chance.nextInt(ENCODINGS.length)]);
            for (int bytes = chance.nextInt(4); bytes > 0 && body.length > 0; bytes--) {
                body[chance.nextInt(body.length)] = (byte) chance.nextInt();
            }
            check(body);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bytesByChanceAreReadToAnEnd(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] body = new byte[chance.nextInt(5_000)];
            chance.nextBytes(body);
            byte[] start = chance.nextBoolean() ? "<rss><channel><item><title>".getBytes(StandardCharsets.US_ASCII) : new byte[0];
            System.arraycopy(start, 0, body, 0, Math.min(start.length, body.length));
            check(body);
        }
    }

    private static void change(StringBuilder text, Random chance) {
        int at = chance.nextInt(text.length() + 1);
        int length = Math.min(chance.nextInt(40), text.length() - at);
        switch (chance.nextInt(4)) {
            case 0 -> text.delete(at, at + length);
            case 1 -> text.insert(at, PIECES[chance.nextInt(PIECES.length)]);
            case 2 -> text.insert(chance.nextInt(text.length() + 1), text.substring(at, at + length));
            default -> text.setLength(chance.nextInt(10) == 0 ? at : text.length());
        }
    }

    private static void check(byte[] body) {
        FeedReading reading = FeedReader.read(body, "text/xml", "https://example.org/feed");
        switch (reading) {
            case FeedReading.NotAFeed(String reason) -> assertNotNull(reason);
            case FeedReading.Readable(var feed, var repairs) -> {
                var ids = new ArrayList<String>();
                for (ParsedEntry entry : feed.entries()) {
                    ids.add(entry.id());
                    entry.contentHtml().ifPresent(html -> Harmless.check(html, entry.id()));
                    entry.summaryHtml().ifPresent(html -> Harmless.check(html, entry.id()));
                    entry.url().ifPresent(url -> assertEquals(Optional.of(url), WebLinks.web("", url)));
                }
                assertEquals(ids.stream().distinct().toList(), ids);
                repairs.forEach(repair -> assertNotNull(repair.text()));
            }
        }
        assertEquals(reading, FeedReader.read(body, "text/xml", "https://example.org/feed"), "the same body is read the same way twice");
    }
}
