package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardPageTest {

    private static LocalTable tables;
    private static Table table;
    private static Api api;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        table = tables.fresh();
        LocalTable.write(table, Samples.full(), Samples.chinese(), Samples.hostile(), Samples.plain("bare", "A bare title", Samples.NOW));
        api = new Api(table, Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    private static Document page(Card card) {
        var answer = api.get("/cards/" + card.id());
        assertEquals(200, answer.status(), answer.body());
        return PagesTest.wellFormed(answer.body());
    }

    static Stream<Card> cards() {
        return Stream.of(Samples.full(), Samples.chinese(), Samples.hostile());
    }

    @Test
    void thePageStandsInTheOrderOfTheDesign() {
        String text = page(Samples.full()).select("main").text();
        int at = 0;
        for (String part : List.of("Example News", "Fresh · collected in 13 min", "Tencent opens its Hunyuan model to everyone",
                "Inference costs 40% less", "30-second TL;DR", "What changed", "Why it matters", "What to do next", "Who should care",
                "Deep insight", "Key takeaways", "Competitor table", "Technical details", "What may come", "by Q4 2026", "Timeline",
                "September 2023", "In their own words", "Jiang Jie, vice president", "3 claims withheld", "Related updates", "This week's recap",
                "Original source:")) {
            int next = text.indexOf(part, at);
            assertTrue(next >= at, "expected " + part + " after character " + at + " of: " + text);
            at = next;
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyClaimCitesEachOfItsQuotesInTheQuotesOwnLanguage(Card card) {
        var page = page(card);
        var languages = new HashMap<String, String>();
        card.sources().forEach(source -> languages.put(source.id(), source.language()));
        var claims = Json.tree(card).findParents("kind");
        assertTrue(claims.size() >= 5, "found only " + claims.size());
        for (var claim : claims) {
            var shown = page.select(".text").stream().filter(text -> text.wholeText().equals(claim.get("text").asText())).toList();
            assertFalse(shown.isEmpty(), "not shown: " + claim.get("text"));
            assertTrue(shown.stream().anyMatch(text -> {
                var quotes = text.parent().select("> details.cite blockquote");
                return quotes.eachText().equals(claim.get("evidence").valueStream().map(CardPageTest::normalised).toList())
                        && quotes.eachAttr("lang").equals(claim.get("evidence").valueStream()
                                .map(evidence -> languages.get(evidence.get("source").asText())).toList());
            }), "without its quotes: " + claim.get("text"));
        }
    }

    private static String normalised(JsonNode evidence) {
        return evidence.get("quote").asText().replaceAll("\\s+", " ").strip();
    }

    @Test
    void aCitationLeadsToTheWordsInTheSource() {
        var links = page(Samples.full()).select(".tldr .cite a");
        assertEquals("https://news.example/hunyuan?id=7&lang=zh#:~:text=" + Percent.encode("腾讯周二宣布开源混元大模型，参数量为3890亿。"),
                links.get(0).attr("href"));
        assertEquals("https://wire.example/tencent#top", links.get(1).attr("href"));
        assertEquals("Read in Example Wire ↗", links.get(1).text());
        assertEquals("noopener noreferrer nofollow", links.get(0).attr("rel"));
    }

    @Test
    void theSameWordsHaveTheSameNumber() {
        var page = page(Samples.full());
        assertEquals(page.select(".tldr .cite summary").get(0).text(), page.select(".claims .cite summary").get(0).text());
        assertEquals(1, page.select(".cite summary:matchesOwn(^1$)").eachText().stream().distinct().count());
    }

    @Test
    void aHookThatOnlyRepeatsTheEventIsNotShownTwice() {
        var tree = (ObjectNode) Json.tree(Samples.full());
        tree.set("hook", tree.at("/tldr/whatChanged"));
        tree.put("id", Ids.card(Ids.item("feed", "repeated")));
        tree.put("storyId", Ids.story("repeated"));
        var card = Json.read(tree, Card.class, "a card");
        LocalTable.write(table, card);
        var page = page(card);
        assertTrue(page.select(".hook").isEmpty());
        assertTrue(page.select(".tldr").text().contains(card.hook().orElseThrow().text()));
        assertFalse(page(Samples.full()).select(".hook").isEmpty());
    }

    @Test
    void whatIsNotFactIsLabelled() {
        var page = page(Samples.full());
        assertEquals(List.of("inference", "prediction", "inference"), page.select(".kind").eachText());
        assertEquals("More vendors will follow by the fourth quarter of 2026.", page.select(".prediction > .text").text());
        assertEquals("With costs down by 40%, holding a model back pays less.", page.select(".rationale > .text").text());
    }

    @Test
    void whatIsWithheldIsCountedWithReasonsInWords() {
        var withheld = page(Samples.full()).select("details.withheld");
        assertEquals("3 claims withheld", withheld.select("summary").text());
        assertEquals(List.of("1 × with words that the source does not have", "2 × with a number that is not in the words cited"),
                withheld.select("li").eachText());
        assertEquals(0, page(Samples.chinese()).select(".withheld").size());
    }

    @Test
    void theCompetitorTableHasItsCellsUnderTheirColumns() {
        var table = page(Samples.full()).select("details.competitors table");
        assertEquals(List.of("Parameters", "Inference cost"), table.select("thead th").eachText());
        var rows = table.select("tbody tr");
        assertEquals("Hunyuan", rows.get(0).select("th").text());
        assertEquals("389 billion, 52 billion active", rows.get(0).select("td").get(0).select(".text").text());
        assertEquals("–", rows.get(1).select("td").get(0).text());
        assertEquals("40% higher", rows.get(1).select("td").get(1).select(".text").text());
    }

    @Test
    void theOtherCardsOfTheStoryAreRelated() {
        var related = page(Samples.full()).select(".related");
        assertEquals("/cards/" + Samples.chinese().id(), related.select("a").attr("href"));
        assertEquals("zh-CN", related.select("a").attr("lang"));
        assertTrue(related.text().contains("2 cards from 2 sources"), related.text());
        assertEquals(0, page(Samples.hostile()).select(".related").size());
    }

    @Test
    void theSourceIsNamedAndLinked() {
        var source = page(Samples.full()).select(".attribution a").getFirst();
        assertEquals("Example News — 腾讯开源混元大模型，推理成本下降四成 ↗", source.text());
        assertEquals("https://news.example/hunyuan?id=7&lang=zh", source.attr("href"));
        assertEquals("noopener noreferrer nofollow", source.attr("rel"));
        assertEquals("zh", source.select("span").attr("lang"));
    }

    @Test
    void aTranslatedTitleCitesItsWords() {
        var page = page(Samples.full());
        assertEquals("腾讯周二宣布开源混元大模型", page.select(".translated blockquote").text());
        assertEquals("腾讯开源混元大模型，推理成本下降四成", page.select(".original").text());
    }

    @Test
    void thePageSpeaksTheCardsLanguage() {
        var page = page(Samples.chinese());
        assertEquals("zh", page.select("html").attr("lang"));
        assertEquals("zh-CN", page.select("article.card").attr("lang"));
        assertEquals("30 秒速读", page.select(".tldr h2").text());
        assertEquals("新鲜 · 发布后 4 分钟内收录", page.select(".fresh").text());
        assertEquals("2023年9月", page.select(".timeline time").text());
        assertTrue(page.text().contains("每句话都摘自原文"), page.text());
        assertEquals("en", page(Samples.full()).select("html").attr("lang"));
    }

    @Test
    void thePageSaysWhatIsCheckedAndNoMore() {
        String text = page(Samples.full()).select("footer.site").text();
        assertTrue(text.contains("Numbers, names, dates and quotes are checked against the source's own words"), text);
        assertFalse(text.toLowerCase(Locale.ROOT).contains("fact-checked"), text);
    }

    @Test
    void aCardOfATitleSaysThatThereIsNoMore() {
        var page = page(Samples.plain("bare", "A bare title", Samples.NOW));
        assertEquals("A bare title", page.select("h1").text());
        assertEquals(1, page.select(".nothing").size());
        assertEquals(0, page.select(".tldr, .insight").size());
    }

    @Test
    void aHostileCardIsTextAndNothingElse() {
        var page = page(Samples.hostile());
        assertEquals("<script>alert(1)</script>\"><img src=x onerror=alert(2)>", page.select("h1").text());
        assertEquals(0, page.select("script, img, iframe, object, embed, style, base").size());
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
            }
        }
        for (String link : page.select("[href]").eachAttr("href")) {
            assertTrue(link.startsWith("/") || link.startsWith("#"), link);
        }
    }
}
