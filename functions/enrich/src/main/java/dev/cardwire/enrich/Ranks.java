package dev.cardwire.enrich;

import dev.cardwire.core.Card;
import dev.cardwire.core.Item;
import dev.cardwire.table.StoredCard;
import dev.cardwire.table.StoredCard.Rank;

/** How good a card is, by who made it. */
final class Ranks {

    private Ranks() {}

    /** The best that an item's card can be. */
    static Rank best(Analysis analysis, Item item) {
        return analysis.asksModelOf(item) ? Rank.MODEL : Rank.EXTRACTIVE;
    }

    static Rank of(Card card) {
        if (card.enrichment().degradedFrom().isPresent()) {
            return Rank.DEGRADED;
        }
        return card.enrichment().engine().equals(Card.Enrichment.EXTRACTIVE) ? Rank.EXTRACTIVE : Rank.MODEL;
    }

    /**
     * Whether a stored card is as good as one of this version and rank. A degraded card says the same as one by choice, and
     * waits for its model besides: while the model is switched off, it goes on waiting.
     */
    static boolean isAsGood(StoredCard stored, int version, Rank rank) {
        return stored.isAsGoodAs(version, rank)
                || stored.itemVersion() == version && stored.rank() == Rank.DEGRADED && rank == Rank.EXTRACTIVE;
    }
}
