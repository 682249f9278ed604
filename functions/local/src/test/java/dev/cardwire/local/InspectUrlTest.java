package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is inspected by its address comes by the same guarded way as what is polled. */
class InspectUrlTest {

    private FeedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFeedIsAskedForByItsAddress() {
        server.set("/feed.xml", FeedServer.rss("Initech News", "Initech"));
        var run = Cli.run("inspect", "feed", "--allow-loopback", server.url("/feed.xml"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Initech announces version 2.5"), run.out());
        assertTrue(server.userAgent().startsWith("Cardwire/"), server.userAgent());
    }

    @Test
    void anArticleIsAskedForByItsAddress() {
        server.set("/article", "<html><body><article><h1>A plant</h1><p>Initech opened a plant in Austin on 17 November 2026, with 40 staff.</p></article></body></html>");
        var run = Cli.run("inspect", "article", "--allow-loopback", server.url("/article"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Initech opened a plant in Austin"), run.out());
    }

    @Test
    void anAddressOfThisMachineIsRefusedUnlessItIsAllowed() {
        for (String what : new String[] {"feed", "article"}) {
            var run = Cli.run("inspect", what, server.url("/feed.xml"));
            assertEquals(1, run.code());
            assertTrue(run.err().contains("nothing came from " + server.url("/feed.xml")), run.err());
            assertEquals("", server.userAgent());
        }
    }

    @Test
    void anAnswerOfAnotherStatusIsSaid() {
        var run = Cli.run("inspect", "feed", "--allow-loopback", server.url("/none"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("got 404 from " + server.url("/none")), run.err());
    }
}
