package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to take for ever, or to fill the memory: each ends soon, whatever is said of it. */
class HostileBodyTest {

    private static final int SIZE = 60_000;

    @ParameterizedTest
    @ValueSource(strings = {
            "<!--", "<![CDATA[", "&", "&amp", "&#", "<", "<a ", "<a>", "<a b='", "<?", "</a>", "<item>", "<item><title>", "<!DOCTYPE ", "<a xmlns:b='c'>",
            "<item><title>&lt;a </title></item>", "<item><title>&lt;script</title></item>", "<item><description>&lt;div&gt;</description></item>",
            "<item><pubDate>1 1 1 1 1 1 1</pubDate></item>", "<item><link>[[[[%%%%</link></item>", "<x:y z:w='1'/>", "<!DOCTYPE a [<!ENTITY ", "\"", "'", "]]>", "<item><author>a@b (",
            "&lt;p ", "&lt;!--", "(((", "\n \n", "<a", "<item><guid>x</guid><description>&lt;a href='", "<!DOCTYPE '", "{\"a\":", "[", "\u0000", "\r"})
    void aBodyOfNothingButOneOpeningEndsSoon(String part) {
        for (String before : new String[] {"<rss><channel>", "<rss><channel><item><title>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>", "<rss><channel><item><author>", "<rss a='"}) {
            byte[] body = (before + part.repeat(SIZE / part.length())).getBytes(StandardCharsets.UTF_8);
            assertNotNull(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> FeedReader.read(body, "text/xml", "https://example.org/"), part));
        }
    }

    @Test
    void entitiesInEntitiesComeToNothing() {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"" + "lol".repeat(100) + "\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><rss><channel><title>&a19;</title><item><guid>1</guid><title>").append("&a0;".repeat(100_000)).append("</title></item></channel></rss>");
        var reading = readable(bomb.toString());
        assertEquals("&a19;", reading.feed().title().orElseThrow());
        assertTrue(reading.repairs().stream().anyMatch(repair -> repair.damage() == Damage.UNKNOWN_ENTITY));
    }

    @Test
    void aHundredThousandEntriesAreReadWithinTheirLimit() {
        var body = new StringBuilder("<rss><channel>");
        for (int i = 0; i < 100_000; i++) {
            body.append("<item><guid>").append(i).append("</guid><title>x</title></item>");
        }
        var reading = readable(body.append("</channel></rss>").toString());
        assertEquals(FeedReader.MOST_ENTRIES, reading.feed().entries().size());
        int leftOut = reading.repairs().stream().filter(repair -> repair.damage() == Damage.TOO_MANY_ENTRIES).mapToInt(Repair::times).sum();
        assertEquals(100_000 - FeedReader.MOST_ENTRIES, leftOut);
    }

    private static FeedReading.Readable readable(String body) {
        return assertInstanceOf(FeedReading.Readable.class, FeedReader.read(body.getBytes(StandardCharsets.UTF_8), "", "https://example.org/"));
    }
}
