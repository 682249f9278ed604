package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to take for ever: each ends soon, whatever is said of it. */
class HostileBodyTest {

    private static final int SIZE = 300_000;

    @ParameterizedTest
    @ValueSource(strings = {
            "<!--", "<![CDATA[", "&", "&amp", "&#", "<", "<a ", "<a>", "<a b='", "<?", "</a>", "<item>", "<item><title>", "<!DOCTYPE ", "<a xmlns:b='c'>",
            "<item><title>&lt;a </title></item>", "<item><title>&lt;script</title></item>", "<item><description>&lt;div&gt;</description></item>",
            "<item><pubDate>1 1 1 1 1 1 1</pubDate></item>", "<item><link>[[[[%%%%</link></item>", "<x:y z:w='1'/>"})
    void aBodyOfNothingButOneOpeningEndsSoon(String part) {
        for (String before : new String[] {"<rss><channel>", "", "<rss><channel><item><title>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>"}) {
            byte[] body = (before + part.repeat(SIZE / part.length())).getBytes(StandardCharsets.UTF_8);
            assertNotNull(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> FeedReader.read(body, "text/xml", "https://example.org/"), part));
        }
    }
}
