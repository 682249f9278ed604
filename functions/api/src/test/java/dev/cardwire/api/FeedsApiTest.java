package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Polling;
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
        var validators = Optional.of(new Feed.Validators(plain.url(), Optional.of("\"etag-of-mine\""), Optional.empty()));
        var due = Samples.NOW.plusSeconds(3_600);
        var read = plain.polling().read(new Feed.Poll(Samples.NOW.minusSeconds(3_600), Optional.of(200), 12_345, 30, 2, false, Optional.empty()), due,
                validators, new Polling.Body("hash-of-body", 12_345, plain.url()),
                new Polling.Told(Optional.of("A title"), Optional.empty(), Optional.empty()), Polling.Asks.NOTHING, List.of(),
                List.of("text before the feed, cut off: see https://reader:passw0rd@news.example/"));
        feeds.polled(plain.polled(read.unchanged(new Feed.Poll(Samples.NOW, Optional.of(304), 0, 0, 0, true, Optional.empty()), due, validators)));
        var secret = Feed.added("https://reader:passw0rd@private.example:8443/feed?token=t0ken", Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Samples.NOW);
        feeds.add(secret);
        feeds.polled(secret.polled(secret.polling()
                .moving(Optional.of(new Polling.Moving("https://private.example/moved?token=t0ken", 2)))
                .failed(new Feed.Poll(Samples.NOW, Optional.of(403), 0, 0, 0, false, Optional.of(
                        "expected a feed from https://reader:passw0rd@private.example:8443/feed?token=t0ken, got 403")),
                        new Polling.Failing(9, Samples.NOW.minusSeconds(700_000)), Optional.empty(),
                        Optional.of(new Polling.Stopped(Polling.Reason.FAILING, Samples.NOW)))));
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
                + "\"url\":\"https://news.example/feed.xml\",\"siteUrl\":\"https://news.example/\",\"language\":\"en\",\"folders\":[\"AI\"],"
                + "\"state\":\"ok\",\"paused\":false,\"nextPollAt\":\"2026-11-23T13:00:00Z\",\"failures\":0,"
                + "\"lastPoll\":{\"at\":\"2026-11-23T12:00:00Z\",\"status\":304,\"bytes\":0,\"savedBytes\":12345,"
                + "\"entries\":0,\"items\":0,\"unchanged\":true},\"repairs\":[\"text before the feed, cut off: see news.example\"],"
                + "\"totals\":{\"polls\":2,\"unchanged\":1,\"failed\":0,\"bytes\":12345,\"savedBytes\":12345,\"items\":2}}",
                feed("news.example").toString());
    }

    @Test
    void whatAllFeedsCostAndSavedIsSummedUp() {
        assertEquals("{\"polls\":3,\"unchanged\":1,\"failed\":1,\"bytes\":12345,\"savedBytes\":12345,\"items\":2}",
                api.get("/v1/feeds").json().get("totals").toString());
    }

    @Test
    void aFeedThatFailedForAWeekSaysSo() {
        var feed = feed("private.example:8443");
        assertEquals("stopped", feed.get("state").asText());
        assertEquals("2026-11-15T09:33:20Z", feed.get("failingSince").asText());
        assertFalse(feed.has("nextPollAt"));
    }

    @Test
    void anAddressThatMayHoldAKeyIsNotShown() {
        var feed = feed("private.example:8443");
        assertEquals("private.example:8443", feed.get("name").asText());
        assertFalse(feed.has("url"));
        assertFalse(feed.has("movingTo"));
        assertEquals(9, feed.get("failures").asInt());
        assertEquals("expected a feed from private.example:8443 got 403", feed.at("/lastPoll/error").asText().replace(",", ""));
        for (String answer : List.of(api.get("/v1/feeds").body(), api.get("/").body())) {
            assertFalse(answer.contains("passw0rd") || answer.contains("t0ken"), answer);
            assertFalse(answer.contains("etag-of-mine") || answer.contains("hash-of-body"), answer);
        }
        assertTrue(api.get("/").body().contains("private.example"));
    }

    @Test
    void thePageShowsWhatNeedsAnEyeFirst() {
        String page = api.get("/feeds").body();
        assertTrue(page.indexOf("stopped after a week of failures") < page.indexOf("Example News"), page);
        assertTrue(page.contains("1 kind of damage was repaired") && page.contains("12 kB"), page);
        assertFalse(page.contains("passw0rd") || page.contains("t0ken"), page);
        assertTrue(api.get("/feeds", "accept-language", "zh-CN").body().contains("订阅源"));
        assertTrue(empty.get("/feeds").body().contains("No feeds yet"));
    }

    @Test
    void publishersReadWhoAsksAndHowToOptOut() {
        String page = empty.get("/bot").body();
        assertTrue(page.contains("Retry-After") && page.contains("robots.txt") && page.contains("410"), page);
        assertTrue(page.contains("href=\"mailto:news-bot@example.org\""), page);
        assertTrue(empty.get("/bot", "accept-language", "zh").body().contains("如何退出"));
    }

    @Test
    void noFeedsAreAnEmptyList() {
        assertEquals("[]", empty.get("/v1/feeds").json().get("feeds").toString());
    }
}
