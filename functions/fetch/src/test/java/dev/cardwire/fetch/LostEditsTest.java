package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.table.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No edit of an entry is lost, and none is put twice, whenever a run dies. */
class LostEditsTest {

    @TempDir
    Path directory;

    private World world;
    private WebServer server;
    private Feed feed;
    private String item;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        world = new World(directory);
        server = WebServer.start(text("first"));
        feed = world.add(server.url("/feed"));
        item = Ids.item(feed.id(), "a");
        world.poll();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        world.close();
    }

    @Test
    void anEditIsFoundThoughTheRunThatPutTheLastOneDiedBeforeItCouldNoteIt() throws Exception {
        var noted = world.seen.find(feed.id()).orElseThrow();
        assertEquals(1, poll("second").items());
        // What a run leaves that died between its put and SEEN.
        world.seen.save(feed.id(), noted);
        assertEquals(1, poll("third").items());
        assertEquals(List.of("first", "second", "third"), versions(3));
        assertEquals(new Seen.Entry(3, world.item(key(3)).textHash(), World.START), entry());
        assertEquals(0, poll("third").items());
    }

    @Test
    void aRepetitionOfTheSameEditPutsNothing() throws Exception {
        var noted = world.seen.find(feed.id()).orElseThrow();
        poll("second");
        world.seen.save(feed.id(), noted);
        world.later(Duration.ofDays(1));
        server.answerWith(WebServer.of("200 OK", "", body("second") + "<!-- another body, the same entries -->"));
        assertEquals(0, world.poll().items());
        assertEquals(2, world.puts.size());
        assertEquals(2, entry().version());
    }

    @Test
    void anEntryThatWasEditedWhileItWasGoneFromTheFeedComesBackAsANewVersion() throws Exception {
        world.later(Duration.ofDays(1));
        server.answerWith(WebServer.rss("other"));
        world.poll();
        assertEquals(Optional.empty(), Optional.ofNullable(world.seen.find(feed.id()).orElseThrow().entries().get(item)));
        assertEquals(1, poll("edited").items());
        assertEquals(List.of("first", "edited"), versions(2));
        assertEquals(World.START, world.item(key(2)).collectedAt(), "collected when it was first seen");
    }

    private PollReport poll(String text) throws InterruptedException {
        world.later(Duration.ofDays(1));
        server.answerWith(text(text));
        return world.poll();
    }

    private Seen.Entry entry() {
        return world.seen.find(feed.id()).orElseThrow().entries().get(item);
    }

    private List<String> versions(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(version -> world.item(key(version)).summaryHtml().orElseThrow()).toList();
    }

    private String key(int version) {
        return "raw/%s/%s/%06d.json".formatted(feed.id(), item, version);
    }

    private static WebServer.Answer text(String text) {
        return WebServer.of("200 OK", "", body(text));
    }

    private static String body(String text) {
        return "<rss version=\"2.0\"><channel><title>F</title><item><guid>a</guid><title>T</title><description>" + text
                + "</description></item></channel></rss>";
    }
}
