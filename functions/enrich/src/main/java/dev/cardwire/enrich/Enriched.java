package dev.cardwire.enrich;

import dev.cardwire.core.Card;
import dev.cardwire.core.Vocabulary.Degradation;

/** What became of an item. */
public sealed interface Enriched {

    /** Its card was written. */
    record Written(Card card) implements Enriched {}

    /** A card at least as good was there already: a repeat, an older version, or another run was quicker. */
    record AsGoodThere(String cardId) implements Enriched {}

    /** A model should have made the card and could not; a card that waits for it was there already. */
    record Waiting(String cardId, Degradation because) implements Enriched {}

    /** The card's owner removed it, and it does not return. */
    record Removed(String cardId) implements Enriched {}
}
