package dev.cardwire.local;

import dev.cardwire.local.LocalFunction.FunctionError;
import dev.cardwire.local.template.FunctionDefinition.Scheduled;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls functions at the times of the template's schedules. A call that takes longer than its period delays the next
 * one; in AWS the two would run side by side.
 */
final class Schedules implements AutoCloseable {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
    private final InstantSource clock;
    private final PrintStream log;

    private Schedules(InstantSource clock, PrintStream log) {
        this.clock = clock;
        this.log = log;
    }

    static Schedules start(List<LocalFunction> functions, InstantSource clock, PrintStream log) {
        var schedules = new Schedules(clock, log);
        for (LocalFunction function : functions) {
            for (Scheduled scheduled : function.definition().schedules()) {
                schedules.next(function, scheduled, Schedule.parse(scheduled.expression()), clock.instant());
            }
        }
        return schedules;
    }

    private void next(LocalFunction function, Scheduled scheduled, Schedule schedule, Instant after) {
        schedule.next(after).ifPresent(time -> threads.schedule(
                () -> run(function, scheduled, schedule),
                Math.max(0, Duration.between(clock.instant(), time).toMillis()),
                TimeUnit.MILLISECONDS));
    }

    private void run(LocalFunction function, Scheduled scheduled, Schedule schedule) {
        try {
            function.invoke(scheduled.input());
        } catch (FunctionError e) {
            // As in AWS: a failed run is in the log, and the next one comes at its time.
            e.printStackTrace(log);
        }
        if (!threads.isShutdown()) {
            next(function, scheduled, schedule, clock.instant());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
