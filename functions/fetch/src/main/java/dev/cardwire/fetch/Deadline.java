package dev.cardwire.fetch;

import java.time.Duration;

/**
 * When something must be over, by the machine's own count of time, which no clock that is set can move.
 *
 * @param at as {@link System#nanoTime} counts
 */
record Deadline(long at) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean hasPassed() {
        return nanosLeft() <= 0;
    }

    long nanosLeft() {
        return at - System.nanoTime();
    }
}
