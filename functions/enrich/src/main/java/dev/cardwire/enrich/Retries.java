package dev.cardwire.enrich;

import dev.cardwire.core.Card;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.table.StoredCard.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When a degraded card is tried again: after 5 and 30 minutes, 3 and 12 hours; then no more. One that the budget had no room
 * for was not tried, so it waits for the next day's budget instead, and uses up no try.
 */
final class Retries {

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofHours(12));

    /** What waits for a new day's budget comes over some hours, so that the day's news finds room beside it. */
    private static final Duration SPREAD = Duration.ofHours(4);

    /** What is older is no news any more, and a day's budget is for news. */
    private static final Duration WORTH_A_BUDGET = Duration.ofDays(7);

    private Retries() {}

    /** The first try of a card that was degraded just now. */
    static Retry first(Card card, Degradation because, Instant now) {
        return because == Degradation.OVER_BUDGET ? onTheNextDay(card, 0, now) : new Retry(0, Optional.of(now.plus(WAITS.getFirst())));
    }

    /** After one more try that made nothing better. */
    static Retry after(Retry before, Card card, Degradation because, Instant now) {
        return because == Degradation.OVER_BUDGET ? onTheNextDay(card, before.attempts(), now) : afterOneMore(before, now);
    }

    /** After a try that did not come to its end. */
    static Retry afterOneMore(Retry before, Instant now) {
        int attempts = before.attempts() + 1;
        return new Retry(attempts, attempts < WAITS.size() ? Optional.of(now.plus(WAITS.get(attempts))) : Optional.empty());
    }

    private static Retry onTheNextDay(Card card, int attempts, Instant now) {
        Instant day = Times.day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant due = day.plusSeconds(Math.floorMod(card.id().hashCode(), SPREAD.toSeconds()));
        return new Retry(attempts, Optional.of(due).filter(at -> at.isBefore(card.collectedAt().plus(WORTH_A_BUDGET))));
    }
}
