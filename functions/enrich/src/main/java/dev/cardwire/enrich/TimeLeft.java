package dev.cardwire.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/**
 * The time of one call of the function, shared over what is still to be done in it: no item waits for a model so long that
 * the next has no time, and goes back to its queue for nothing.
 *
 * @param millis until the call ends
 */
record TimeLeft(IntSupplier millis, InstantSource clock) {

    /** How long one card may wait for its model: as long as the longest answers take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** With less a model is not asked anew: an answer that comes too late costs a try, and money. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    /** What one item needs beside its model: to be read, grounded and written. */
    private static final Duration WORK = Duration.ofSeconds(10);

    /** Whether one more item can be made a card, be it without its model. */
    boolean suffices() {
        return millis.getAsInt() >= WORK.toMillis();
    }

    /** Whether one more item can be tried with its model. */
    boolean sufficesForModel() {
        return millis.getAsInt() >= WORK.plus(SHORTEST).toMillis();
    }

    /**
     * When the draft of the next item must be there.
     *
     * @param items that are still to be done, the next among them
     */
    Instant deadline(int items) {
        var share = Duration.ofMillis(millis.getAsInt() / items).minus(WORK);
        var patience = share.compareTo(PATIENCE) < 0 ? share : PATIENCE;
        return clock.instant().plus(patience.isNegative() ? Duration.ZERO : patience);
    }
}
