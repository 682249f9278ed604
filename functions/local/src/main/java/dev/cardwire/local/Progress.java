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

    private record Shown(ProgressBar bar, ScheduledExecutorService look, LongSupplier done) {}

    private final Optional<Shown> shown;

    private Progress(Optional<Shown> shown) {
        this.shown = shown;
    }

    /**
     * Shows how far something is until it is closed.
     *
     * @param task what is done, one word
     * @param of how much there is to do
     * @param done how much of it is done by now; asked a few times a second
     */
    static Progress of(Terminal terminal, String task, long of, LongSupplier done) {
        if (!terminal.interactive() || of == 0) {
            return new Progress(Optional.empty());
        }
        var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build();
        var look = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        look.scheduleWithFixedDelay(() -> bar.stepTo(done.getAsLong()), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return new Progress(Optional.of(new Shown(bar, look, done)));
    }

    @Override
    public void close() {
        shown.ifPresent(one -> {
            one.look().close();
            one.bar().stepTo(one.done().getAsLong());
            one.bar().close();
        });
    }
}
