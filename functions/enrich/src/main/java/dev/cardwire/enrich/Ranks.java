package dev.cardwire.enrich;

import dev.cardwire.analyst.Analyst;
import dev.cardwire.core.Card;
import dev.cardwire.table.StoredCard.Rank;

/** How good a card is, by who made it. */
final class Ranks {

    private Ranks() {}

    /** The best that an analyst can do. */
    static Rank best(Analyst analyst) {
        return analyst.engine().equals(Card.Enrichment.EXTRACTIVE) ? Rank.EXTRACTIVE : Rank.MODEL;
    }

    static Rank of(Card card) {
        if (card.enrichment().degradedFrom().isPresent()) {
            return Rank.DEGRADED;
        }
        return card.enrichment().engine().equals(Card.Enrichment.EXTRACTIVE) ? Rank.EXTRACTIVE : Rank.MODEL;
    }
}
