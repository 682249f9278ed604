package dev.cardwire.analyst.model;

import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Log;
import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks a model until it answers, fails for good, or there is no time: at most three calls, each paid for before it is made,
 * with waits between them that grow and differ, and are no shorter than the endpoint asks.
 */
final class Asking {

    static final int MOST_CALLS = 3;

    /** A call in which no answer can come is not begun. */
    static final Duration SHORTEST_CALL = Duration.ofSeconds(3);

    /** What waits longer for one answer has lost it. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(120);

    /** Before the deadline so much time stays, for the card that is written instead. */
    static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Model model;
    private final Budget budget;
    private final Prices prices;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Sleeper sleeper;
    private final Log log;

    Asking(Model model, Budget budget, Prices prices, InstantSource clock, RandomGenerator random, Sleeper sleeper, Log log) {
        this.model = model;
        this.budget = budget;
        this.prices = prices;
        this.clock = clock;
        this.random = random;
        this.sleeper = sleeper;
        this.log = log;
    }

    /**
     * What came of asking.
     *
     * @param reply the last one
     * @param calls how many were made
     * @param usage of all of them
     */
    record Asked(Reply reply, int calls, Draft.Usage usage) {}

    /** Asks, and gives up before the deadline; what a call failed by outweighs that no further one could be made. */
    Asked ask(Prompt prompt, Instant deadline) {
        var bill = new Bill(prompt.version());
        long worst = prices.worst(prompt);
        var failure = Optional.<Reply.Failed>empty();
        for (int calls = 0; ; calls++) {
            Duration left = left(deadline);
            var reserved = left.compareTo(SHORTEST_CALL) < 0 ? Optional.<Budget.Reservation>empty() : budget.reserve(worst);
            if (reserved.isEmpty()) {
                return new Asked(failure.orElseGet(() -> notCalled(left, worst)), calls, bill.usage());
            }
            var reply = call(prompt, left.compareTo(LONGEST_CALL) < 0 ? left : LONGEST_CALL, reserved.get(), worst, bill);
            failure = reply instanceof Reply.Failed failed && failed.again() ? Optional.of(failed) : Optional.empty();
            if (failure.isEmpty() || calls + 1 == MOST_CALLS || !waited(calls, failure.get(), deadline)) {
                return new Asked(reply, calls + 1, bill.usage());
            }
        }
    }

    private Duration left(Instant deadline) {
        return Duration.between(clock.instant(), deadline).minus(MARGIN);
    }

    private static Reply.Failed notCalled(Duration left, long worst) {
        return left.compareTo(SHORTEST_CALL) < 0
                ? failed(Degradation.TIMED_OUT, "too little time left for a call: " + left.toMillis() + " ms")
                : failed(Degradation.OVER_BUDGET, "the day's budget does not hold a call's worst case of " + worst + " micro-dollars");
    }

    private Reply call(Prompt prompt, Duration timeout, Budget.Reservation reserved, long worst, Bill bill) {
        long start = clock.millis();
        var reply = model.ask(prompt, timeout);
        var tokens = tokens(reply).filter(Prices::isCount);
        long cost = tokens.map(prices::of).orElseGet(() -> mayCost(reply) ? worst : 0);
        reserved.settle(cost);
        bill.add(tokens, cost);
        log(reply, tokens, cost, clock.millis() - start);
        return reply;
    }

    private static Optional<Tokens> tokens(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> answered.tokens();
            case Reply.Failed failed -> failed.tokens();
        };
    }

    private static boolean mayCost(Reply reply) {
        return !(reply instanceof Reply.Failed failed) || failed.charged();
    }

    /** Waits after a number of failed calls and one more; false if the next would come too late. */
    private boolean waited(int before, Reply.Failed failure, Instant deadline) {
        long full = FIRST_WAIT.toMillis() << before;
        var own = Duration.ofMillis(random.nextLong(full / 2, full + 1));
        Duration wait = failure.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        if (wait.compareTo(left(deadline).minus(SHORTEST_CALL)) > 0) {
            return false;
        }
        try {
            sleeper.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void log(Reply reply, Optional<Tokens> tokens, long cost, long millis) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("engine", model.engine());
        fields.put("outcome", reply instanceof Reply.Failed failed ? failed.because().word() : "answered");
        tokens.ifPresent(counted -> {
            fields.put("inputTokens", counted.input());
            fields.put("outputTokens", counted.output());
        });
        fields.put("costMicroUsd", cost);
        fields.put("millis", millis);
        switch (reply) {
            case Reply.Answered answered -> log.info("asked the model", fields);
            case Reply.Failed failed -> {
                fields.put("detail", failed.detail());
                log.warn("asked the model", fields);
            }
        }
    }

    private static Reply.Failed failed(Degradation because, String detail) {
        return new Reply.Failed(because, detail, false, Optional.empty(), Optional.empty(), false);
    }

    /** What calls cost together. */
    private static final class Bill {

        private final String promptVersion;
        private Optional<Tokens> tokens = Optional.empty();
        private long cost;
        private boolean isAsked;

        Bill(String promptVersion) {
            this.promptVersion = promptVersion;
        }

        void add(Optional<Tokens> more, long micros) {
            more.ifPresent(counted -> tokens = Optional.of(tokens
                    .map(before -> new Tokens(before.input() + counted.input(), before.output() + counted.output()))
                    .orElse(counted)));
            cost += micros;
            isAsked = true;
        }

        Draft.Usage usage() {
            return !isAsked ? Draft.Usage.NONE
                    : new Draft.Usage(Optional.of(promptVersion), tokens.map(Tokens::input), tokens.map(Tokens::output), Optional.of(cost),
                            Optional.empty(), Optional.empty());
        }
    }
}
