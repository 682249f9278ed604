package dev.cardwire.enrich;

import dev.cardwire.archive.NoSuchObject;
import dev.cardwire.core.Log;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Found;
import dev.cardwire.table.StoredCard;
import dev.cardwire.table.StoredCard.Retry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Tries the cards again that a model should have made and could not: those that the due index names. */
final class Degraded {

    private static final int SHARDS = 16;
    private static final int MOST_OF_A_SHARD = 25;
    private static final int MILLIS_FOR_ONE = 10_000;

    private final Enricher enricher;
    private final CardTable cards;
    private final InstantSource clock;
    private final Log log;

    Degraded(Enricher enricher, CardTable cards, InstantSource clock, Log log) {
        this.enricher = enricher;
        this.cards = cards;
        this.clock = clock;
        this.log = log;
    }

    /**
     * What a run did.
     *
     * @param due cards that were due
     * @param improved cards that became better
     * @param waiting cards that are due again later
     * @param gaveUp cards that stay as they are
     */
    record Run(int due, int improved, int waiting, int gaveUp) {}

    /** Tries what is due; what the time does not suffice for stays due. */
    Run improve(IntSupplier remainingMillis) {
        int due = 0;
        int improved = 0;
        int waiting = 0;
        int gaveUp = 0;
        for (int shard = 0; shard < SHARDS; shard++) {
            for (String cardId : cards.due(shard, clock.instant(), MOST_OF_A_SHARD)) {
                var stored = stillDue(cardId);
                if (stored.isEmpty() || remainingMillis.getAsInt() < MILLIS_FOR_ONE) {
                    continue;
                }
                due++;
                switch (again(stored.get())) {
                    case IMPROVED -> improved++;
                    case WAITING -> waiting++;
                    case GAVE_UP -> gaveUp++;
                }
            }
        }
        return new Run(due, improved, waiting, gaveUp);
    }

    /** The index lags behind the table, so it only proposes. */
    private Optional<StoredCard> stillDue(String cardId) {
        Instant now = clock.instant();
        return cards.find(cardId, now) instanceof Found.Present present
                ? Optional.of(present.stored()).filter(stored ->
                        stored.retry().flatMap(Retry::dueAt).filter(at -> !at.isAfter(now)).isPresent())
                : Optional.empty();
    }

    private enum End {
        IMPROVED,
        WAITING,
        GAVE_UP
    }

    private End again(StoredCard stored) {
        String cardId = stored.card().id();
        Retry before = stored.retry().orElseThrow();
        try {
            if (enricher.enrich(stored.rawKey()) instanceof Enriched.Written) {
                return End.IMPROVED;
            }
        } catch (NoSuchObject e) {
            // Its item has reached its end, and the card will soon: there is nothing left to try with.
            cards.retry(stored, new Retry(before.attempts(), Optional.empty()));
            return End.GAVE_UP;
        } catch (RuntimeException e) {
            log.with("card", cardId).error("could not try a degraded card again", e);
        }
        Retry next = Retries.after(before, clock.instant());
        cards.retry(stored, next);
        if (next.dueAt().isEmpty()) {
            log.with("card", cardId).warn("gave up waiting for a better card", Map.of("attempts", next.attempts()));
            return End.GAVE_UP;
        }
        return End.WAITING;
    }
}
