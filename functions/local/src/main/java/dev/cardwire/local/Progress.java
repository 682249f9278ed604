package dev.cardwire.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar, where a person sits before the terminal; elsewhere nothing. */
final class Progress implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int UNKNOWN = -1;

    private record Shown(ProgressBar bar, ScheduledExecutorService look, LongSupplier of, LongSupplier done) {}

    private final Optional<Shown> shown;

    private Progress(Optional<Shown> shown) {
        this.shown = shown;
    }

    /**
     * Shows how far something is until it is closed.
     *
     * @param task what is done, one word
     * @param of how much there is to do, as far as known by now; asked a few times a second, as the next
     * @param done how much of it is done by now
     */
    static Progress of(Terminal terminal, String task, LongSupplier of, LongSupplier done) {
        if (!terminal.interactive()) {
            return new Progress(Optional.empty());
        }
        var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(UNKNOWN)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build();
        var look = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        look.scheduleWithFixedDelay(() -> step(bar, of, done), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return new Progress(Optional.of(new Shown(bar, look, of, done)));
    }

    @Override
    public void close() {
        shown.ifPresent(one -> {
            one.look().close();
            step(one.bar(), one.of(), one.done());
            one.bar().close();
        });
    }

    private static void step(ProgressBar bar, LongSupplier of, LongSupplier done) {
        long max = of.getAsLong();
        bar.maxHint(max > 0 ? max : UNKNOWN);
        bar.stepTo(Math.min(done.getAsLong(), Math.max(max, 0)));
    }
}
