package dev.cardwire.fetch;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the bodies that are in memory at a time within bounds: small ones come as they come, only so many large ones are
 * taken at once, the others wait for their turn with the connection open.
 */
final class BodyRoom {

    /** Up to here a body is small: nearly all feeds and pages are. */
    static final int SMALL = 1_000_000;

    private final Semaphore large;

    BodyRoom(int largeSideBySide) {
        large = new Semaphore(largeSideBySide);
    }

    /** A place for one request's body, held until it is closed. */
    Place place() {
        return new Place();
    }

    /** The place of one body. */
    final class Place implements AutoCloseable {

        private boolean isLarge;

        private Place() {}

        /**
         * Tells that a body has grown to this size.
         *
         * @throws InterruptedIOException if there was no room for a large one before the deadline
         */
        void grownTo(long bytes, Deadline deadline) throws InterruptedIOException {
            if (isLarge || bytes <= SMALL) {
                return;
            }
            try {
                isLarge = large.tryAcquire(Math.max(deadline.nanosLeft(), 0), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!isLarge) {
                throw new InterruptedIOException("no room for a large body in time");
            }
        }

        @Override
        public void close() {
            if (isLarge) {
                isLarge = false;
                large.release();
            }
        }
    }
}
