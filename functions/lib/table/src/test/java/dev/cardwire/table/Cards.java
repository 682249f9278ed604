package dev.cardwire.table;

import dev.cardwire.core.Card;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards for the tests of this room. */
final class Cards {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Cards() {}

    static String id(int number) {
        return Ids.card(Ids.item("feed", "entry " + number));
    }

    /** The card of an entry, published so many minutes before {@link #NOW}. */
    static Card card(int number, String title, int minutesAgo, String language, Topic... topics) {
        return new Card(
                Card.SCHEMA, id(number), 1, Ids.story("example.com/" + number), "https://example.com/" + number, title,
                List.of(), Optional.empty(), language, Optional.empty(),
                new Card.Source(number % 2 == 0 ? "evenfeed" : "oddfeed", "Example", "https://example.com"), List.of(),
                Optional.of(NOW.minusSeconds(60L * minutesAgo)), NOW, NOW, Basis.SUMMARY,
                Optional.of(new Card.Tldr(Optional.empty(), Optional.empty(), Optional.empty(), List.of(Audience.ENGINEERING))),
                Optional.empty(), List.of(), List.of(topics),
                List.of(new Entity("DeepSeek", EntityType.ORGANISATION, 2)), List.of(),
                new Card.Enrichment(Card.Enrichment.EXTRACTIVE, Optional.empty(), 0, 0, Map.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    static StoredCard stored(Card card) {
        return stored(card, 1, StoredCard.Rank.EXTRACTIVE);
    }

    static StoredCard stored(Card card, int version, StoredCard.Rank rank) {
        return new StoredCard(card, version, rank, "raw/f/i/000001.json", card.sortAt(), List.of(), Optional.empty(), Optional.empty());
    }
}
