package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of an article, on the terminal. */
class InspectArticleTest {

    private static final String FIRST = "Initech opened a plant in Austin on 17 November 2026, with 40 staff, after two years of work.";
    private static final String SECOND = "“We had no choice, and we would do it again,” said Jane Doe, who leads the company.";
    private static final String PAGE = "<!doctype html><html lang=en><head><title>Initech opens a plant</title></head><body><nav><a href='/'>Home</a></nav>"
            + "<article><h1>Initech opens a plant</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article><footer>All rights reserved</footer></body></html>";

    @TempDir
    private Path directory;

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aPageIsShownAsItsSentencesWithTheirPlacesAndItsFacts() throws IOException {
        var run = Cli.run("inspect", "article", file("page.html", PAGE));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("Title:    Initech opens a plant\nLanguage: en\nBasis:    article\n"), run.out());
        assertTrue(run.out().contains("0-" + FIRST.length() + "  " + FIRST), run.out());
        assertTrue(run.out().contains("17 November 2026 = 2026-11-17"), run.out());
        assertFalse(run.out().contains("rights"), run.out());
    }

    @Test
    void jsonHoldsTheTextAndExactPlaces() throws IOException {
        var run = Cli.run("inspect", "article", "--json", file("page.html.gz", gzip(PAGE)));
        var read = Json.read(run.out(), JsonNode.class, "the answer");
        assertEquals(FIRST + "\n" + SECOND, read.get("text").asText());
        var second = read.get("sentences").get(1);
        assertEquals(SECOND, read.get("text").asText().substring(second.get("start").asInt(), second.get("end").asInt()));
        assertEquals("2026-11-17", read.get("facts").get("dates").get(0).get("iso").asText());
        assertEquals("article", read.get("basis").asText());
    }

    @Test
    void aPageWithoutAnArticleSaysSo() throws IOException {
        var run = Cli.run("inspect", "article", file("page.html", "<html><body></body></html>"));
        assertEquals(0, run.code());
        assertTrue(run.out().contains("There is no text of an article in it."), run.out());
    }

    @Test
    void aBatchIsOneObjectOfTheFormOfTheBenchmark() throws IOException {
        file("a.html", PAGE);
        file("b.html.gz", gzip(PAGE));
        file("c.html", "<html></html>");
        String list = file("list", """
                {"id": "a", "file": "a.html"}

                {"id": "b", "file": "b.html.gz"}
                {"id": "c", "file": "c.html"}
                """);
        var run = Cli.run("inspect", "article", "--batch", list);
        assertEquals(0, run.code(), run.err());
        var texts = Json.read(run.out(), JsonNode.class, "the answer");
        assertEquals(FIRST + "\n" + SECOND, texts.get("a").get("articleBody").asText());
        assertEquals(texts.get("a"), texts.get("b"));
        assertEquals("", texts.get("c").get("articleBody").asText());
        String elsewhere = Files.writeString(Files.createDirectory(directory.resolve("lists")).resolve("list"), "{\"id\":\"a\",\"file\":\"a.html\"}").toString();
        assertEquals(0, Cli.run("inspect", "article", "--batch", elsewhere, "--root", directory.toString()).code());
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsRead() throws IOException {
        file("a.html", PAGE);
        var run = Cli.run("inspect", "article", "--batch", file("list", "{\"id\":\"x\",\"file\":\"no.html\"}\n{\"id\":\"a\",\"file\":\"a.html\"}"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("x: there is no file"), run.err());
        assertEquals(1, Json.read(run.out(), JsonNode.class, "the answer").size());
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsRead() throws IOException {
        assertEquals(2, Cli.run("inspect").code());
        assertEquals(2, Cli.run("inspect", "article").code());
        assertEquals(2, Cli.run("inspect", "article", directory.resolve("no.html").toString()).code());
        assertEquals(2, Cli.run("inspect", "article", "--batch", directory.resolve("no").toString()).code());
        var run = Cli.run("inspect", "article", "--batch", file("list", "{\"id\":\"a\",\"file\":\"a.html\"}\nnonsense"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("line 2"), run.err());
        assertEquals(2, Cli.run("inspect", "article", "--batch", file("twice", "{\"id\":\"a\",\"file\":\"a\"}\n{\"id\":\"a\",\"file\":\"a\"}")).code());
        assertEquals("", run.out());
    }

    @Test
    void anAddressThatMayNotBeConnectedToIsRefusedInPlainWords() {
        var run = Cli.run("inspect", "article", "http://169.254.169.254/latest/meta-data");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("169.254.169.254"), run.err());
    }
}
