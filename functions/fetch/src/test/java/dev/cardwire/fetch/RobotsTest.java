package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.fetch.Robots.Rules;
import dev.cardwire.table.RobotsTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotsTest {

    @TempDir
    Path directory;

    private World world;
    private WebServer server;
    private Robots robots;

    @BeforeEach
    void open() throws IOException {
        world = new World(directory);
        server = WebServer.start(WebServer.of("404 Not Found", "", ""));
        robots = new Robots(world.http, new RobotsTable(world.table), Limits.ROBOTS, () -> world.now);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        world.close();
    }

    @Test
    void theGroupThatNamesCardwireCountsAndElseTheOneForAll() {
        server.answerWith(WebServer.of("200 OK", "", """
                User-agent: *
                Disallow: /

                User-agent: CardWire
                Disallow: /private
                Allow: /private/open
                Disallow: /*.pdf$
                """));
        assertTrue(allows("/article"));
        assertFalse(allows("/private/article"));
        assertTrue(allows("/private/open/article"));
        assertFalse(allows("/paper.pdf"));
        assertTrue(allows("/paper.pdf?page=1"));
        assertEquals("/robots.txt", server.requests().getFirst().path());
    }

    @Test
    void aSiteIsAskedOnceADayAndTheRulesAreKept() {
        server.answerWith(WebServer.of("200 OK", "", "User-agent: *\nCrawl-delay: 2.5\nDisallow: /no\n"));
        assertFalse(allows("/no"));
        world.later(Duration.ofHours(23));
        assertFalse(allows("/no"));
        assertEquals(Duration.ofMillis(2500), assertInstanceOf(Rules.Known.class, rules("/")).delay());
        assertEquals(1, server.requests().size());
        server.answerWith(WebServer.of("200 OK", "", "User-agent: *\nAllow: /\n"));
        world.later(Duration.ofHours(2));
        assertTrue(allows("/no"));
        assertEquals(2, server.requests().size());
    }

    @Test
    void whereThereIsNoFileNothingIsForbidden() {
        for (String status : new String[] {"404 Not Found", "401 Unauthorized", "403 Forbidden", "410 Gone"}) {
            server.answerWith(WebServer.of(status, "", ""));
            world.later(Duration.ofHours(25));
            assertTrue(allows("/article"), status);
        }
        server.answerWith(WebServer.of("200 OK", "", "<!DOCTYPE html><html>Welcome</html>"));
        world.later(Duration.ofHours(25));
        assertTrue(allows("/article"));
    }

    @Test
    void aSiteThatCannotSayIsLeftAloneForNow() throws IOException {
        for (String status : new String[] {"503 Unavailable", "500 Error", "429 Too Many Requests"}) {
            server.answerWith(WebServer.of(status, "", ""));
            world.later(Duration.ofHours(25));
            assertInstanceOf(Rules.Unknown.class, rules("/article"), status);
        }
        int asked = server.requests().size();
        rules("/article");
        assertEquals(asked, server.requests().size(), "not asked again at once");
        server.answerWith(WebServer.of("404 Not Found", "", ""));
        world.later(Duration.ofMinutes(31));
        assertTrue(allows("/article"));
        server.close();
        world.later(Duration.ofHours(25));
        assertInstanceOf(Rules.Unknown.class, rules("/article"));
    }

    @Test
    void fiveRedirectsAreFollowedAndOneWithoutEndMeansThatThereIsNone() {
        server.answerWith((request, out, socket) -> {
            int left = request.path().equals("/robots.txt") ? 5 : Integer.parseInt(request.path().substring(1));
            (left == 0 ? WebServer.of("200 OK", "", "User-agent: *\nDisallow: /no\n") : WebServer.of("302 Found", "Location: /" + (left - 1) + "\r\n", ""))
                    .to(request, out, socket);
        });
        assertFalse(allows("/no"));
        server.answerWith(WebServer.of("302 Found", "Location: /robots.txt\r\n", ""));
        world.later(Duration.ofHours(25));
        assertTrue(allows("/no"));
    }

    @Test
    void ofAnEndlessFileTheBeginningCounts() {
        server.answerWith((request, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /first\n".getBytes());
            byte[] rule = ("Disallow: /" + "x".repeat(4_000) + "\n").getBytes();
            for (int i = 0; i < 150; i++) {
                out.write(rule);
            }
            while (true) {
                out.write("Disallow: /last\n".getBytes());
            }
        });
        assertFalse(allows("/first"));
        assertTrue(allows("/last"), "it stands beyond the first 500 KiB");
        assertEquals(1, server.requests().size());
    }

    private boolean allows(String path) {
        var known = assertInstanceOf(Rules.Known.class, rules(path));
        return known.allow(WebAddress.of(server.url(path)).orElseThrow());
    }

    private Rules rules(String path) {
        return robots.of(WebAddress.of(server.url(path)).orElseThrow());
    }
}
