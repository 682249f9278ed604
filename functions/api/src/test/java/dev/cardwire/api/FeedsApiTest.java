package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Feed;
import dev.cardwire.table.FeedTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedsApiTest {

    private static LocalTable tables;
    private static Api api;
    private static Api empty;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        var table = tables.fresh();
        var feeds = new FeedTable(table);
        var plain = Feed.added("https://news.example/feed.xml", Optional.of("Example News"), Optional.of("https://news.example/"),
                Optional.of("en"), List.of("AI"), Samples.NOW);
        feeds.add(plain);
        feeds.polled(plain.polled(new Feed.Polling(Optional.of(Samples.NOW.plusSeconds(3_600)),
                Optional.of(new Feed.Validators(plain.url(), Optional.of("\"etag-of-mine\""), Optional.empty())), Optional.of("hash-of-body"),
                Optional.of("A title"), Optional.empty(), Optional.empty(), 0,
                Optional.of(new Feed.Poll(Samples.NOW, Optional.of(200), 12_345, 30, 2, false, Optional.empty())))));
        var secret = Feed.added("https://reader:passw0rd@private.example:8443/feed?token=t0ken", Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Samples.NOW);
        feeds.add(secret);
        feeds.polled(secret.polled(new Feed.Polling(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), 4, Optional.of(new Feed.Poll(Samples.NOW, Optional.of(403), 0, 0, 0, false, Optional.of(
                        "expected a feed from https://reader:passw0rd@private.example:8443/feed?token=t0ken, got 403"))))));
        api = new Api(table, Samples.NOW);
        empty = new Api(tables.fresh(), Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    private static JsonNode feed(String host) {
        return api.get("/v1/feeds").json().get("feeds").valueStream()
                .filter(feed -> feed.get("host").asText().equals(host)).findFirst().orElseThrow();
    }

    @Test
    void aFeedIsListedWithItsHealth() {
        assertEquals("{\"id\":\"" + Samples.FEED + "\",\"name\":\"Example News\",\"host\":\"news.example\","
                + "\"url\":\"https://news.example/feed.xml\",\"siteUrl\":\"https://news.example/\",\"language\":\"en\",\"paused\":false,"
                + "\"nextPollAt\":\"2026-11-23T13:00:00Z\",\"failures\":0,\"lastPoll\":{\"at\":\"2026-11-23T12:00:00Z\",\"status\":200,"
                + "\"entries\":30,\"items\":2,\"unchanged\":false}}", feed("news.example").toString());
    }

    @Test
    void anAddressThatMayHoldAKeyIsNotShown() {
        var feed = feed("private.example:8443");
        assertEquals("private.example:8443", feed.get("name").asText());
        assertFalse(feed.has("url"));
        assertEquals(4, feed.get("failures").asInt());
        assertEquals("expected a feed from private.example:8443 got 403", feed.at("/lastPoll/error").asText().replace(",", ""));
        for (String answer : List.of(api.get("/v1/feeds").body(), api.get("/").body())) {
            assertFalse(answer.contains("passw0rd") || answer.contains("t0ken"), answer);
            assertFalse(answer.contains("etag-of-mine") || answer.contains("hash-of-body"), answer);
        }
        assertTrue(api.get("/").body().contains("private.example"));
    }

    @Test
    void noFeedsAreAnEmptyList() {
        assertEquals("{\"feeds\":[]}", empty.get("/v1/feeds").body());
    }
}
