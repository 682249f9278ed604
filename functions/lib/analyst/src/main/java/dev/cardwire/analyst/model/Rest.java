package dev.cardwire.analyst.model;

import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The rest that an endpoint is given after a failure of its own: 5 seconds, doubling to 5 minutes while it goes on, longer
 * where the endpoint asks for it. Meanwhile nobody calls; after it one call tries, and the others wait for what comes of it.
 */
final class Rest {

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** What an endpoint may ask for at most: a longer rest is its owner's mistake, and the next process would not keep it. */
    static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final InstantSource clock;
    private Optional<Cause> cause = Optional.empty();
    private Duration length = Duration.ZERO;
    private Instant until = Instant.MIN;
    private boolean tried;

    Rest(InstantSource clock) {
        this.clock = clock;
    }

    /** Why an endpoint rests, and until when. */
    record Cause(Degradation because, Instant until) {}

    /** Asks to call; the reason not to, if there is one. Who may call must say what came of it. */
    synchronized Optional<Cause> ask() {
        if (cause.isEmpty()) {
            return Optional.empty();
        }
        if (tried || clock.instant().isBefore(until)) {
            return cause;
        }
        tried = true;
        return Optional.empty();
    }

    /** The endpoint answered, whatever that was. */
    synchronized void answered() {
        cause = Optional.empty();
        length = Duration.ZERO;
        tried = false;
    }

    /** The endpoint failed. Calls that were under way together make one rest. */
    synchronized void failed(Degradation because, Optional<Duration> asked) {
        boolean again = tried || !clock.instant().isBefore(until);
        if (again) {
            Duration doubled = length.isZero() ? SHORTEST : length.multipliedBy(2);
            length = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
        Duration wanted = asked.filter(wish -> wish.compareTo(length) > 0).orElse(length);
        Instant end = clock.instant().plus(wanted.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wanted);
        until = again || end.isAfter(until) ? end : until;
        cause = Optional.of(new Cause(because, until));
        tried = false;
    }

    /** No call was made after all. */
    synchronized void notCalled() {
        tried = false;
    }
}
