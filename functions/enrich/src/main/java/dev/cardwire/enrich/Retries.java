package dev.cardwire.enrich;

import dev.cardwire.table.StoredCard.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a degraded card is tried again: after 5 and 30 minutes, 3 and 12 hours; then no more. */
final class Retries {

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofHours(12));

    private Retries() {}

    static Retry first(Instant now) {
        return new Retry(0, Optional.of(now.plus(WAITS.getFirst())));
    }

    /** After one more try that made nothing better. */
    static Retry after(Retry before, Instant now) {
        int attempts = before.attempts() + 1;
        return new Retry(attempts, attempts < WAITS.size() ? Optional.of(now.plus(WAITS.get(attempts))) : Optional.empty());
    }
}
