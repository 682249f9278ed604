package dev.cardwire.analyst.model;

import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.core.Log;
import dev.cardwire.core.Vocabulary.Degradation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A model that replies as it is told, a purse of its own, and a clock that goes on only when somebody waits or is asked. */
final class Scripted implements Model, Budget {

    static final Prices PRICES = new Prices(BigDecimal.ONE, BigDecimal.TEN);
    static final Tokens TOKENS = new Tokens(1_000, 100);
    static final long COST = 2_000;

    final List<Duration> timeouts = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private Duration takes = Duration.ofSeconds(1);
    private long purse = Long.MAX_VALUE;
    private long spent;
    private Instant now = Asked.NOW;
    final ModelAnalyst analyst = new ModelAnalyst(this, new PromptWriter(OutputLanguage.SOURCE, 2_000), PRICES, this, () -> now, new Random(3), this::sleep,
            Log.to(new PrintStream(logged, true, StandardCharsets.UTF_8), () -> now));

    static Scripted replying(Reply... replies) {
        var scripted = new Scripted();
        scripted.next(replies);
        return scripted;
    }

    void next(Reply... more) {
        replies.addAll(Arrays.asList(more));
    }

    static Reply answer() {
        return new Reply.Answered(Asked.everything().toString(), Optional.of(TOKENS));
    }

    static Reply fails(Degradation because, boolean again) {
        return new Reply.Failed(because, "told so", again, Optional.empty(), Optional.empty(), false);
    }

    static Reply asksToWait(Duration wait) {
        return new Reply.Failed(Degradation.THROTTLED, "told so", true, Optional.of(wait), Optional.empty(), false);
    }

    Scripted taking(Duration each) {
        takes = each;
        return this;
    }

    Scripted with(long microUsd) {
        purse = microUsd;
        return this;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    int calls() {
        return timeouts.size();
    }

    long spent() {
        return spent;
    }

    List<String> log() {
        return logged.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static long worst() {
        return PRICES.worst(Asked.prompt());
    }

    @Override
    public String engine() {
        return "openai:test";
    }

    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        timeouts.add(timeout);
        now = now.plus(takes);
        return replies.pop();
    }

    @Override
    public Optional<Reservation> reserve(long worst) {
        if (spent + worst > purse) {
            return Optional.empty();
        }
        spent += worst;
        return Optional.of(actual -> spent += actual - worst);
    }

    private void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }
}
