package dev.cardwire.analyst.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.article.Related;
import dev.cardwire.article.Sentences;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles that models are asked about in tests, and answers to them. */
public final class Asked {

    public static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");

    static final String TEXT = "Initech said on Tuesday it is in talks to raise about $300 million. The round would value it at $4 billion.\n"
            + "“We are building printers that never jam,” said Jane Doe, its chief executive. Version 2.1 is on its site.";

    private static final String FEED = "https://news.example/feed.xml";

    private Asked() {}

    static Item item(String title) {
        String feed = Ids.feed(FEED);
        return new Item(Item.SCHEMA, Ids.item(feed, "entry-1"), 1,
                new Item.FeedRef(feed, "News Example", FEED, Optional.of("https://news.example/"), List.of()),
                "entry-1", Optional.of("https://news.example/2026/one"), Optional.of(title), List.of(),
                Optional.empty(), Optional.of(NOW.minusSeconds(3600)), Optional.empty(), NOW.minusSeconds(600), Optional.empty(),
                Optional.empty(), List.of(), List.of(), new Item.Origin(FEED, NOW, Optional.empty(), Optional.empty()), Optional.empty());
    }

    static Article article(String language, String text, ArticleLink... links) {
        return new Article(language, Basis.ARTICLE, new SourceText(Article.SOURCE, text), Sentences.of(text), List.of(links));
    }

    static Related related(String id, String text) {
        return Related.of(id, new Card.SourceEntry("s1", "c_1", "https://other.example/", "Initech raises", "Other Example", "en",
                Optional.of(NOW.minusSeconds(90_000)), NOW, Optional.of("text/other.txt")), text);
    }

    static Assignment about(Article article, Related... related) {
        return new Assignment(item("Initech seeks $300 million"), article, List.of(related), NOW.plusSeconds(50));
    }

    static Assignment about(String text) {
        return about(article("en", text));
    }

    static PromptWriter.Written written(Assignment assignment) {
        return written(assignment, OutputLanguage.SOURCE);
    }

    static PromptWriter.Written written(Assignment assignment, OutputLanguage output) {
        return new PromptWriter(output, 2_000).write(assignment, new Random(7));
    }

    /** What a model was sent, between the marks. */
    static JsonNode data(Prompt prompt) {
        return Json.read(prompt.user().lines().toList().get(1), JsonNode.class, "the data");
    }

    /** The question that transports are tried with. */
    public static Prompt prompt() {
        return written(about(TEXT)).prompt();
    }

    /** An answer that says nothing. */
    static ObjectNode nothing() {
        return (ObjectNode) Json.read("""
                {"title": null, "hook": null, "whatChanged": null, "whyItMatters": null, "whatToDoNext": null, "whoShouldCare": [], "takeaways": [],
                "competitors": null, "technical": [], "implications": [], "timeline": [], "quotes": [], "topics": []}
                """, JsonNode.class, "an answer");
    }

    /** An answer with something in every part. */
    public static ObjectNode everything() {
        return (ObjectNode) Json.read("""
                {"title": {"text": "Initech in talks", "kind": "fact", "sentences": [1]},
                "hook": {"text": "Initech is in talks to raise about $300 million.", "kind": "fact", "sentences": [1]},
                "whatChanged": {"text": "Initech is in talks to raise about $300 million.", "kind": "fact", "sentences": [1]},
                "whyItMatters": {"text": "The round would value it at $4 billion.", "kind": "inference", "sentences": [2]},
                "whatToDoNext": {"text": "Version 2.1 is on its site.", "sentences": [4], "link": 1},
                "whoShouldCare": ["investors"],
                "takeaways": [{"text": "The round would value Initech at $4 billion.", "kind": "fact", "sentences": [1, 2]}],
                "competitors": {"columns": ["Speed"], "rows": [{"name": "Initech", "cells": [{"column": "Speed", "text": "2.1", "sentences": [4]}]}]},
                "technical": [{"text": "Version 2.1 is on its site.", "kind": "fact", "sentences": [4]}],
                "implications": [{"prediction": "It may raise $300 million by 2027.", "predictionSentences": [1], "rationale": "It is in talks.",
                    "rationaleSentences": [1], "dueBy": "2027"}],
                "timeline": [{"date": "2026-11-17", "text": "Initech said it is in talks.", "sentences": [1]}],
                "quotes": [{"speaker": "Jane Doe", "sentences": [3]}],
                "topics": ["funding", "business"]}
                """, JsonNode.class, "an answer");
    }
}
