package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.cardwire.core.Card;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cards as feeds, read back by the readers' own means. */
class FeedsOutTest {

    private static final Map<String, String> HTTPS = Map.of("host", "news.example", "x-forwarded-proto", "https");

    private static LocalTable tables;
    private static Api api;
    private static Card card;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        var table = tables.fresh();
        card = Samples.full();
        LocalTable.write(table, card);
        api = new Api(table, Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    private static SyndFeed xml(String target) throws Exception {
        return new SyndFeedInput().build(new StringReader(api.send("GET", target, HTTPS).body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.rss"})
    void aFeedReaderFindsTheCardsTitleHookPageAndDate(String path) throws Exception {
        var entry = xml(path).getEntries().getFirst();
        assertEquals(card.title(), entry.getTitle());
        assertEquals("https://news.example/cards/" + card.id(), entry.getLink());
        assertTrue(entry.getDescription().getValue().startsWith(card.hook().orElseThrow().text()), entry.getDescription().getValue());
        assertEquals(card.sortAt(), entry.getPublishedDate().toInstant());
    }

    @Test
    void theWayToTheArticleItselfGoesAlong() throws Exception {
        var links = xml("/feed.atom").getEntries().getFirst().getLinks();
        assertTrue(links.stream().anyMatch(link -> link.getRel().equals("via") && link.getHref().equals(card.url())), links.toString());
        assertEquals(card.url(), api.send("GET", "/feed.json", HTTPS).json().at("/items/0/external_url").asText());
    }

    @Test
    void jsonFeedHasItsVersionAddressesAndEntries() {
        var answer = api.send("GET", "/feed.json?topic=" + card.topics().getFirst().word(), HTTPS);
        assertEquals("application/feed+json", answer.header("content-type"));
        assertEquals("https://jsonfeed.org/version/1.1", answer.json().get("version").asText());
        assertEquals("https://news.example/feed.json?topic=" + card.topics().getFirst().word(), answer.json().get("feed_url").asText());
        assertEquals("https://news.example/?topic=" + card.topics().getFirst().word(), answer.json().get("home_page_url").asText());
        assertEquals(card.title(), answer.json().at("/items/0/title").asText());
    }

    @Test
    void aListThatNothingIsInIsAFeedWithoutEntries() throws Exception {
        assertTrue(xml("/feed.atom?language=sw").getEntries().isEmpty());
        assertTrue(api.send("GET", "/feed.json?language=sw", HTTPS).json().get("items").isEmpty());
    }

    @Test
    void aReaderThatHasTheFeedIsToldThatNothingChanged() {
        var first = api.send("GET", "/feed.atom", HTTPS);
        var again = api.send("GET", "/feed.atom", Map.of("host", "news.example", "x-forwarded-proto", "https", "if-none-match", first.header("etag")));
        assertEquals(304, again.status());
    }

    @Test
    void aHostThatIsNoneIsRefused() {
        assertEquals(400, api.send("GET", "/feed.atom", Map.of("host", "news.example/\"><x")).status());
        assertEquals(400, api.send("GET", "/feed.atom", Map.of()).status());
    }

    @Test
    void aCursorIsNoPartOfAFeed() {
        assertEquals(400, api.send("GET", "/feed.atom?cursor=x", HTTPS).status());
    }

    @Test
    void thePageOffersTheFeedOfWhatItShows() {
        String page = api.get("/?topic=models").body();
        assertTrue(page.contains("type=\"application/atom+xml\" title=\"Atom\" href=\"/feed.atom?topic=models\""), page);
        assertFalse(page.contains("/feed.atom?topic=models&amp;cursor"));
    }
}
