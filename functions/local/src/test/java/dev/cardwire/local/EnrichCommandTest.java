package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card of one file, on the terminal. */
class EnrichCommandTest {

    private static final String EVENT = "Initech released a language model with open weights on 17 November 2026.";
    private static final String MORE = "It has 12 billion parameters, which means that it runs on one graphics card.";

    @TempDir
    private Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static String item(String schema) {
        Instant now = Instant.parse("2026-11-17T22:38:12Z");
        String feed = Ids.feed("https://news.example/feed");
        return Json.write(new Item(schema, Ids.item(feed, "one"), 1,
                new Item.FeedRef(feed, "News", "https://news.example/feed", Optional.of("https://news.example/"), List.of()),
                "one", Optional.of("https://news.example/one"), Optional.of("Initech opens its model"), List.of(), Optional.of("en"),
                Optional.of(now), Optional.empty(), now, Optional.empty(), Optional.of("<p>" + EVENT + "</p><p>" + MORE + "</p>"),
                List.of(), List.of(), new Item.Origin("https://news.example/feed", now, Optional.empty(), Optional.empty()), Optional.empty()));
    }

    @Test
    void anItemIsPrintedAsAReadableCard() throws IOException {
        var run = Cli.run("enrich", file("item.json", item(Item.SCHEMA)));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("Initech opens its model\n"), run.out());
        assertTrue(run.out().contains("What changed: " + EVENT), run.out());
        assertTrue(run.out().contains("News · 2026-11-17T22:38:12Z · en"), run.out());
        assertTrue(run.out().contains("0 claims withheld"), run.out());
    }

    @Test
    void theWordsThatAClaimRestsOnAreShownOnDemandWithTheirPlace() throws IOException {
        String item = file("item.json", item(Item.SCHEMA));

        assertTrue(Cli.run("enrich", "--evidence", item).out().contains("s1 0–" + EVENT.length() + " “" + EVENT + "”"));
        assertTrue(!Cli.run("enrich", item).out().contains("s1 0–"));
    }

    @Test
    void jsonIsTheCardAsItWouldBeStored() throws IOException {
        var run = Cli.run("enrich", "--json", file("item.json", item(Item.SCHEMA)));

        var card = Card.read(run.out(), "of the terminal");
        assertEquals("https://news.example/one", card.url());
        assertEquals(EVENT, card.tldr().orElseThrow().whatChanged().orElseThrow().text());
    }

    @Test
    void ofABarePageWhatItSaysOfItselfIsTakenUnlessSomebodySaysOtherwise() throws IOException {
        String page = file("page.html", """
                <!doctype html><html lang="en-GB"><head><title>Initech opens its model - Initech</title>
                <meta property="og:title" content="Initech opens its model">
                <meta property="article:published_time" content="2026-11-17T09:00:00+01:00">
                <link rel="canonical" href="https://initech.example/open"></head>
                <body><article><h1>Initech opens its model</h1><p>%s</p><p>%s</p></article></body></html>""".formatted(EVENT, MORE));

        var own = Card.read(Cli.run("enrich", "--json", page).out(), "of the terminal");
        assertEquals("Initech opens its model", own.title());
        assertEquals("https://initech.example/open", own.url());
        assertEquals(Optional.of(Instant.parse("2026-11-17T08:00:00Z")), own.publishedAt());

        var told = Card.read(Cli.run("enrich", "--json", "--title", "Another", "--url", "https://other.example/", "--published", "2026-11-18",
                "--language", "en", page).out(), "of the terminal");
        assertEquals("Another", told.title());
        assertEquals("https://other.example/", told.url());
        assertEquals(Optional.of(Instant.parse("2026-11-18T00:00:00Z")), told.publishedAt());
    }

    @Test
    void aChineseTextGivesAChineseCardWithItsFirstLineAsTheTitle() throws IOException {
        var run = Cli.run("enrich", file("text.txt", "深海公司开源大模型\n\n深海公司于11月17日发布了开源大模型，参数量为120亿。\n\n这意味着一块显卡就能运行它。\n"));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("深海公司开源大模型\n"), run.out());
        assertTrue(run.out().contains("发生了什么: 深海公司于11月17日发布了开源大模型，参数量为120亿。"), run.out());
    }

    @Test
    void whatIsNoArticleIsRefusedWithItsReason() throws IOException {
        var missing = Cli.run("enrich", directory.resolve("none.html").toString());
        assertEquals(2, missing.code());
        assertTrue(missing.err().startsWith("there is no file "), missing.err());

        var unknown = Cli.run("enrich", file("item.json", item("cardwire/item/99")));
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().startsWith("expected schema cardwire/item/1, got cardwire/item/99"), unknown.err());

        var broken = Cli.run("enrich", file("broken.json", "{\"schema\": "));
        assertEquals(2, broken.code());

        Path other = Files.write(directory.resolve("other.txt"), "深海公司发布了开源大模型。".getBytes(Charset.forName("GB18030")));
        var encoded = Cli.run("enrich", other.toString());
        assertEquals(2, encoded.code());
        assertTrue(encoded.err().startsWith("expected an item, an HTML page, or a text in UTF-8, got other bytes"), encoded.err());

        var day = Cli.run("enrich", "--published", "yesterday", file("text.txt", EVENT));
        assertEquals(2, day.code());
        assertTrue(day.err().startsWith("expected --published as 2026-11-23 or 2026-11-23T22:38:12Z, got yesterday"), day.err());

        var twice = Cli.run("enrich", "--title", "T", file("item.json", item(Item.SCHEMA)));
        assertEquals(2, twice.code());
        assertTrue(twice.err().startsWith("an item says its own address, title, date and language"), twice.err());
    }

    @Test
    void anEmptyFileIsACardThatSaysThatItHasNothing() throws IOException {
        var run = Cli.run("enrich", "--title", "Nothing at all", file("empty.txt", ""));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("This card has the title and the link only"), run.out());
    }

    @Test
    void whatAnArticleBringsDoesNotSteerTheTerminal() throws IOException {
        var run = Cli.run("enrich", file("text.txt", "A title \u001B[31m in red\n\n" + EVENT + "\n"));

        assertTrue(run.out().indexOf('\u001B') < 0, run.out());
    }

    @Test
    void anEngineShowsItsDraftWhatEachGateSaidOfItAndItsCost() throws IOException {
        // It lies in everything, and it must be seen by which gate each lie is withheld.
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviours.named("lying:1", 7))) {
            var run = Cli.run("enrich", "--engine", "openai", "--model", "stand-in", "--model-url", server.openAi().toString(),
                    "--input-price", "1", "--output-price", "4", file("item.json", item(Item.SCHEMA)));
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().contains("withheld by "), run.out());
            assertTrue(run.out().contains("passed text, evidence, language"), run.out());
            assertTrue(run.out().contains("Initech opens its model\n"), run.out());
            assertTrue(run.out().contains(" tokens in, "), run.out());
            assertTrue(run.out().contains(" US dollars\n"), run.out());
        }
    }

    @Test
    void theJsonOfAnEngineHoldsDraftVerdictsAndCard() throws IOException {
        var run = Cli.run("enrich", "--engine", "extractive", "--json", file("item.json", item(Item.SCHEMA)));
        assertEquals(0, run.code(), run.err());
        var json = Json.read(run.out(), JsonNode.class, "the answer");
        assertEquals("extractive", json.path("draft").path("engine").asText());
        assertEquals(EVENT, json.path("card").path("tldr").path("whatChanged").path("text").asText());
        assertTrue(json.path("verdicts").findValuesAsText("section").contains("tldr.whatChanged"), run.out());
    }

    @Test
    void anEngineThatFailsSaysWhyAndTheCardIsExtractions() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviours.named("access-denied", 1))) {
            var run = Cli.run("enrich", "--engine", "openai", "--model", "stand-in", "--model-url", server.openAi().toString(),
                    file("item.json", item(Item.SCHEMA)));
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().startsWith("No card of openai:stand-in: no-access, "), run.out());
            assertTrue(run.out().contains("Draft of extractive"), run.out());
        }
    }
}
