package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theSamplesAreCardsOnAPageAndStayThereAfterARestart(@TempDir Path data) throws Exception {
        int cards;
        try (var site = open(data, Optional.empty(), true)) {
            JsonNode list = Json.read(get(site.url() + "v1/cards?limit=100"), JsonNode.class, "the list");
            cards = list.path("cards").size();
            assertTrue(cards >= 12, list.toString());
            assertTrue(list.toString().contains("示例"), "Chinese samples");
            String page = get(site.url());
            assertTrue(page.contains(list.at("/cards/0/id").asText()), page);
            assertTrue(get(site.url() + "cards/" + list.at("/cards/0/id").asText()).contains("<html"));

            assertEquals("{\"weeks\":[\"2026-W47\"]}", get(site.url() + "v1/recaps"));

            var second = Cli.run("feeds", "list", "--data", data.toString());
            assertEquals(75, second.code());
            assertTrue(second.err().contains("process " + ProcessHandle.current().pid() + " (cardwire serve, since "), second.err());
        }
        try (var site = open(data, Optional.empty(), true)) {
            assertEquals(cards, Json.read(get(site.url() + "v1/cards?limit=100"), JsonNode.class, "the list").path("cards").size());
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whereNoFeedAnswersOneLineSaysSoAndTheSamplesAreShown(@TempDir Path directory) throws Exception {
        Path list = Files.writeString(directory.resolve("feeds.opml"), FeedServer.opml("http://127.0.0.1:1/feed"));
        try (var site = open(directory.resolve("data"), Optional.of(list), false)) {
            assertTrue(Json.read(get(site.url() + "v1/cards"), JsonNode.class, "the list").path("cards").size() >= 12);
        }
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.lines().anyMatch(line -> line.startsWith("No feed answers (") && line.endsWith("; showing the built-in samples.")), said);
    }

    @Test
    void feedsThatAnswerAreShownWithoutSamples(@TempDir Path directory) throws Exception {
        try (var server = new FeedServer().set("/one", FeedServer.rss("One", "alpha"))) {
            Path list = Files.writeString(directory.resolve("feeds.opml"), FeedServer.opml(server.url("/one")));
            try (var site = Site.open(new Site.Options(directory.resolve("data"), 0, Optional.of(list), false, true),
                    Cli.terminal(new ByteArrayOutputStream(), err), InstantSource.system())) {
                assertEquals(1, Json.read(get(site.url() + "v1/cards"), JsonNode.class, "the list").path("cards").size());
            }
            assertEquals("Polled 1 feed: 1 answered, 0 failed, 1 new item.\n", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingStarts(@TempDir Path data) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = new Site.Options(data, taken.getLocalPort(), Optional.empty(), true, false);
            assertThrows(HttpFront.PortTaken.class,
                    () -> Site.open(options, Cli.terminal(new ByteArrayOutputStream(), err), InstantSource.system()));
            assertTrue(Files.notExists(data.resolve("dynamodb")));

            var run = Cli.run("--port", String.valueOf(taken.getLocalPort()), "--data", data.toString());
            assertEquals(1, run.code());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    private Site open(Path data, Optional<Path> feeds, boolean sample) throws Exception {
        return Site.open(new Site.Options(data, 0, feeds, sample, false),
                Cli.terminal(new ByteArrayOutputStream(), err), InstantSource.system());
    }

    private static String get(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), url + ": " + answer.body());
            return answer.body();
        }
    }
}
