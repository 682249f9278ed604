package dev.cardwire.analyst.model;

import java.util.Optional;

/** What calls to a model may cost. All amounts are millionths of a US dollar. */
public interface Budget {

    /** Sets the worst case of a call aside before it is made; empty where that would cross the cap, and then no call is made. */
    Optional<Reservation> reserve(long worstMicroUsd);

    /** What was set aside for one call. A process that dies leaves it spent: too much is counted, never too little. */
    interface Reservation {

        /** Puts what the call cost in the place of its worst case; once. */
        void settle(long actualMicroUsd);
    }
}
