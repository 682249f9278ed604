package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.fetch.FeedDiscovery.Found;
import dev.cardwire.reader.FeedReader;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    private static final String RSS = "<rss version='2.0'><channel><title>Feed</title><item><guid>1</guid><title>T</title></item></channel></rss>";
    private static final String PAGE = "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>";

    private final SafeHttp http = Web.http();
    private WebServer server;

    @BeforeEach
    void open() throws IOException {
        server = WebServer.start(WebServer.of("404 Not Found", "", ""));
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    @Test
    void aFeedsOwnAddressCostsOneRequestAndItsBodyIsThere() throws InterruptedException {
        serve(Map.of("/feed", RSS));
        var found = assertInstanceOf(Found.Feed.class, find("/feed"));
        assertEquals(server.url("/feed"), found.url());
        assertEquals(1, found.read().feed().entries().size());
        assertEquals(1, server.requests().size());
    }

    @Test
    void aPageCostsTwoRequests() throws InterruptedException {
        serve(Map.of("/", PAGE, "/feed", RSS));
        var found = assertInstanceOf(Found.Feed.class, find("/"));
        assertEquals(server.url("/feed"), found.url());
        assertEquals(1, found.read().feed().entries().size());
        assertEquals(2, server.requests().size());
    }

    @Test
    void whereThereIsNoneTheReasonIsTold() throws InterruptedException {
        serve(Map.of("/", PAGE, "/plain", "<!DOCTYPE html><html><body>Are you human?</body></html>", "/text", "hello"));
        assertTrue(reason("/").startsWith("the page names the feed " + server.url("/feed") + ", but the server answered 404"), reason("/"));
        assertEquals("the page names no feed of its own", reason("/plain"));
        assertTrue(reason("/text").contains("feed"), reason("/text"));
        assertEquals("the server answered 404", reason("/nowhere"));
        serve(Map.of("/", PAGE, "/feed", PAGE));
        int before = server.requests().size();
        assertTrue(reason("/").contains("HTML"), "a page behind a page is not followed");
        assertEquals(before + 2, server.requests().size());
    }

    private void serve(Map<String, String> bodies) {
        server.answerWith((request, out, socket) -> (bodies.containsKey(request.path())
                ? WebServer.of("200 OK", "Content-Type: text/html\r\n", bodies.get(request.path()))
                : WebServer.of("404 Not Found", "", "")).to(request, out, socket));
    }

    private String reason(String path) throws InterruptedException {
        return assertInstanceOf(Found.Nothing.class, find(path)).reason();
    }

    private Found find(String path) throws InterruptedException {
        var client = new FeedClient(http, Web.LIMITS, PausedHosts.NONE, InstantSource.system());
        try (var place = client.place()) {
            return new FeedDiscovery(client, answer -> FeedReader.read(answer.body(), answer.contentType(), answer.url())).find(server.url(path), place);
        }
    }
}
