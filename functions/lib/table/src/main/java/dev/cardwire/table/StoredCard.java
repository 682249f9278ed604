package dev.cardwire.table;

import dev.cardwire.core.Card;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A card as the table holds it, with what stands beside it.
 *
 * @param itemVersion the version of the item that it was made of
 * @param rank how good its analyst is
 * @param rawKey the S3 key of that item version
 * @param sortAt where it stands in lists, fixed when it was first written
 * @param lists the partitions that hold a row of it
 * @param expiresAt when it ends, with its text
 * @param retry when and how often a better analyst was tried; absent unless degraded
 */
public record StoredCard(
        Card card,
        int itemVersion,
        Rank rank,
        String rawKey,
        Instant sortAt,
        List<String> lists,
        Optional<Instant> expiresAt,
        Optional<Retry> retry) {

    public StoredCard {
        lists = List.copyOf(lists);
    }

    /** How good a card is: a better one replaces it, never the other way round. */
    public enum Rank {
        /** Made by extraction because the model could not. */
        DEGRADED,
        /** Made by extraction by choice. */
        EXTRACTIVE,
        /** Made by a model. */
        MODEL
    }

    /**
     * The next try for a degraded card.
     *
     * @param attempts how many tries there were
     * @param dueAt when the next one is due; absent: no more
     */
    public record Retry(int attempts, Optional<Instant> dueAt) {}

    /** Whether a card of this item version and rank would be no better than this one. */
    public boolean isAsGoodAs(int otherVersion, Rank otherRank) {
        return itemVersion > otherVersion || itemVersion == otherVersion && rank.compareTo(otherRank) >= 0;
    }
}
