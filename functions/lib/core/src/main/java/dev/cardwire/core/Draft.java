package dev.cardwire.core;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analyst would like a card to say: texts with the evidence that they cite, none of it checked. Grounding makes
 * a card of what holds.
 *
 * @param engine {@code extractive}, {@code bedrock:<model>} or {@code openai:<model>}
 * @param language BCP 47, of what the draft says
 * @param title the title in that language, where the article's is in another
 */
public record Draft(
        String engine,
        String language,
        Optional<Statement> title,
        Optional<Statement> hook,
        Optional<Statement> whatChanged,
        Optional<Statement> whyItMatters,
        Optional<Action> whatToDoNext,
        List<Audience> whoShouldCare,
        List<Statement> takeaways,
        Optional<Comparison> competitors,
        List<Statement> technical,
        List<Implication> implications,
        List<TimelineEntry> timeline,
        List<Quote> quotes,
        List<Topic> topics,
        List<Entity> entities,
        Optional<Double> significance,
        Usage usage) {

    public Draft {
        whoShouldCare = Lists.copy(whoShouldCare);
        takeaways = Lists.copy(takeaways);
        technical = Lists.copy(technical);
        implications = Lists.copy(implications);
        timeline = Lists.copy(timeline);
        quotes = Lists.copy(quotes);
        topics = Lists.copy(topics);
        entities = Lists.copy(entities);
    }

    /** The same draft at another cost. */
    public Draft withUsage(Usage other) {
        return new Draft(engine, language, title, hook, whatChanged, whyItMatters, whatToDoNext, whoShouldCare, takeaways, competitors,
                technical, implications, timeline, quotes, topics, entities, significance, other);
    }

    /** A text with the words that it rests on. */
    public record Statement(String text, ClaimKind kind, List<Citation> evidence) {

        public Statement {
            evidence = Lists.copy(evidence);
        }

        /** A statement of fact that says a stretch of one source. */
        public static Statement fact(String text, Citation... evidence) {
            return new Statement(text, ClaimKind.FACT, List.of(evidence));
        }
    }

    /**
     * Words that an analyst says a source has.
     *
     * @param source the source's id: {@code s1} is the article
     * @param quote the words, which grounding looks for in the source
     * @param near where in the source they should stand, a hint for words that stand there twice; 0 if not known
     */
    public record Citation(String source, String quote, int near) {}

    /**
     * One thing that a reader can do now.
     *
     * @param url one of the article's own links
     */
    public record Action(Statement action, Optional<String> url) {}

    /** Things side by side; each cell is keyed by its column. */
    public record Comparison(List<String> columns, List<ComparisonRow> rows) {

        public Comparison {
            columns = Lists.copy(columns);
            rows = Lists.copy(rows);
        }
    }

    /** One of the things that are compared. */
    public record ComparisonRow(String name, Map<String, Statement> cells) {}

    /**
     * What may come, and why.
     *
     * @param dueBy by when, as the prediction's own text says: an ISO date of the precision known, or {@code 2026-Q4}
     */
    public record Implication(Statement prediction, Statement rationale, Optional<String> dueBy) {}

    /**
     * What happened when.
     *
     * @param date an ISO date of the precision known, which follows from the event's evidence
     */
    public record TimelineEntry(String date, Statement event) {}

    /** Somebody's words, who stands in their sentence or in the one beside it. */
    public record Quote(String speaker, List<Citation> evidence) {

        public Quote {
            evidence = Lists.copy(evidence);
        }
    }

    /**
     * What a draft cost; all absent for an analyst without a model.
     *
     * @param promptVersion of the prompt that was sent
     * @param costMicroUsd in millionths of a US dollar
     * @param degradedFrom the engine that should have made the draft and could not
     * @param degradedBecause why it could not
     */
    public record Usage(
            Optional<String> promptVersion,
            Optional<Long> inputTokens,
            Optional<Long> outputTokens,
            Optional<Long> costMicroUsd,
            Optional<String> degradedFrom,
            Optional<Degradation> degradedBecause) {

        public static final Usage NONE = new Usage(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** What a model's answer cost. */
        public static Usage of(String promptVersion, long inputTokens, long outputTokens, long costMicroUsd) {
            return new Usage(Optional.of(promptVersion), Optional.of(inputTokens), Optional.of(outputTokens), Optional.of(costMicroUsd),
                    Optional.empty(), Optional.empty());
        }

        /** The same cost, of an engine that did not make the draft after all. */
        public Usage degraded(String from, Degradation because) {
            return new Usage(promptVersion, inputTokens, outputTokens, costMicroUsd, Optional.of(from), Optional.of(because));
        }
    }
}
