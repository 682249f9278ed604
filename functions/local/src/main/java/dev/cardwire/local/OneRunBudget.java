package dev.cardwire.local;

import dev.cardwire.analyst.model.Budget;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What the calls of one run may cost, where no table counts the day's. */
final class OneRunBudget implements Budget {

    private final AtomicLong left;

    /** @param capMicroUsd in millionths of a US dollar */
    OneRunBudget(long capMicroUsd) {
        left = new AtomicLong(capMicroUsd);
    }

    @Override
    public Optional<Reservation> reserve(long worstMicroUsd) {
        long before = left.getAndUpdate(now -> now < worstMicroUsd ? now : now - worstMicroUsd);
        return before < worstMicroUsd ? Optional.empty() : Optional.of(actualMicroUsd -> left.addAndGet(worstMicroUsd - actualMicroUsd));
    }
}
