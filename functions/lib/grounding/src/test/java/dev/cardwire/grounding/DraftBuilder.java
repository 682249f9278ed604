package dev.cardwire.grounding;

import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.List;
import java.util.Optional;

/** A draft with only what a test is about. */
final class DraftBuilder {

    private final String language;
    private Optional<Statement> title = Optional.empty();
    private Optional<Statement> hook = Optional.empty();
    private Optional<Statement> whatChanged = Optional.empty();
    private Optional<Statement> whyItMatters = Optional.empty();
    private Optional<Draft.Action> action = Optional.empty();
    private List<Audience> audiences = List.of();
    private List<Statement> takeaways = List.of();
    private Optional<Draft.Comparison> competitors = Optional.empty();
    private List<Statement> technical = List.of();
    private List<Draft.Implication> implications = List.of();
    private List<Draft.TimelineEntry> timeline = List.of();
    private List<Draft.Quote> quotes = List.of();
    private List<Topic> topics = List.of();
    private List<Entity> entities = List.of();
    private Optional<Double> significance = Optional.empty();

    DraftBuilder(String language) {
        this.language = language;
    }

    DraftBuilder title(Statement statement) {
        title = Optional.of(statement);
        return this;
    }

    DraftBuilder hook(Statement statement) {
        hook = Optional.of(statement);
        return this;
    }

    DraftBuilder whatChanged(Statement statement) {
        whatChanged = Optional.of(statement);
        return this;
    }

    DraftBuilder whyItMatters(Statement statement) {
        whyItMatters = Optional.of(statement);
        return this;
    }

    DraftBuilder action(Statement statement, String url) {
        action = Optional.of(new Draft.Action(statement, Optional.of(url)));
        return this;
    }

    DraftBuilder audiences(Audience... words) {
        audiences = List.of(words);
        return this;
    }

    DraftBuilder takeaways(List<Statement> statements) {
        takeaways = statements;
        return this;
    }

    DraftBuilder takeaways(Statement... statements) {
        return takeaways(List.of(statements));
    }

    DraftBuilder competitors(Draft.Comparison table) {
        competitors = Optional.of(table);
        return this;
    }

    DraftBuilder technical(Statement... statements) {
        technical = List.of(statements);
        return this;
    }

    DraftBuilder implications(Draft.Implication... parts) {
        implications = List.of(parts);
        return this;
    }

    DraftBuilder timeline(Draft.TimelineEntry... entries) {
        timeline = List.of(entries);
        return this;
    }

    DraftBuilder quotes(Draft.Quote... parts) {
        quotes = List.of(parts);
        return this;
    }

    DraftBuilder topics(Topic... words) {
        topics = List.of(words);
        return this;
    }

    DraftBuilder entities(Entity... names) {
        entities = List.of(names);
        return this;
    }

    DraftBuilder significance(double share) {
        significance = Optional.of(share);
        return this;
    }

    Draft build() {
        return new Draft("extractive", language, title, hook, whatChanged, whyItMatters, action, audiences, takeaways, competitors,
                technical, implications, timeline, quotes, topics, entities, significance, Draft.Usage.NONE);
    }
}
