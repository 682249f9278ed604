package dev.cardwire.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * One request at a time per host, with a gap between (POLLING rule 10): whoever asks for feeds, for robots.txt or for
 * pages, and wherever a redirect leads, takes the host's turn first.
 */
final class HostTurns {

    private static final int MANY = 10_000;

    private final Duration gap;
    private final Poller.Pause pause;
    private final LongSupplier nanos;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * @param gap the shortest time from the end of one request to the beginning of the next
     * @param nanos counts time as {@link System#nanoTime} does
     */
    HostTurns(Duration gap, Poller.Pause pause, LongSupplier nanos) {
        this.gap = gap;
        this.pause = pause;
        this.nanos = nanos;
    }

    /** One host's turn, until it is closed; closing it again does nothing. */
    final class Turn implements AutoCloseable {

        private final String name;
        private final Host host;
        private boolean over;

        private Turn(String name, Host host) {
            this.name = name;
            this.host = host;
        }

        @Override
        public void close() {
            if (!over) {
                over = true;
                host.lastEnd = OptionalLong.of(nanos.getAsLong());
                host.turn.release();
                leave(name);
            }
        }
    }

    private static final class Host {

        private final Semaphore turn = new Semaphore(1, true);
        private volatile OptionalLong lastEnd = OptionalLong.empty();
        private int users;
    }

    /**
     * Waits for a host's turn.
     *
     * @param atLeast a longer gap, where the host asks for one
     * @throws TimeoutException if the turn did not come before the deadline
     */
    Turn take(String name, Duration atLeast, Deadline deadline) throws InterruptedException, TimeoutException {
        Turn turn = follow(name, deadline);
        try {
            Duration between = gap.compareTo(atLeast) >= 0 ? gap : atLeast;
            long wait = turn.host.lastEnd.stream().map(end -> end + between.toNanos() - nanos.getAsLong()).findFirst().orElse(0);
            if (wait > 0) {
                pause.of(Duration.ofNanos(wait));
            }
            return turn;
        } catch (InterruptedException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    /**
     * Waits for the turn of a host that a redirect led to: one request at a time, but the gap was kept before the first.
     *
     * @throws TimeoutException if the turn did not come before the deadline
     */
    Turn follow(String name, Deadline deadline) throws InterruptedException, TimeoutException {
        forgetTheIdle();
        Host host = hosts.compute(name, (_, known) -> {
            Host one = known == null ? new Host() : known;
            one.users++;
            return one;
        });
        boolean taken = false;
        try {
            taken = host.turn.tryAcquire(Math.max(deadline.nanosLeft(), 0), TimeUnit.NANOSECONDS);
        } finally {
            if (!taken) {
                leave(name);
            }
        }
        if (!taken) {
            throw new TimeoutException("other requests to " + name + " took all the time there was");
        }
        return new Turn(name, host);
    }

    private void leave(String name) {
        hosts.computeIfPresent(name, (_, host) -> {
            host.users--;
            return host;
        });
    }

    /** A function lives on from run to run, and meets ever more hosts. */
    private void forgetTheIdle() {
        if (hosts.size() > MANY) {
            long longAgo = nanos.getAsLong() - Duration.ofMinutes(2).toNanos();
            hosts.keySet().forEach(name -> hosts.computeIfPresent(name, (_, host) ->
                    host.users == 0 && host.lastEnd.stream().allMatch(end -> end - longAgo < 0) ? null : host));
        }
    }
}
