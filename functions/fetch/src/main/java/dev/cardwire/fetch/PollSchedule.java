package dev.cardwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a feed is polled again (POLLING rules 5, 7, 9, 10). */
final class PollSchedule {

    private static final Duration OWN = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final DoubleSupplier random;

    /**
     * @param random from 0 to below 1, from any thread
     */
    PollSchedule(DoubleSupplier random) {
        this.random = random;
    }

    /** After a poll that was answered: the longest of what feed, server and Cardwire wish, at most a day. */
    Instant afterSuccess(Instant now, Optional<Duration> ttl, Optional<Duration> maxAge) {
        Duration wish = longer(longer(OWN, ttl.orElse(OWN)), maxAge.orElse(OWN));
        return now.plus(spread(shorter(wish, LONGEST), 0.1));
    }

    /**
     * After a failure: twice as long each time, from a quarter of an hour to a day.
     *
     * @param failures in a row, this one included
     */
    Instant afterFailure(Instant now, int failures) {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        return now.plus(shorter(spread(shorter(wait, LONGEST), 0.2), LONGEST));
    }

    /** When a host that asked to be left alone may be asked again; at most a week is believed. */
    Instant afterPause(Instant now, Duration wait) {
        return now.plus(spread(shorter(wait, Duration.ofDays(7)), 0.05));
    }

    /** Some of it more, so that feeds added together are not polled together for ever. */
    private Duration spread(Duration duration, double share) {
        return duration.plusSeconds((long) (duration.toSeconds() * share * random.getAsDouble()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
