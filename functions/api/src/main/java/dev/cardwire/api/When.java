package dev.cardwire.api;

import dev.cardwire.core.Freshness;
import java.time.Instant;
import java.util.Optional;

/**
 * When a card's article came out, as pages say it.
 *
 * @param time of publication if the feed gave one not later than the collection, else of collection
 * @param published whether it is the time of publication
 * @param freshness absent where it is not known
 */
record When(Instant time, boolean published, Optional<Freshness> freshness) {

    static When of(Optional<Instant> publishedAt, Instant collectedAt, Instant now) {
        var believed = publishedAt.filter(at -> !at.isAfter(collectedAt));
        return new When(believed.orElse(collectedAt), believed.isPresent(), Freshness.of(publishedAt, collectedAt, now));
    }

    boolean isFresh() {
        return freshness.map(Freshness::fresh).orElse(false);
    }
}
