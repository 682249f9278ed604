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

/** Tries the cards again that a model should have made and could not: those that the due index names. */
final class Degraded {

    private static final int SHARDS = 16;
    private static final int MOST_OF_A_SHARD = 25;

    private final Enricher enricher;
    private final Analysis analysis;
    private final CardTable cards;
    private final InstantSource clock;
    private final Log log;

    Degraded(Enricher enricher, Analysis analysis, CardTable cards, InstantSource clock, Log log) {
        this.enricher = enricher;
        this.analysis = analysis;
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
    Run improve(TimeLeft time) {
        if (!analysis.hasModel()) {
            // Switched off: what waits for a model goes on waiting, and loses no try.
            return new Run(0, 0, 0, 0);
        }
        int due = 0;
        int improved = 0;
        int waiting = 0;
        int gaveUp = 0;
        for (int shard = 0; shard < SHARDS; shard++) {
            for (String cardId : cards.due(shard, clock.instant(), MOST_OF_A_SHARD)) {
                var stored = stillDue(cardId);
                if (stored.isEmpty()) {
                    continue;
                }
                if (!time.sufficesForModel()) {
                    return new Run(due, improved, waiting, gaveUp);
                }
                due++;
                switch (again(stored.get(), time)) {
                    case IMPROVED -> improved++;
                    case WAITING -> waiting++;
                    case GAVE_UP -> gaveUp++;
                    case ENDPOINT_FAILED -> {
                        // The next card would only meet it again, and lose one of its tries.
                        return new Run(due, improved, waiting + 1, gaveUp);
                    }
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
        GAVE_UP,
        ENDPOINT_FAILED
    }

    private End again(StoredCard stored, TimeLeft time) {
        String cardId = stored.card().id();
        Retry before = stored.retry().orElseThrow();
        try {
            return switch (enricher.enrich(stored.rawKey(), time.deadline(1))) {
                case Enriched.Waiting(var id, var because) -> {
                    End end = putOff(stored, Retries.after(before, stored.card(), because, clock.instant()));
                    yield end == End.WAITING && because.isOfEndpoint() ? End.ENDPOINT_FAILED : end;
                }
                case Enriched.Written written -> End.IMPROVED;
                case Enriched.AsGoodThere there -> {
                    // Another run was quicker, and this changes nothing; or nothing is to be asked, and it ends some time.
                    cards.retry(stored, Retries.afterOneMore(before, clock.instant()));
                    yield End.IMPROVED;
                }
                case Enriched.Removed removed -> End.GAVE_UP;
            };
        } catch (NoSuchObject e) {
            // Its item has reached its end, and the card will soon: there is nothing left to try with.
            cards.retry(stored, new Retry(before.attempts(), Optional.empty()));
            return End.GAVE_UP;
        } catch (RuntimeException e) {
            log.with("card", cardId).error("could not try a degraded card again", e);
            return putOff(stored, Retries.afterOneMore(before, clock.instant()));
        }
    }

    private End putOff(StoredCard stored, Retry next) {
        cards.retry(stored, next);
        if (next.dueAt().isEmpty()) {
            log.with("card", stored.card().id()).warn("gave up waiting for a better card", Map.of("attempts", next.attempts()));
            return End.GAVE_UP;
        }
        return End.WAITING;
    }
}
