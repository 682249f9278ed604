package dev.cardwire.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How soon after its publication a card was collected. A card whose feed gave no date, or one more than an hour ahead
 * of its collection, has no freshness: unknown is not fresh.
 *
 * @param fresh published less than 24 hours ago and collected within an hour of publication
 * @param collectedAfter from publication to collection, never negative
 */
public record Freshness(boolean fresh, Duration collectedAfter) {

    private static final Duration NEW = Duration.ofHours(24);
    private static final Duration PROMPT = Duration.ofHours(1);

    /** The freshness of what was published and collected then, seen now. */
    public static Optional<Freshness> of(Optional<Instant> publishedAt, Instant collectedAt, Instant now) {
        return publishedAt
                .filter(published -> !published.isAfter(collectedAt.plus(PROMPT)))
                .map(published -> {
                    var after = Duration.between(published, collectedAt);
                    boolean fresh = published.isAfter(now.minus(NEW)) && after.compareTo(PROMPT) <= 0;
                    return new Freshness(fresh, after.isNegative() ? Duration.ZERO : after);
                });
    }
}
