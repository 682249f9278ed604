package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

    @Test
    void everyEntryOfEveryFeedBecomesACardAndASecondRunAddsNothing(@TempDir Path directory) throws Exception {
        try (var server = new FeedServer()
                .set("/one", FeedServer.rss("One", "alpha", "beta", "alpha"))
                .set("/two", FeedServer.rss("Two", "gamma"))
                .set("/page", "<!doctype html><html><head><title>No feed</title></head><body>Hello</body></html>")) {
            Path list = Files.writeString(directory.resolve("feeds.opml"),
                    FeedServer.opml(server.url("/one"), server.url("/two"), server.url("/page"), server.url("/gone")));
            String data = directory.resolve("data").toString();

            var first = Cli.run("ingest", "--feeds", list.toString(), "--data", data, "--allow-loopback", "--json");
            assertEquals(0, first.code(), first.err());
            JsonNode summary = Json.read(first.out(), JsonNode.class, "the summary");
            assertCounts(summary, 3, 3, 3, 0);
            assertEquals(4, summary.path("feeds").asInt());
            assertEquals(4, summary.path("polled").asInt());
            assertEquals(2, summary.path("failed").asInt());
            assertCounts(detail(summary, server.url("/one")), 2, 2, 2, 0);
            assertCounts(detail(summary, server.url("/two")), 1, 1, 1, 0);
            assertEquals(200, detail(summary, server.url("/page")).path("status").asInt());
            assertTrue(!detail(summary, server.url("/page")).path("error").asText().isEmpty(), first.out());
            assertEquals(404, detail(summary, server.url("/gone")).path("status").asInt());
            assertTrue(server.userAgent().matches("Cardwire/\\S+ \\(4 feeds\\)"), server.userAgent());

            server.set("/two", FeedServer.rss("Two", "delta", "gamma"));
            var second = Json.read(
                    Cli.run("ingest", "--feeds", list.toString(), "--data", data, "--allow-loopback", "--json").out(),
                    JsonNode.class, "the summary");
            assertCounts(detail(second, server.url("/one")), 2, 0, 0, 2);
            assertCounts(detail(second, server.url("/two")), 2, 1, 1, 1);

            var third = Json.read(
                    Cli.run("ingest", "--feeds", list.toString(), "--data", data, "--allow-loopback", "--json").out(),
                    JsonNode.class, "the summary");
            assertCounts(third, 4, 0, 0, 4);

            assertEquals(4, Cli.run("cards", "list", "--data", data).out().lines().count());
            assertTrue(Cli.run("feeds", "list", "--data", data).out().lines().anyMatch(line -> line.startsWith("4 feeds")));
        }
    }

    @Test
    void withoutTheOptionAFeedOnThisMachineIsNotPolled(@TempDir Path directory) throws Exception {
        try (var server = new FeedServer().set("/one", FeedServer.rss("One", "alpha"))) {
            Path list = Files.writeString(directory.resolve("feeds.opml"), FeedServer.opml(server.url("/one")));
            var run = Cli.run("ingest", "--feeds", list.toString(), "--data", directory.resolve("data").toString(), "--json");
            assertEquals(0, run.code(), run.err());
            JsonNode summary = Json.read(run.out(), JsonNode.class, "the summary");
            assertEquals(1, summary.path("failed").asInt());
            assertEquals(0, summary.path("items").asInt());
        }
    }

    @Test
    void aListThatIsNotThereIsSaidInOneLine(@TempDir Path directory) {
        Path list = directory.resolve("none.opml");
        var run = Cli.run("ingest", "--feeds", list.toString(), "--data", directory.resolve("data").toString());
        assertEquals(1, run.code());
        assertEquals("cardwire: there is no file " + list + "\n", run.err());
    }

    private static JsonNode detail(JsonNode summary, String url) {
        for (JsonNode detail : summary.path("details")) {
            if (detail.path("url").asText().equals(url)) {
                return detail;
            }
        }
        throw new AssertionError("no detail of " + url + " in " + summary);
    }

    private static void assertCounts(JsonNode part, int entries, int items, int cards, int existing) {
        assertEquals("entries=" + entries + " items=" + items + " cards=" + cards + " existing=" + existing,
                "entries=" + part.path("entries").asInt() + " items=" + part.path("items").asInt()
                        + " cards=" + part.path("cards").asInt() + " existing=" + part.path("existing").asInt(),
                part.toString());
    }
}
