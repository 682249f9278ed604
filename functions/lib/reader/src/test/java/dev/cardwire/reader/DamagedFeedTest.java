package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.reader.FeedReading.Readable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of damage: what is read all the same, and what the feed's owner is told. */
class DamagedFeedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BARE_AMPERSAND          | <title>AT&T and R&D</title>                          | AT&T and R&D
            BARE_LESS_THAN          | <title>1 < 2</title>                                 | 1 < 2
            HTML_ENTITY             | <title>a&nbsp;&mdash;&nbsp;b</title>                 | a — b
            UNKNOWN_ENTITY          | <title>&nobody;</title>                              | &nobody;
            BAD_CHARACTER_REFERENCE | <title>a&#0;&#xFFFF;b</title>                        | ab
            UNDECLARED_PREFIX       | <dc:title>From the module</dc:title>                 | From the module
            BAD_ATTRIBUTE           | <title type=text lang>a</title>                      | a
            UNCLOSED_ELEMENT        | <title>a <b>b</title>                                | a b
            UNCLOSED_ELEMENT        | <title>a<pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate> | a
            STRAY_END_TAG           | <title>a</i></title>                                 | a
            """)
    void aTitleIsReadInSpiteOfIt(Damage damage, String title, String expected) {
        var reading = read("<rss><channel><item><guid>1</guid>" + title + "</item><item><guid>2</guid></item></channel></rss>");
        var entry = reading.feed().entries().getFirst();
        assertEquals("1", entry.id());
        assertEquals(Optional.of(expected), entry.title());
        assertTrue(reading.repairs().stream().anyMatch(repair -> repair.damage() == damage), reading.repairs().toString());
    }

    @Test
    void aRepairSaysWhatHowOftenAndWhere() {
        var reading = read("<rss><channel>\n<item><guid>1</guid>\n<title>A & B & C</title></item></channel></rss>");
        assertEquals(List.of("an ampersand that is not written as &amp;, read as itself (2 times, first in line 3)"),
                reading.repairs().stream().map(Repair::text).toList());
    }

    @Test
    void aSoundFeedNeedsNoRepair() {
        assertEquals(List.of(), read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <!-- made by hand -->
                <rss version="2.0" xmlns:x="urn:x"><channel><title><![CDATA[A & B]]></title><x:y z="1"/>
                <item><guid>1</guid><title>T &amp; U</title><pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate></item>
                </channel></rss>
                <!-- the end -->
                """).repairs());
    }

    @Test
    void whatStandsBeforeAndAfterTheFeedIsCutOff() {
        var reading = read("<br />\n<b>Warning</b>: mysql_connect() in /var/www on line 5<br />\n<rss><channel><item><guid>1</guid><title>a</title></item></channel></rss>\n<script>track()</script>");
        assertEquals(1, reading.feed().entries().size());
        assertEquals(List.of(Damage.LEADING_TEXT, Damage.TRAILING_TEXT), reading.repairs().stream().map(Repair::damage).toList());
    }

    @Test
    void entriesThatAreNotClosedAreEntriesAllTheSame() {
        var entries = read("<rss><channel><item><guid>1</guid><title>a</title><item><guid>2</guid><title>b</title><item><guid>3</guid><title>c</title></channel></rss>").feed().entries();
        assertEquals(List.of("1", "2", "3"), entries.stream().map(ParsedEntry::id).toList());
    }

    @Test
    void aBrokenEntryLeavesTheOthersAlone() {
        var entries = read("""
                <rss><channel><item><guid>1</guid><title>a</title></item>
                <item><guid>2</guid><title>b</title><description><![CDATA[ <p> ]]</description><link>ht!tp:// no link </link><pubDate>never</pubDate></item>
                <item><guid>3</guid><title>c</title></item></channel></rss>""").feed().entries();
        assertTrue(entries.stream().map(ParsedEntry::id).toList().containsAll(List.of("1", "2")), entries.toString());
    }

    @Test
    void aDoctypeIsCutOutAndItsOwnTextsAreKnown() {
        var feed = read("""
                <!DOCTYPE rss [<!ENTITY site "Example"><!ENTITY a "&site;&site;"><!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]>
                <rss><channel><title>&site; &a; &file; &p;</title><item><guid>1</guid></item></channel></rss>""").feed();
        assertEquals(Optional.of("Example &a; &file; &p;"), feed.title());
    }

    @Test
    void controlCharactersAndHalvesOfOthersAreLeftOut() {
        var reading = read("<rss><channel><item><guid>1</guid><title>a\u0000\u0008\uD800b\uFFFE</title></item></channel></rss>");
        assertEquals(Optional.of("ab"), reading.feed().entries().getFirst().title().map(title -> title.replace("?", "")));
        assertTrue(reading.repairs().stream().anyMatch(repair -> repair.damage() == Damage.FORBIDDEN_CHARACTERS && repair.damage().loses()));
    }

    @Test
    void aDateThatCannotBeReadIsTold() {
        var reading = read("<rss><channel><item><guid>1</guid><title>a</title><pubDate>next week</pubDate></item></channel></rss>");
        assertEquals(Optional.empty(), reading.feed().entries().getFirst().publishedAt());
        assertEquals(Optional.of("next week"), reading.repairs().getFirst().detail());
    }

    @Test
    void aJsonFeedThatBreaksOffKeepsTheItemsBeforeThat() {
        var reading = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
                 {"id": "1", "title": "one\tline"}, {"id": "2", "title": "two",},
                 {"id": "3", "tit""");
        assertEquals(List.of("1", "2"), reading.feed().entries().stream().map(ParsedEntry::id).toList());
        assertEquals(List.of(Damage.BROKEN_JSON), reading.repairs().stream().map(Repair::damage).toList());
    }

    @Test
    void aRunningLinkIsNoLink() {
        var reading = read("<rss><channel><link>javascript:alert(1)</link><item><guid>1</guid><title>a</title><link>javascript:alert(1)</link><enclosure url='data:x'/></item></channel></rss>");
        assertEquals(Optional.empty(), reading.feed().siteUrl());
        assertEquals(Optional.empty(), reading.feed().entries().getFirst().url());
        assertEquals(List.of(), reading.feed().entries().getFirst().enclosures());
        assertEquals(Damage.UNUSABLE_LINK, reading.repairs().getFirst().damage());
    }

    private static Readable read(String body) {
        return assertInstanceOf(Readable.class, FeedReader.read(body.getBytes(StandardCharsets.UTF_8), "", "https://example.org/feed"));
    }
}
