package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Card;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.table.FeedTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The front page and error pages. */
class PagesTest {

    private static LocalTable tables;
    private static Api api;
    private static Api empty;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        var table = tables.fresh();
        LocalTable.write(table, IntStream.range(0, 43)
                .mapToObj(n -> Samples.plain("plain-" + n, "Chip maker number " + n, Samples.NOW.minusSeconds(86_400 + n / 3 * 60), Topic.CHIPS))
                .toArray(Card[]::new));
        LocalTable.write(table, Samples.full(), Samples.chinese(), Samples.hostile());
        new FeedTable(table).add(Feed.added("https://news.example/feed.xml", Optional.of("Example News"), Optional.empty(),
                Optional.empty(), List.of(), Samples.NOW));
        new FeedTable(table).add(Feed.added("https://zh.example/rss", Optional.of("<b>钛</b>示例"), Optional.empty(),
                Optional.of("de-AT"), List.of(), Samples.NOW));
        api = new Api(table, Samples.NOW);
        empty = new Api(tables.fresh(), Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    static Document wellFormed(String html) {
        var parser = Parser.htmlParser().setTrackErrors(10);
        var page = Jsoup.parse(html, "https://cards.example/", parser);
        assertEquals(List.of(), parser.getErrors());
        return page;
    }

    private static Document page(String target) {
        var answer = api.get(target);
        assertEquals(200, answer.status(), answer.body());
        assertEquals("text/html; charset=utf-8", answer.header("content-type"));
        return wellFormed(answer.body());
    }

    private static Element tile(Document page, Card card) {
        return page.select(".tile:has(a[href=/cards/" + card.id() + "])").getFirst();
    }

    @Test
    void aTileSaysWhereACardIsFromHowFreshItIsAndWhatItIsAbout() {
        var tile = tile(page("/"), Samples.full());
        assertEquals("Example News", tile.select(".source").getFirst().ownText());
        assertEquals("Fresh · collected in 13 min", tile.select(".fresh").text());
        assertEquals("Tencent opens its Hunyuan model to everyone", tile.select("h2").text());
        assertEquals("Inference costs 40% less than with the model before.", tile.select(".hook").text());
        assertEquals(List.of("Models", "Open source"), tile.select(".topics a").eachText());
        assertEquals("2026-11-23T09:47:00Z", tile.select("time").attr("datetime"));
        assertEquals("23 Nov 2026, 09:47 UTC", tile.select("time").text());
    }

    @Test
    void aTitleIsMarkedWithItsOwnLanguage() {
        var tile = tile(page("/"), Samples.chinese());
        assertEquals("zh-CN", tile.select("h2").attr("lang"));
        assertEquals("zh-CN", tile.select(".hook").attr("lang"));
    }

    @Test
    void aCardWithoutADateSaysThatItsTimeIsTheCollections() {
        var tile = tile(page("/"), Samples.hostile());
        assertEquals("collected 23 Nov 2026, 12:00 UTC", tile.select(".when").text());
        assertEquals(0, tile.select(".fresh").size());
    }

    @Test
    void anOldCardHasNoFreshness() {
        assertEquals(0, page("/?q=chip+maker").select(".fresh").size());
    }

    @Test
    void olderLeadsToEveryCardOnce() {
        var ids = new ArrayList<String>();
        Optional<String> next = Optional.of("/?topic=chips");
        while (next.isPresent()) {
            var page = page(next.get());
            page.select(".tile h2 a").forEach(link -> ids.add(link.attr("href")));
            assertEquals(List.of("Topic: Chips ×"), page.select(".chips .chip").eachText());
            next = page.select("a[rel=next]").stream().map(link -> link.attr("href")).findFirst();
        }
        assertEquals(43, ids.size());
        assertEquals(43, Set.copyOf(ids).size());
    }

    @Test
    void aLaterPageLeadsBackToTheNewest() {
        var second = page(page("/?topic=chips").select("a[rel=next]").attr("href"));
        assertEquals("/?topic=chips", second.select("a[rel=first]").attr("href"));
    }

    @Test
    void theFormKnowsWhatIsChosen() {
        var page = page("/?topic=models&language=zh-CN&source=" + Samples.OTHER_FEED + "&entity=%E8%85%BE%E8%AE%AF");
        assertEquals("models", page.select("select[name=topic] option[selected]").val());
        assertEquals("zh", page.select("select[name=language] option[selected]").val());
        assertEquals(Samples.OTHER_FEED, page.select("select[name=source] option[selected]").val());
        assertEquals("腾讯", page.select("input[type=hidden][name=entity]").val());
        assertEquals(List.of("Name: 腾讯 ×", "Topic: Models ×", "Source: <b>钛</b>示例 ×", "Language: Chinese ×", "Clear all filters"),
                page.select(".chips a").eachText());
        assertEquals(1, page.select(".tile").size());
    }

    @Test
    void aChipTakesItsFilterAwayAndNoOther() {
        var chips = page("/?topic=models&language=en&q=hunyuan").select(".chips a");
        assertEquals(List.of("/?topic=models&language=en", "/?q=hunyuan&language=en", "/?q=hunyuan&topic=models", "/"),
                chips.eachAttr("href"));
    }

    @Test
    void theLanguagesOfTheFeedsCanBeChosen() {
        assertEquals(List.of("", "de", "en", "zh"), page("/").select("select[name=language] option").eachAttr("value"));
        assertEquals(17, page("/").select("select[name=topic] option").size());
    }

    @Test
    void anEmptyFormFieldNarrowsNothing() {
        assertEquals(20, page("/?q=&topic=&language=&source=").select(".tile").size());
        assertEquals(0, page("/?q=&topic=&language=&source=&utm_source=somewhere").select(".chips a").size());
    }

    @Test
    void thePageTellsWhenTheLatestOfItsCardsCameIn() {
        assertEquals("2026-11-23T11:03:20Z", page("/?language=zh").select(".updated time").attr("datetime"));
    }

    @Test
    void anEmptyTableSaysWhatToDo() {
        assertEquals("No feeds yet", wellFormed(empty.get("/").body()).select(".empty h2").text());
    }

    @Test
    void aTableWithFeedsAndWithoutCardsSaysWhatWillCome() {
        var table = tables.fresh();
        new FeedTable(table).add(Feed.added("https://news.example/feed.xml", Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Samples.NOW));
        var page = wellFormed(new Api(table, Samples.NOW).get("/").body());
        assertEquals("No cards yet", page.select(".empty h2").text());
        assertTrue(page.select(".empty p").text().startsWith("One feed is known."));
    }

    @Test
    void filtersThatMatchNothingSaySo() {
        var page = page("/?topic=robotics");
        assertEquals("No card matches these filters", page.select(".empty h2").text());
        assertEquals("/", page.select(".empty a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh", "'zh;q=0.9, en;q=0.8', zh", "'en-GB,en;q=0.9,zh;q=0.8', en", "'fr, zh-Hant;q=0.5', zh", "fr, en", "*, en",
            "'', en", "';;;q=x', en"})
    void theListSpeaksTheReadersLanguage(String wanted, String language) {
        var answer = api.get("/", "Accept-Language", wanted);
        var page = wellFormed(answer.body());
        assertEquals(language, page.select("html").attr("lang"));
        assertEquals(language.equals("zh") ? "最新卡片" : "Latest cards", page.select("h1").text());
        assertEquals("accept-language", answer.header("vary"));
    }

    @Test
    void anEndlessLanguageHeaderIsPassedOver() {
        assertEquals("en", wellFormed(api.get("/", "accept-language", "zh,".repeat(10_000)).body()).select("html").attr("lang"));
    }

    @ParameterizedTest
    @CsvSource({"/?topic=sport, 400, open-source", "/?limit=1000, 400, 100", "/?cursor=x, 400, cursor", "/?language=%3Cscript%3E, 400, language",
            "/cards/none, 404, id", "/recaps/2026-W99, 404, week", "/recaps/2026-W01, 404, 2026-W01", "/nowhere, 404, path"})
    void whatGoesWrongIsAPageThatSaysWhat(String target, int status, String named) {
        var answer = api.get(target);
        assertEquals(status, answer.status());
        var page = wellFormed(answer.body());
        assertTrue(page.select(".empty p").text().contains(named), page.text());
        assertEquals("/", page.select(".empty a").attr("href"));
        assertEquals(0, page.select("script").size());
        assertEquals("no-store", answer.header("cache-control"));
    }

    @Test
    void anUnknownCardIsNamed() {
        String id = Ids.card(Ids.of("unknown"));
        assertTrue(api.get("/cards/" + id).body().contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%3E", "/?entity=%22%20onmouseover%3D%22alert(1)"})
    void nothingThatAStrangerWroteIsMarkup(String target) {
        var page = page(target);
        assertEquals(0, page.select("script, img, iframe, object, embed, style, base").size());
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
            }
        }
        for (String link : page.select("[href]").eachAttr("href")) {
            assertTrue(link.startsWith("/") || link.startsWith("#") || link.startsWith("http"), link);
        }
    }

    @Test
    void aPageIsNotMadeAgainForAReaderWhoHasIt() {
        var first = api.get("/");
        assertEquals(304, api.send("GET", "/", Map.of("If-None-Match", first.header("etag"))).status());
    }
}
