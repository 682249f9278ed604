package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectFeedTest {

    private static final String DAMAGED = """
            <rss version="2.0"><channel><title>Chips & more</title><link>https://example.org/</link>
            <item><guid>1</guid><title>One</title><link>/1</link><pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate><description>Text<script>x</script></description></item>
            <item><guid>2</guid><title>Two</title><pubDate>some day</pubDate></item>
            </channel></rss>""";

    @TempDir
    private Path directory;

    @Test
    void aPersonReadsWhatWasReadWhatWasRepairedAndWhatWasLost() throws IOException {
        Path file = Files.writeString(directory.resolve("feed.xml"), DAMAGED);
        var run = Cli.run("inspect", "feed", file.toString(), "--url", "https://example.org/feed.xml");
        assertEquals(0, run.code(), run.err());
        assertEquals(file + """

                RSS 2.0, utf-8, %d bytes

                title     Chips & more
                site      https://example.org/
                language  -
                entries   2
                  2026-11-16T08:00:00Z  One  https://example.org/1  4 characters
                  no date               Two  (no link)  0 characters

                Repaired:
                  an ampersand that is not written as &amp;, read as itself (line 1)
                Lost:
                  a date that cannot be read, left unknown: some day
                """.formatted(DAMAGED.length()), run.out().replace("\r", ""));
    }

    @Test
    void aProgramReadsTheNeutralForm() throws IOException {
        Path file = Files.writeString(directory.resolve("feed.xml"), DAMAGED);
        var json = Json.read(Cli.run("inspect", "feed", file.toString(), "--json").out(), JsonNode.class, "the answer");
        assertTrue(json.path("ok").asBoolean());
        assertEquals("One", json.at("/entries/0/title").asText());
        assertEquals("Text", json.at("/entries/0/summary").asText());
        assertEquals("BARE_AMPERSAND", json.at("/repairs/0/damage").asText());
    }

    @Test
    void whatIsNoFeedIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(directory.resolve("page.html"), "<!DOCTYPE html><html><body>Are you human?</body></html>");
        var run = Cli.run("inspect", "feed", file.toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("is no feed: the body is an HTML page"), run.out());
        assertTrue(Cli.run("inspect", "feed", directory.resolve("none.xml").toString()).err().contains("which is no file"));
        assertEquals(2, Cli.run("inspect", "feed").code());
    }

    @Test
    void manyCasesAreReadInOneRunEachGivingOneLine() throws IOException {
        Files.writeString(directory.resolve("a.xml"), DAMAGED);
        Files.writeString(directory.resolve("b.xml"), "garbage");
        Path cases = Files.writeString(directory.resolve("cases.jsonl"), """
                {"id": "a", "file": "a.xml", "base_url": "https://example.org/x/feed", "http_headers": {"Content-Type": "text/xml; charset=utf-8", "Content-Location": "/y/"}}
                {"id": "b", "file": "b.xml"}
                {"id": "c", "file": "c.xml"}
                """);
        var lines = Cli.run("inspect", "feed", "--batch", cases.toString(), "--root", directory.toString(), "--json").out().lines()
                .map(line -> Json.read(line, JsonNode.class, "a line")).toList();
        assertEquals(List.of("a true", "b false", "c false"), lines.stream().map(line -> line.path("id").asText() + " " + line.path("ok")).toList());
        assertEquals("https://example.org/1", lines.getFirst().at("/entries/0/link").asText());
        assertEquals("the body is text, not a feed", lines.get(1).path("error").asText());
        assertTrue(lines.get(2).path("error").asText().startsWith("there is no file"));
    }
}
