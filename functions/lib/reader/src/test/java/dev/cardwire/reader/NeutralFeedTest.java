package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutralFeedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            List<String> in Java                                     | List<String> in Java
            a < b, c = d and e > f                                   | a < b, c = d and e > f
            <b>&#38;</b>                                             | <b>&#38;</b>
            <blob onclick=alert(1)>a</blob>                          | a
            <x-y onclick=alert(1)>a</x-y>                            | a
            <a href="https://example.org/" onclick="x">a</a>         | <a href="https://example.org/">a</a>
            """)
    void aTitleStaysAsWrittenUnlessItCouldDoSomething(String written, String expected) {
        String escaped = written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertEquals(expected, read("<title>" + escaped + "</title>").at("/entries/0/title").asText());
    }

    @Test
    void aLinkThatRunsIsNotTold() {
        var line = read("<title>a</title><link>javascript:alert(1)</link><enclosure url='data:text/html,x' type='text/html'/><comments>vbscript:x</comments>");
        assertEquals("", line.at("/entries/0/link").asText());
        assertEquals("", line.at("/entries/0/links/0/href").asText());
        assertEquals("", line.at("/entries/0/enclosures/0/url").asText());
        assertEquals("", line.at("/entries/0/comments").asText());
    }

    private static JsonNode read(String item) {
        byte[] body = ("<rss><channel><item>" + item + "</item></channel></rss>").getBytes(StandardCharsets.UTF_8);
        return NeutralFeed.of(assertInstanceOf(DocumentReading.Readable.class, FeedReader.document(body, "", "https://example.org/feed")).document());
    }
}
