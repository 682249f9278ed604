package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, and its command line. */
class MainTest {

    @Test
    @Timeout(120)
    void aPersonSeesOnlyCardwiresOwnLinesWhateverTheEnvironmentSays(@TempDir Path directory) throws Exception {
        Path err = directory.resolve("err");
        // What the jar's manifest allows is said here by an option.
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                "--sample", "--port", "0", "--data", directory.resolve("data").toString()).redirectError(err.toFile());
        builder.environment().putAll(Map.of(
                "HTTP_PROXY", "http://127.0.0.1:1", "AWS_PROFILE", "nobody", "AWS_REGION", "nowhere-1",
                "AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"));
        var process = builder.start();
        try {
            String line = process.inputReader().readLine();
            assertTrue(line != null && line.matches("Cardwire is at http://127\\.0\\.0\\.1:\\d+/ \\(Ctrl-C stops it\\)"),
                    line + ", and: " + Files.readString(err));
            String url = line.split(" ")[3];
            try (var http = HttpClient.newHttpClient()) {
                var page = http.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
                assertEquals(200, page.statusCode());
                assertTrue(page.body().contains("/cards/c_"), page.body());
            }
            // SIGTERM; unlike Process.destroy it leaves the streams open.
            process.toHandle().destroy();
            assertEquals(List.of(), process.inputReader().lines().toList());
            process.waitFor();
            assertEquals("", Files.readString(err));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(0, Cli.run("cards", "list", "--data", directory.resolve("data").toString()).code(), "the directory was let go");
    }

    @Test
    void anOptionBeforeItsCommandIsWrongUsageAndNotPassedOver(@TempDir Path data) {
        var run = Cli.run("--data", data.toString(), "feeds", "list");
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("expected --data after the command, got it before feeds"), run.err());
    }

    @Test
    void whatIsNoCommandAndWhatIsNoPortIsWrongUsage(@TempDir Path data) {
        assertEquals(2, Cli.run("show").code());
        assertEquals(2, Cli.run("feeds").code());
        assertEquals(2, Cli.run("ingest").code());
        assertEquals(2, Cli.run("serve", "--port", "70000", "--data", data.toString()).code());
        assertEquals(2, Cli.run("cards", "list", "--limit", "0", "--data", data.toString()).code());
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        var help = Cli.run("--help");
        assertEquals(0, help.code());
        for (String word : List.of("serve", "ingest", "invoke", "feeds", "cards", "enrich", "75", "--data", "--port", "--sample")) {
            assertTrue(help.out().contains(word), word);
        }
        assertEquals(0, Cli.run("invoke", "--help").code());
        assertEquals(0, Cli.run("feeds", "import", "--help").code());
    }

    @Test
    void feedsCanBeAddedImportedExportedPausedAndRemoved(@TempDir Path directory) throws Exception {
        String data = directory.resolve("data").toString();
        try (var server = new FeedServer().set("/feed", FeedServer.rss("News", "alpha", "beta"))) {
            String url = server.url("/feed");
            String[] add = {"feeds", "add", url, "--folder", "Papers", "--data", data, "--allow-loopback"};
            var added = Cli.run(add);
            assertEquals(0, added.code(), added.err());
            String id = added.out().lines().findFirst().orElseThrow().replace("Added as ", "");
            assertTrue(added.out().endsWith("News: 2 entries\n"), added.out());
            assertEquals(2, Cli.run("cards", "list", "--data", data).out().lines().count(), "its entries are cards at once");
            assertEquals("It was there already, as " + id + "\n", Cli.run(add).out());

            Path list = directory.resolve("feeds.opml");
            assertEquals(0, Cli.run("feeds", "export", list.toString(), "--data", data).code());
            String opml = Files.readString(list);
            assertTrue(opml.contains(url) && opml.contains("News") && opml.contains("Papers"), opml);

            assertEquals(0, Cli.run("feeds", "pause", id, "--data", data).code());
            String table = Cli.run("feeds", "list", "--data", data).out();
            assertTrue(table.contains(id + "  paused      200") && table.contains("1 feed: 1 polls"), table);
            assertEquals(0, Cli.run("feeds", "resume", id, "--data", data).code());
            assertEquals(0, Cli.run("feeds", "remove", id, "--data", data).code());
            var gone = Cli.run("feeds", "remove", id, "--data", data);
            assertEquals(1, gone.code());
            assertEquals("cardwire: there is no feed " + id + "; cardwire feeds list shows the ids\n", gone.err());

            assertEquals("Added 1 of 1 feeds; the others were there.\n", Cli.run("feeds", "import", list.toString(), "--data", data).out());
            assertTrue(Cli.run("feeds", "list", "--json", "--data", data).out().contains("\"folders\":[\"Papers\"]"));
        }
    }

    @Test
    void aFeedThatCannotBeAskedForIsNotAddedButCanBeForLater(@TempDir Path directory) throws Exception {
        String data = directory.resolve("data").toString();
        try (var server = new FeedServer()) {
            var refused = Cli.run("feeds", "add", server.url("/feed"), "--data", data);
            assertEquals(1, refused.code());
            assertTrue(refused.err().contains("no feed was added of " + server.url("/feed")), refused.err());
            assertEquals("0 feeds\n", Cli.run("feeds", "list", "--data", data).out());
            assertEquals(0, Cli.run("feeds", "add", server.url("/feed"), "--later", "--data", data).code());
            assertTrue(Cli.run("feeds", "list", "--data", data).out().endsWith("1 feed\n"));
        }
    }

    @Test
    void cardsCanBeListedShownAndRemovedForGood(@TempDir Path directory) throws Exception {
        try (var server = new FeedServer().set("/one", FeedServer.rss("One", "alpha"))) {
            String data = directory.resolve("data").toString();
            Path list = Files.writeString(directory.resolve("feeds.opml"), FeedServer.opml(server.url("/one")));
            String[] ingest = {"ingest", "--feeds", list.toString(), "--data", data, "--allow-loopback"};
            var run = Cli.run(ingest);
            assertTrue(run.out().endsWith("1 feeds, 1 polled, 0 failed\n"), run.out() + run.err());
            String id = Cli.run("cards", "list", "--data", data).out().split(" ")[0];
            assertTrue(Cli.run("cards", "show", id, "--data", data).out().contains("\"id\" : \"" + id + "\""));

            assertEquals(0, Cli.run("cards", "remove", id, "--data", data).code());
            assertEquals(1, Cli.run("cards", "show", id, "--data", data).code());
            assertEquals(1, Cli.run("cards", "remove", id, "--data", data).code());
            server.set("/one", FeedServer.rss("One", "alpha").replace("announces", "unveils"));
            Cli.run(ingest);
            assertEquals("[]\n", Cli.run("cards", "list", "--json", "--data", data).out());
        }
    }
}
