package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over every kind of server that there is, each on an address of its own. */
class AllKindsOfServersTest {

    private static final int HONEST = 20;
    private static final String CAPTCHA = "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Are you human?</body></html>";
    private static final String BOMB = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
            + "\"><!ENTITY c \"" + "&b;".repeat(1_000) + "\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>&c;</title><item><guid>1</guid><title>T &x;</title></item></channel></rss>";

    @TempDir
    Path directory;

    private World world;
    private final List<WebServer> servers = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        // Short, so that those who never answer are given up soon.
        world = new World(directory, Web.BRISK);
    }

    @AfterEach
    void close() throws IOException {
        for (var server : servers) {
            server.close();
        }
        world.close();
    }

    @Test
    void eachEndsWithinItsLimitsWithARecordAndDelaysNoOther() throws Exception {
        var hostile = new EnumMap<Hostile, Feed>(Hostile.class);
        for (Hostile kind : Hostile.values()) {
            hostile.put(kind, feed(kind.answer()));
        }
        var honest = new ArrayList<Feed>();
        for (int i = 0; i < HONEST; i++) {
            honest.add(feed(WebServer.of("200 OK", "", rss("text " + i))));
        }
        Feed captcha = feed(WebServer.of("200 OK", "Content-Type: text/html\r\n", CAPTCHA));
        Feed forbidden = feed(WebServer.of("403 Forbidden", "", CAPTCHA));
        Feed bomb = feed(WebServer.of("200 OK", "", BOMB));
        Feed empty = feed(WebServer.of("200 OK", "", ""));
        Feed nothing = feed(WebServer.of("204 No Content", "", ""));
        Feed inwards = world.add("http://10.0.0.1/feed");
        Feed metadata = world.add("http://169.254.169.254/latest/meta-data/");
        // Its own text is short, and the page that it links to never comes to an end.
        Feed slowPage = feed(WebServer.of("200 OK", "", rss("short").replace("<guid>", "<link>" + start(Hostile.BODY_THAT_DRIPS.answer()).url("/page") + "</link><guid>")));

        var report = world.poll();
        assertEquals(0, report.left(), "all were reached in the run's time");

        for (Feed feed : honest) {
            assertEquals(Optional.empty(), error(feed));
            assertEquals(1, world.seen.find(feed.id()).orElseThrow().entries().size());
        }
        // On a machine with much else to do a deadline may come before the reason that each kind has of its own.
        hostile.forEach((kind, feed) -> assertTrue(error(feed).filter(reason -> reason.contains(kind.reason()) || reason.contains("no whole answer")).isPresent(),
                kind + ": " + error(feed)));
        assertTrue(error(captcha).orElseThrow().contains("HTML page"), "later HTML is an error, not an empty feed");
        assertTrue(error(forbidden).orElseThrow().contains("403"));
        assertEquals(Optional.empty(), error(bomb), "no entity is resolved, the entry is read");
        assertTrue(error(empty).isPresent());
        assertTrue(error(nothing).isPresent());
        assertTrue(error(inwards).orElseThrow().contains("private"));
        assertTrue(error(metadata).orElseThrow().contains("link-local"));
        assertEquals(Optional.empty(), error(slowPage));
        assertEquals(1, world.find(slowPage).polling().pagesWanted(), "the page is tried for again, the item is there");
    }

    private Optional<String> error(Feed feed) {
        return world.find(feed).polling().last().orElseThrow().error();
    }

    private Feed feed(WebServer.Answer answer) throws IOException {
        return world.add(start(answer).url("/feed"));
    }

    private WebServer start(WebServer.Answer answer) throws IOException {
        var server = WebServer.start("127.0.1." + (servers.size() + 1), answer);
        servers.add(server);
        return server;
    }

    private static String rss(String text) {
        return "<rss version=\"2.0\"><channel><title>Feed</title><item><guid>1</guid><title>T</title><description>" + text + "</description></item></channel></rss>";
    }
}
