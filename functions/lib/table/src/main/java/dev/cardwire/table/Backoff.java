package dev.cardwire.table;

import java.util.random.RandomGenerator;

/** Waits between two tries of a write that met another; tests pass one that does not wait. */
@FunctionalInterface
public interface Backoff {

    /**
     * Waits before a further try.
     *
     * @param failed how many tries failed so far, from 1
     */
    void await(int failed);

    /** Exponential with full jitter, from 25 ms: racing writers that waited equally long would only meet again. */
    static Backoff jittered(RandomGenerator random) {
        return failed -> {
            try {
                Thread.sleep(random.nextLong(25L << Math.min(failed, 6)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
