package dev.cardwire.core;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an item becomes: the card as it is stored, answered and shown. The JSON Schema {@code card-1.schema.json} says
 * the same for other programs. Absent means unknown; a section is there only when it has something to say.
 *
 * @param schema {@link #SCHEMA}
 * @param id {@link Ids#card}
 * @param revision 1 at first, one more whenever what a reader sees changed
 * @param storyId the story that the card belongs to
 * @param url the article's address, or the nearest page to it that the feed names
 * @param title plain text, from the feed or translated from it
 * @param titleEvidence the title's source words, where it was translated
 * @param hook one line: why open this card
 * @param language BCP 47, of the card
 * @param original the article's language and title, where the card's differ
 * @param source the feed that carried the item
 * @param authors plain text, from the feed
 * @param publishedAt from the source; absent when the feed gave none
 * @param collectedAt when fetch first saw the entry
 * @param enrichedAt when this card was made
 * @param basis how much of the article was at hand
 * @param tldr the 30-second part
 * @param insight the deep part
 * @param sources the texts that evidence quotes from; the article is {@code s1}
 * @param topics at most four
 * @param entities names that occur in the article, most mentioned first
 * @param corrections the last five changes that an edited article made to the card, newest last
 * @param enrichment who made the card, and what was withheld
 * @param scoreParts the stored parts of the score
 */
public record Card(
        String schema,
        String id,
        int revision,
        String storyId,
        String url,
        String title,
        List<Evidence> titleEvidence,
        Optional<Claim> hook,
        String language,
        Optional<Original> original,
        Source source,
        List<String> authors,
        Optional<Instant> publishedAt,
        Instant collectedAt,
        Instant enrichedAt,
        Basis basis,
        Optional<Tldr> tldr,
        Optional<Insight> insight,
        List<SourceEntry> sources,
        List<Topic> topics,
        List<Entity> entities,
        List<Correction> corrections,
        Enrichment enrichment,
        Optional<ScoreParts> scoreParts) {

    public static final String SCHEMA = "cardwire/card/1";

    public Card {
        titleEvidence = Lists.copy(titleEvidence);
        authors = Lists.copy(authors);
        sources = Lists.copy(sources);
        topics = Lists.copy(topics);
        entities = Lists.copy(entities);
        corrections = Lists.copy(corrections);
    }

    /** The article's language and title, where the card's differ. */
    public record Original(String language, String title) {}

    /**
     * The feed that carried the item.
     *
     * @param id {@link Ids#feed}
     * @param url the site, or the feed where no site is known
     */
    public record Source(String id, String name, String url) {}

    /** The 30-second part. */
    public record Tldr(
            Optional<Claim> whatChanged,
            Optional<Claim> whyItMatters,
            Optional<Action> whatToDoNext,
            List<Audience> whoShouldCare) {

        public Tldr {
            whoShouldCare = Lists.copy(whoShouldCare);
        }
    }

    /** One thing to do now, with one of the article's own links. */
    public record Action(Claim action, Optional<String> url) {}

    /** The deep part. */
    public record Insight(
            List<Claim> takeaways,
            Optional<Comparison> competitors,
            List<Claim> technical,
            List<Implication> implications,
            List<TimelineEntry> timeline,
            List<Quote> quotes) {

        public Insight {
            takeaways = Lists.copy(takeaways);
            technical = Lists.copy(technical);
            implications = Lists.copy(implications);
            timeline = Lists.copy(timeline);
            quotes = Lists.copy(quotes);
        }

        /** Tells whether no section has anything to say. */
        public boolean saysNothing() {
            return takeaways.isEmpty() && competitors.isEmpty() && technical.isEmpty() && implications.isEmpty()
                    && timeline.isEmpty() && quotes.isEmpty();
        }
    }

    /** The competitor table: two or more comparable things, each described by evidence. */
    public record Comparison(List<String> columns, List<ComparisonRow> rows) {

        public Comparison {
            columns = Lists.copy(columns);
            rows = Lists.copy(rows);
        }
    }

    /** One thing of the competitor table; a cell is keyed by its column. */
    public record ComparisonRow(String name, Map<String, Claim> cells) {

        public ComparisonRow {
            cells = new TreeMap<>(cells);
        }
    }

    /**
     * What may come, and why.
     *
     * @param dueBy an ISO date of the precision known, or a quarter: {@code 2026-Q4}
     */
    public record Implication(Claim prediction, Claim rationale, Optional<String> dueBy) {}

    /**
     * What happened when.
     *
     * @param date an ISO date of the precision known: {@code 2024}, {@code 2024-05}, {@code 2024-05-17}
     */
    public record TimelineEntry(String date, Claim event) {}

    /** Somebody's words. */
    public record Quote(String speaker, List<Evidence> evidence) {

        public Quote {
            evidence = Lists.copy(evidence);
        }
    }

    /**
     * A text that evidence quotes from.
     *
     * @param id {@code s1} is the article
     * @param cardId the card that the text was first stored for
     * @param publisher the feed's name
     * @param fetchedAt when the text was fetched
     * @param text the S3 key of the text, which evidence offsets count in; absent where the article has no text
     */
    public record SourceEntry(
            String id,
            String cardId,
            String url,
            String title,
            String publisher,
            String language,
            Optional<Instant> publishedAt,
            Instant fetchedAt,
            Optional<String> text) {}

    /** A field that an edited article changed. */
    public record Correction(Instant at, String field) {}

    /**
     * Who made the card, and what was withheld.
     *
     * @param engine {@code extractive}, {@code bedrock:<model>} or {@code openai:<model>}
     * @param promptVersion of the model's prompt
     * @param shown claims and quotes on the card
     * @param withheld claims and quotes of the draft that no gate let through
     * @param reasons how often each reason withheld one
     * @param inputTokens what the model read
     * @param outputTokens what the model wrote
     * @param costMicroUsd what it cost, in millionths of a US dollar
     * @param degradedFrom the engine that should have made the card and could not
     * @param degradedBecause why it could not
     */
    public record Enrichment(
            String engine,
            Optional<String> promptVersion,
            int shown,
            int withheld,
            Map<Reason, Integer> reasons,
            Optional<Long> inputTokens,
            Optional<Long> outputTokens,
            Optional<Long> costMicroUsd,
            Optional<String> degradedFrom,
            Optional<Degradation> degradedBecause) {

        public static final String EXTRACTIVE = "extractive";

        public Enrichment {
            var inOrder = new EnumMap<Reason, Integer>(Reason.class);
            if (reasons != null) {
                inOrder.putAll(reasons);
            }
            reasons = inOrder;
        }
    }

    /** The stored parts of the score, each from 0 to 1. */
    public record ScoreParts(Optional<Double> significance, Optional<Double> source) {}

    /** The same card in another revision, with the corrections that led to it. */
    public Card inRevision(int number, List<Correction> made) {
        return new Card(schema, id, number, storyId, url, title, titleEvidence, hook, language, original, source, authors,
                publishedAt, collectedAt, enrichedAt, basis, tldr, insight, sources, topics, entities, made, enrichment,
                scoreParts);
    }

    /** The same card as part of another story. */
    public Card inStory(String story) {
        return new Card(schema, id, revision, story, url, title, titleEvidence, hook, language, original, source, authors,
                publishedAt, collectedAt, enrichedAt, basis, tldr, insight, sources, topics, entities, corrections,
                enrichment, scoreParts);
    }

    /** The same card, first seen at another time. */
    public Card collectedAt(Instant firstSeen) {
        return new Card(schema, id, revision, storyId, url, title, titleEvidence, hook, language, original, source, authors,
                publishedAt, firstSeen, enrichedAt, basis, tldr, insight, sources, topics, entities, corrections,
                enrichment, scoreParts);
    }

    /**
     * Where the card stands in a list: its publication if the feed gave one not later than its collection, else its
     * collection.
     */
    public Instant sortAt() {
        return publishedAt.filter(published -> !published.isAfter(collectedAt)).orElse(collectedAt);
    }

    /**
     * Reads a stored card.
     *
     * @throws Json.Malformed if the text is not JSON of a card
     * @throws UnknownSchema if it is of a schema that this version does not know
     */
    public static Card read(String json, String id) {
        var tree = Json.read(json, JsonNode.class, "the card " + id);
        UnknownSchema.check(tree, SCHEMA, "the card " + id);
        return Json.read(tree, Card.class, "the card " + id);
    }
}
