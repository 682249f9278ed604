package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.article.Sentences;
import dev.cardwire.core.Card;
import dev.cardwire.core.CardSchema;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Items, articles and statements for tests, and what holds for every card whatever the draft was. */
final class Fixture {

    static final Instant PUBLISHED = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final String FEED_ID = Ids.feed("https://news.example/feed.xml");
    static final String ITEM_ID = Ids.item(FEED_ID, "entry-1");

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CardSchema.text());

    private Fixture() {}

    static Item item(Optional<String> title, Optional<String> url) {
        return item(title, url, Optional.of(PUBLISHED));
    }

    static Item item(Optional<String> title, Optional<String> url, Optional<Instant> publishedAt) {
        return new Item(Item.SCHEMA, ITEM_ID, 1,
                new Item.FeedRef(FEED_ID, "News Example", "https://news.example/feed.xml", Optional.of("https://news.example/"),
                        List.of()),
                "entry-1", url, title, List.of("A. Writer"), Optional.empty(), publishedAt, Optional.empty(),
                PUBLISHED.plusSeconds(600), Optional.empty(), Optional.empty(), List.of(), List.of(),
                new Item.Origin("https://news.example/feed.xml", PUBLISHED.plusSeconds(600), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    static Item item(String title) {
        return item(Optional.of(title), Optional.of("https://news.example/2026/one"));
    }

    static Article article(String language, String text, String... links) {
        return new Article(language, Basis.ARTICLE, new SourceText(Article.SOURCE, text), Sentences.of(text),
                Arrays.stream(links).map(url -> new ArticleLink(url, 0, 0)).toList());
    }

    static Optional<String> key(Article article) {
        String text = article.text().text();
        return text.isEmpty() ? Optional.empty() : Optional.of("text/" + ITEM_ID + "/" + Ids.sha256Hex(text) + ".txt");
    }

    static Card card(Item item, Article article, DraftBuilder draft) {
        var card = Grounding.card(item, article, key(article), draft.build(), NOW);
        holds(card, article);
        return card;
    }

    static Statement fact(String text, String... quotes) {
        return statement(ClaimKind.FACT, text, quotes);
    }

    /** A statement that says the source's own words. */
    static Statement verbatim(String words) {
        return fact(words, words);
    }

    static Statement statement(ClaimKind kind, String text, String... quotes) {
        return new Statement(text, kind, Arrays.stream(quotes).map(quote -> new Citation("s1", quote, 0)).toList());
    }

    /** What holds for every card: its quotes are the source's words, its JSON is valid and comes back the same, its counts add up. */
    static void holds(Card card, Article article) {
        evidence(card).forEach(evidence -> {
            assertEquals(article.text().text().substring(evidence.start(), evidence.end()), evidence.quote());
            assertEquals("s1", evidence.source());
            assertTrue(evidence.quote().length() <= 300, "a quote of " + evidence.quote().length());
        });
        String json = Json.write(card);
        assertEquals(Set.of(), SCHEMA.validate(Json.tree(card)));
        assertEquals(card, Card.read(json, card.id()));
        assertEquals(card.enrichment().withheld(),
                card.enrichment().reasons().values().stream().mapToInt(Integer::intValue).sum());
        int quotes = card.insight().map(insight -> insight.quotes().size()).orElse(0);
        int title = card.titleEvidence().isEmpty() ? 0 : 1;
        assertEquals(claims(card).size() + quotes + title, card.enrichment().shown());
    }

    static List<Claim> claims(Card card) {
        var claims = new ArrayList<Claim>();
        card.hook().ifPresent(claims::add);
        card.tldr().ifPresent(tldr -> {
            tldr.whatChanged().ifPresent(claims::add);
            tldr.whyItMatters().ifPresent(claims::add);
            tldr.whatToDoNext().map(Card.Action::action).ifPresent(claims::add);
        });
        card.insight().ifPresent(insight -> {
            claims.addAll(insight.takeaways());
            claims.addAll(insight.technical());
            insight.implications().forEach(implication -> claims.addAll(List.of(implication.prediction(), implication.rationale())));
            insight.timeline().forEach(entry -> claims.add(entry.event()));
            insight.competitors().ifPresent(table -> table.rows().stream().map(Card.ComparisonRow::cells).map(Map::values)
                    .forEach(claims::addAll));
        });
        return claims;
    }

    static List<Evidence> evidence(Card card) {
        var evidence = new ArrayList<>(card.titleEvidence());
        claims(card).forEach(claim -> evidence.addAll(claim.evidence()));
        card.insight().ifPresent(insight -> insight.quotes().forEach(quote -> evidence.addAll(quote.evidence())));
        return evidence;
    }
}
