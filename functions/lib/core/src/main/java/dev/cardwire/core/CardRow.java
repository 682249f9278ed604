package dev.cardwire.core;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a list shows of a card. */
public record CardRow(
        String id,
        Instant sortAt,
        String title,
        Optional<String> hook,
        String language,
        String url,
        Card.Source source,
        Optional<Instant> publishedAt,
        Instant collectedAt,
        String storyId,
        List<Topic> topics,
        List<Audience> audiences,
        List<String> entities,
        int withheld) {

    public CardRow {
        topics = Lists.copy(topics);
        audiences = Lists.copy(audiences);
        entities = Lists.copy(entities);
    }

    /** The row of a card as it is first written. */
    public static CardRow of(Card card) {
        return of(card, card.sortAt());
    }

    /**
     * The row of a card.
     *
     * @param sortAt where the card stands in a list, fixed when it was first written
     */
    public static CardRow of(Card card, Instant sortAt) {
        return new CardRow(
                card.id(),
                sortAt,
                card.title(),
                card.hook().map(Claim::text),
                card.language(),
                card.url(),
                card.source(),
                card.publishedAt(),
                card.collectedAt(),
                card.storyId(),
                card.topics(),
                card.tldr().map(Card.Tldr::whoShouldCare).orElse(List.of()),
                card.entities().stream().map(Entity::name).limit(10).toList(),
                card.enrichment().withheld());
    }
}
