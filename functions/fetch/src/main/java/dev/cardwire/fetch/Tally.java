package dev.cardwire.fetch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counts a run, from many threads. */
final class Tally {

    private final AtomicInteger polled = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger entries = new AtomicInteger();
    private final AtomicInteger items = new AtomicInteger();
    private final AtomicInteger notDue = new AtomicInteger();
    private final AtomicReference<RuntimeException> outage = new AtomicReference<>();

    void count(FeedPoll.Result result) {
        polled.incrementAndGet();
        unchanged.addAndGet(result.record().unchanged() ? 1 : 0);
        failed.addAndGet(result.failed() ? 1 : 0);
        entries.addAndGet(result.record().entries());
        items.addAndGet(result.record().items());
        result.outage().ifPresent(this::stop);
    }

    /** The index named a feed that is not due, or not there any more. */
    void notDue() {
        notDue.incrementAndGet();
    }

    /** A failure that is no feed's own: no more feeds are taken. */
    void stop(RuntimeException failure) {
        outage.compareAndSet(null, failure);
    }

    Optional<RuntimeException> outage() {
        return Optional.ofNullable(outage.get());
    }

    PollReport report(int proposed) {
        int due = proposed - notDue.get();
        return new PollReport(due, polled.get(), unchanged.get(), failed.get(), entries.get(), items.get(), due - polled.get());
    }
}
