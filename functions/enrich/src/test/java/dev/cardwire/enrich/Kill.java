package dev.cardwire.enrich;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Ends a run at one of its calls to AWS, before the call goes out or after it was done: nothing that follows happens. */
final class Kill implements ExecutionInterceptor {

    /** No failure that a program handles, so nothing catches it. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }

    /** Counts each call twice: before it goes out, and when it was done. */
    private final AtomicInteger moments = new AtomicInteger();
    private volatile Optional<Integer> at = Optional.empty();

    /** Kills at the n-th moment from now, from 0. */
    void at(int moment) {
        moments.set(0);
        at = Optional.of(moment);
    }

    /** Lets runs live. */
    void never() {
        at = Optional.empty();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        moment();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        moment();
    }

    private void moment() {
        int moment = moments.getAndIncrement();
        if (at.filter(wanted -> wanted <= moment).isPresent()) {
            throw new Killed();
        }
    }
}
