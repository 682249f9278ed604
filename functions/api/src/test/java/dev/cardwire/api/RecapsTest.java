package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.CardRow;
import dev.cardwire.core.Json;
import dev.cardwire.core.Recap;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.table.RecapTable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recaps, as JSON and as pages. */
class RecapsTest {

    private static LocalTable tables;
    private static Api api;
    private static Api empty;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        var table = tables.fresh();
        var recaps = new RecapTable(table);
        recaps.save(recap("2026-W47", "2026-11-16T00:00:00Z", true), Optional.empty());
        recaps.save(recap("2026-W48", "2026-11-23T00:00:00Z", false), Optional.empty());
        recaps.save(recap("2026-W01", "2025-12-29T00:00:00Z", true), Optional.of(Samples.NOW.minusSeconds(1)));
        api = new Api(table, Samples.NOW);
        empty = new Api(tables.fresh(), Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    private static Recap recap(String week, String from, boolean complete) {
        var full = new Recap.Highlight(CardRow.of(Samples.full()), 3);
        var chinese = new Recap.Highlight(CardRow.of(Samples.chinese()), 1);
        return new Recap(week, Instant.parse(from), Instant.parse(from).plusSeconds(7 * 86_400), Samples.NOW, complete, 42, 12, 30,
                List.of(full, chinese), List.of(new Recap.Section(Topic.OPEN_SOURCE, 9, List.of(full))));
    }

    @Test
    void weeksAreListedNewestFirst() {
        assertEquals("{\"weeks\":[\"2026-W48\",\"2026-W47\"]}", api.get("/v1/recaps").body());
        assertEquals("{\"weeks\":[]}", empty.get("/v1/recaps").body());
    }

    @Test
    void aWeekIsAnsweredAsItIsStored() {
        var answer = api.get("/v1/recaps/2026-W47");
        assertEquals(200, answer.status());
        assertEquals(recap("2026-W47", "2026-11-16T00:00:00Z", true), Json.read(answer.body(), Recap.class, "a recap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W46", "2026-W01", "2026-W54", "2026-W00", "2026-11", "latest", "%3Cb%3E"})
    void aWeekWithoutARecapIsNotFound(String week) {
        assertEquals(404, api.get("/v1/recaps/" + week).status());
        assertEquals(404, api.get("/recaps/" + week).status());
    }

    @Test
    void recapsLeadToTheNewest() {
        var answer = api.get("/recaps");
        assertEquals(302, answer.status());
        assertEquals("/recaps/2026-W48", answer.header("location"));
    }

    @Test
    void withoutARecapThePageSaysWhenThereWillBeOne() {
        var answer = empty.get("/recaps");
        assertEquals(200, answer.status());
        assertTrue(PagesTest.wellFormed(answer.body()).select(".empty").text().contains("06:00 UTC"), answer.body());
    }

    @Test
    void thePageOfAWeekTellsItsStories() {
        var page = PagesTest.wellFormed(api.get("/recaps/2026-W48").body());
        assertEquals("Recap: Week 48, 2026", page.select("h1").text());
        assertEquals(List.of("42 cards", "12 sources", "30 stories"), page.select(".numbers li").eachText());
        assertTrue(page.select(".updated").text().startsWith("The week is still running"), page.text());
        assertTrue(page.select(".intro").text().contains("23 November 2026 – 29 November 2026"), page.text());
        assertEquals(List.of("/cards/" + Samples.full().id(), "/cards/" + Samples.chinese().id()), page.select(".recap ol a").eachAttr("href"));
        assertEquals("zh-CN", page.select(".recap ol a").get(1).attr("lang"));
        assertTrue(page.select(".recap ol li").getFirst().text().contains("told by 3 sources"), page.text());
        assertEquals("Open source 9 cards", page.select(".sections h2").text());
        assertEquals(List.of("/recaps/2026-W48", "/recaps/2026-W47"), page.select(".weeks a").eachAttr("href"));
        assertEquals("Week 48, 2026", page.select(".weeks a[aria-current]").text());
    }

    @Test
    void aFinishedWeekSaysSoInTheReadersLanguage() {
        var page = PagesTest.wellFormed(api.get("/recaps/2026-W47", "Accept-Language", "zh").body());
        assertEquals("周报：2026年第47周", page.select("h1").text());
        assertEquals("已完结", page.select(".updated").text());
    }
}
