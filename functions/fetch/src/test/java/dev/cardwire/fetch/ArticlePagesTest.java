package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.table.OptOutTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POLLING rule 21, from the poll of a feed to the item in the bucket. */
class ArticlePagesTest {

    private static final String PAGE = "<!DOCTYPE html><html><body><p>The whole article.</p></body></html>";
    private static final WebServer.Answer NO_ROBOTS = WebServer.of("404 Not Found", "", "");

    @TempDir
    Path directory;

    private World world;
    private WebServer feeds;
    private WebServer site;
    private Feed feed;
    private volatile WebServer.Answer robots = NO_ROBOTS;
    private volatile WebServer.Answer page = html(PAGE);

    @BeforeEach
    void open() throws IOException {
        world = new World(directory);
        site = WebServer.start("127.0.0.2", (request, out, socket) -> (request.path().equals("/robots.txt") ? robots : page).to(request, out, socket));
        feeds = WebServer.start(feed("A summary.", "one"));
        feed = world.add(feeds.url("/feed"));
    }

    @AfterEach
    void close() throws IOException {
        feeds.close();
        site.close();
        world.close();
    }

    @Test
    void theItemOfAShortEntryHoldsThePageThatWasFetchedOnce() throws Exception {
        assertEquals(1, world.poll().items());
        assertEquals(Optional.of(PAGE), item("one", 1).pageHtml());
        assertEquals(List.of("/robots.txt", "/one"), asked());
        var request = site.requests().getLast();
        assertEquals(Optional.of("Cardwire/1.2 (+https://example.org/bot)"), request.header("User-Agent"));
        assertEquals(Optional.empty(), request.header("Referer"));
        nextPoll(notModified());
        nextPoll(feed("A summary.", "one", "two"));
        assertEquals(List.of("/robots.txt", "/one", "/two"), asked(), "one request an entry, and robots.txt once a day");
    }

    @Test
    void anEntryWithATextOfItsOwnOrWithoutALinkCostsNothing() throws Exception {
        feeds.answerWith(feed("A long story. ".repeat(200), "one"));
        world.poll();
        assertEquals(Optional.empty(), item("one", 1).pageHtml());
        nextPoll(WebServer.of("200 OK", "", "<rss><channel><item><guid>x</guid><title>T</title><description>Short.</description></item></channel></rss>"));
        assertEquals(List.of(), asked());
    }

    @Test
    void aPageThatFailsIsTriedAgainAtTheNextTwoPollsAndMakesANewVersion() throws Exception {
        page = WebServer.of("503 Unavailable", "", "");
        world.poll();
        assertEquals(Optional.empty(), item("one", 1).pageHtml(), "the item does not wait for it");
        nextPoll(notModified());
        assertEquals(1, world.puts.size());
        page = html(PAGE);
        assertEquals(1, nextPoll(notModified()).items());
        Item paged = item("one", 2);
        assertEquals(Optional.of(PAGE), paged.pageHtml());
        assertEquals(item("one", 1).collectedAt(), paged.collectedAt());
        nextPoll(notModified());
        assertEquals(List.of("/robots.txt", "/one", "/one", "/one"), asked());
        assertEquals(0, world.find(feed).polling().pagesWanted());
    }

    @Test
    void afterThreeFailuresTheFeedsTextStays() throws Exception {
        page = WebServer.of("500 Error", "", "");
        world.poll();
        for (int i = 0; i < 4; i++) {
            nextPoll(i % 2 == 0 ? notModified() : feed("A summary.", "one"));
        }
        assertEquals(4, asked().size(), "robots.txt and three tries");
        assertEquals(1, world.puts.size());
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedForEither() throws Exception {
        robots = WebServer.of("200 OK", "", "User-agent: cardwire\nDisallow: /one\n");
        world.poll();
        nextPoll(notModified());
        assertEquals(List.of("/robots.txt"), asked());
        assertEquals(Optional.empty(), item("one", 1).pageHtml());
        assertEquals(0, world.find(feed).polling().pagesWanted());
    }

    @Test
    void aRedirectIsFollowedOnlyWhereTheOtherSiteAllowsIt() throws Exception {
        try (var other = WebServer.start("127.0.0.3", (request, out, socket) -> (request.path().equals("/robots.txt")
                ? WebServer.of("200 OK", "", "User-agent: *\nDisallow: /closed\n") : html(PAGE)).to(request, out, socket))) {
            page = WebServer.of("302 Found", "Location: " + other.url("/closed") + "\r\n", "");
            world.poll();
            assertEquals(List.of("/robots.txt"), other.requests().stream().map(WebServer.Request::path).toList());
            page = WebServer.of("302 Found", "Location: " + other.url("/open") + "\r\n", "");
            nextPoll(feed("A summary.", "one", "two"));
            assertEquals(Optional.of(PAGE), item("two", 1).pageHtml());
        }
    }

    @Test
    void whatIsNoPageIsNotKept() throws Exception {
        page = WebServer.of("200 OK", "Content-Type: application/pdf\r\n", "%PDF-1.7");
        world.poll();
        assertEquals(Optional.empty(), item("one", 1).pageHtml());
        assertEquals(0, world.find(feed).polling().pagesWanted());
    }

    @Test
    void aPageThatReservesItselfIsNotKeptAndTheItemSaysWhy() throws Exception {
        page = html("<html><head><meta name='robots' content='noai'></head><body>Mine</body></html>");
        world.poll();
        Item item = item("one", 1);
        assertEquals(Optional.of("the page says \"noai\""), item.optOut());
        assertEquals(Optional.empty(), item.pageHtml());
        assertEquals(Optional.empty(), item.readable().summaryHtml());
        nextPoll(feed("Another summary.", "one"));
        assertEquals(Optional.of("the page says \"noai\""), item("one", 2).optOut(), "an edit does not undo it");
    }

    @Test
    void aFeedsAnswerCanReserveAllOfIt() throws Exception {
        feeds.answerWith(WebServer.of("200 OK", "TDM-Reservation: 1\r\n", rss("A summary.", "one")));
        world.poll();
        assertTrue(item("one", 1).optOut().isPresent());
        assertEquals(List.of(), asked());
    }

    @Test
    void aHostOnTheOptOutListIsNotAskedForPages() throws Exception {
        new OptOutTable(world.table).add("127.0.0.2", world.now);
        world.poll();
        assertEquals(Optional.of("127.0.0.2 has opted out"), item("one", 1).optOut());
        assertEquals(List.of(), asked());
    }

    @Test
    void anEditKeepsThePageOfTheVersionBefore() throws Exception {
        world.poll();
        nextPoll(feed("An edited summary.", "one"));
        assertEquals(Optional.of(PAGE), item("one", 2).pageHtml());
        assertEquals(Optional.of("An edited summary."), item("one", 2).summaryHtml());
        assertEquals(2, asked().size());
    }

    @Test
    void pagesThatAreNotReachedInTimeAreLeftToTheNextPoll() throws Exception {
        feeds.answerWith(feed("A summary.", "one", "two", "three"));
        page = (request, out, socket) -> {
            world.later(Duration.ofSeconds(20));
            html(PAGE).to(request, out, socket);
        };
        assertEquals(3, world.poll().items(), "no item is held up");
        assertEquals(List.of("/robots.txt", "/one", "/two"), asked());
        assertEquals(1, world.find(feed).polling().pagesWanted());
        nextPoll(notModified());
        assertEquals(Optional.of(PAGE), item("three", 2).pageHtml());
    }

    @Test
    void aSiteThatWishesForLongGapsIsAskedForOnePageAPoll() throws Exception {
        robots = WebServer.of("200 OK", "", "User-agent: *\nCrawl-delay: 600\n");
        feeds.answerWith(feed("A summary.", "one", "two"));
        world.poll();
        assertEquals(List.of("/robots.txt", "/one"), asked());
        nextPoll(notModified());
        assertEquals(List.of("/robots.txt", "/one", "/two"), asked());
    }

    @Test
    void aHostThatFailsIsNotAskedForItsOtherPagesAtOnce() throws Exception {
        page = WebServer.of("429 Too Many Requests", "", "");
        feeds.answerWith(feed("A summary.", "one", "two", "three"));
        assertEquals(3, world.poll().items());
        assertEquals(List.of("/robots.txt", "/one"), asked());
    }

    private List<String> asked() {
        return site.requests().stream().map(WebServer.Request::path).toList();
    }

    private PollReport nextPoll(WebServer.Answer answer) throws InterruptedException {
        feeds.answerWith(answer);
        world.later(Duration.ofHours(3));
        return world.poll();
    }

    private Item item(String id, int version) {
        return world.item("raw/%s/%s/%06d.json".formatted(feed.id(), Ids.item(feed.id(), id), version));
    }

    private static WebServer.Answer notModified() {
        return WebServer.of("304 Not Modified", "", "");
    }

    private static WebServer.Answer html(String page) {
        return WebServer.of("200 OK", "Content-Type: text/html; charset=utf-8\r\n", page);
    }

    private WebServer.Answer feed(String summary, String... ids) {
        return WebServer.of("200 OK", "ETag: \"1\"\r\n", rss(summary, ids));
    }

    private String rss(String summary, String... ids) {
        var xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        for (String id : ids) {
            xml.append("<item><guid>%s</guid><title>Title %s</title><link>%s</link><description>%s</description></item>"
                    .formatted(id, id, site.url("/" + id), summary));
        }
        return xml.append("</channel></rss>").toString();
    }
}
