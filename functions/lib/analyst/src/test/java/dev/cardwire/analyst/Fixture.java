package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleReader;
import dev.cardwire.article.Language;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.grounding.Grounding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Items for tests, and what holds for the draft of any item. */
final class Fixture {

    static final Instant PUBLISHED = Instant.parse("2026-11-17T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");

    private static final String FEED = "https://news.example/feed.xml";

    private Fixture() {}

    static Item item(String title, String html) {
        String feed = Ids.feed(FEED);
        return new Item(Item.SCHEMA, Ids.item(feed, "entry-1"), 1,
                new Item.FeedRef(feed, "News Example", FEED, Optional.of("https://news.example/"), List.of()),
                "entry-1", Optional.of("https://news.example/2026/one"), Optional.of(title).filter(text -> !text.isEmpty()), List.of(),
                Optional.empty(), Optional.of(PUBLISHED), Optional.empty(), PUBLISHED.plusSeconds(600), Optional.empty(),
                Optional.of(html), List.of(), List.of(), new Item.Origin(FEED, NOW, Optional.empty(), Optional.empty()), Optional.empty());
    }

    /** The same item, filed by its feed under a category. */
    static Item filedUnder(Item item, String category) {
        return new Item(item.schema(), item.id(), item.version(), item.feed(), item.entryId(), item.url(), item.title(), item.authors(),
                item.language(), item.publishedAt(), item.updatedAt(), item.collectedAt(), item.summaryHtml(), item.contentHtml(),
                List.of(category), item.enclosures(), item.origin(), item.pageHtml());
    }

    /** An item as the sections read it. */
    static Reading reading(Item item) {
        var article = ArticleReader.read(item);
        return Reading.of(item, article, Cues.of(Language.of(article.language())));
    }

    /** An article of paragraphs, drafted; whatever it is, what holds for every draft is checked. */
    static Draft draft(String title, String... paragraphs) {
        return draft(item(title, "<p>" + String.join("</p><p>", paragraphs) + "</p>"));
    }

    static Draft draft(Item item) {
        return draft(item, ArticleReader.read(item));
    }

    static Draft draft(Item item, Article article) {
        var draft = new ExtractiveAnalyst().draft(item, article);
        holds(draft, article);
        assertEquals(draft, new ExtractiveAnalyst().draft(item, article), "a draft is the same again");
        return draft;
    }

    /** The card of an item, with nothing withheld: what this analyst drafts passes the gates. */
    static Card card(Item item) {
        var article = ArticleReader.read(item);
        var draft = draft(item, article);
        Optional<String> key = article.text().text().isEmpty() ? Optional.empty() : Optional.of("text/of/item.txt");
        var card = Grounding.card(item, article, key, draft, NOW);
        assertEquals(0, card.enrichment().withheld(), () -> "withheld: " + card.enrichment().reasons());
        return card;
    }

    static void holds(Draft draft, Article article) {
        assertEquals("extractive", draft.engine());
        String text = article.text().text();
        for (var statement : statements(draft)) {
            assertEquals(1, statement.evidence().size());
            assertEquals(statement.evidence().getFirst().quote(), statement.text(), "a statement is the source's own words");
        }
        for (var citation : citations(draft)) {
            assertEquals("s1", citation.source());
            assertEquals(citation.quote(), text.substring(citation.near(), citation.near() + citation.quote().length()));
            assertTrue(citation.quote().length() <= 300, "a quote of " + citation.quote().length());
            assertFalse(citation.quote().contains("\n"), "a quote on one line");
        }
        draft.hook().ifPresent(hook -> assertTrue(hook.text().length() <= 120));
        assertTrue(draft.topics().size() >= 1 && draft.topics().size() <= 4);
        assertTrue(draft.entities().size() <= 10);
        assertTrue(draft.takeaways().isEmpty() || draft.takeaways().size() >= 2 && draft.takeaways().size() <= 5);
        String all = draft.entities().isEmpty() ? "" : text;
        draft.entities().forEach(entity -> assertTrue(entity.mentions() > 0, entity.name() + " in " + all));
    }

    static List<Statement> statements(Draft draft) {
        var statements = new ArrayList<Statement>();
        Stream.of(draft.hook(), draft.whatChanged(), draft.whyItMatters(), draft.whatToDoNext().map(Draft.Action::action))
                .forEach(statement -> statement.ifPresent(statements::add));
        statements.addAll(draft.takeaways());
        statements.addAll(draft.technical());
        draft.implications().forEach(implication -> statements.addAll(List.of(implication.prediction(), implication.rationale())));
        draft.timeline().forEach(entry -> statements.add(entry.event()));
        return statements;
    }

    static List<Citation> citations(Draft draft) {
        var citations = new ArrayList<Citation>();
        statements(draft).forEach(statement -> citations.addAll(statement.evidence()));
        draft.quotes().forEach(quote -> citations.addAll(quote.evidence()));
        draft.competitors().ifPresent(table -> table.rows().forEach(row -> row.cells().values().forEach(cell -> citations.addAll(cell.evidence()))));
        return citations;
    }

    static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).toList();
    }
}
