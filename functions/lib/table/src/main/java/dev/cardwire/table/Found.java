package dev.cardwire.table;

/** What stands under a card's key. */
public sealed interface Found {

    /** Nothing: the card is new. */
    record Nothing() implements Found {}

    /** A card. */
    record Present(StoredCard stored) implements Found {}

    /** A tombstone: the owner removed the card, and it must not come back. */
    record Removed() implements Found {}
}
