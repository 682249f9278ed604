package dev.cardwire.enrich;

import dev.cardwire.core.Card;

/** What became of an item. */
public sealed interface Enriched {

    /** Its card was written. */
    record Written(Card card) implements Enriched {}

    /** A card at least as good was there already: a repeat, an older version, or another run was quicker. */
    record AsGoodThere(String cardId) implements Enriched {}

    /** The card's owner removed it, and it does not return. */
    record Removed(String cardId) implements Enriched {}
}
