package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<Duration> pauses = new ArrayList<>();
    private final HostTurns turns = new HostTurns(Duration.ofSeconds(1), pauses::add, nanos::get);

    @Test
    void betweenTwoRequestsToOneHostLiesTheGapOrWhatIsLeftOfIt() throws Exception {
        ask("a", Duration.ZERO);
        ask("b", Duration.ZERO);
        assertEquals(List.of(), pauses, "the first of each host need not wait");
        nanos.addAndGet(Duration.ofMillis(400).toNanos());
        ask("a", Duration.ZERO);
        nanos.addAndGet(Duration.ofMillis(1_500).toNanos());
        ask("b", Duration.ZERO);
        ask("a", Duration.ofSeconds(10));
        assertEquals(List.of(Duration.ofMillis(600), Duration.ofMillis(8_500)), pauses);
    }

    @Test
    void whoComesTooLateForItsTurnIsTold() throws Exception {
        try (var _ = turns.take("a", Duration.ZERO, Deadline.in(LONG))) {
            assertThrows(TimeoutException.class, () -> turns.take("a", Duration.ZERO, Deadline.in(Duration.ofMillis(10))));
            ask("b", Duration.ZERO);
        }
        ask("a", Duration.ZERO);
    }

    @Test
    void aHostIsNeverAskedTwiceAtATimeWhereverRedirectsLead() throws Exception {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        try (var shared = WebServer.start("127.0.0.2", (request, out, socket) -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(new byte[100_000]);
            // Before the last byte, so that the client cannot be done with it before this server is.
            open.decrementAndGet();
            out.write(0);
        }); var http = Web.http()) {
            var redirecting = IntStream.range(10, 20).mapToObj(i -> start("127.0.0." + i,
                    WebServer.of("302 Found", "Location: " + shared.url("/") + "\r\n", ""))).toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var server : redirecting) {
                    threads.submit(() -> http.get(Web.page(server.url("/"), Web.LIMITS)));
                    threads.submit(() -> http.get(Web.page(shared.url("/own"), Web.LIMITS)));
                }
            }
            for (var server : redirecting) {
                server.close();
            }
            assertEquals(20, shared.requests().size());
            assertEquals(1, most.get());
        }
    }

    private static WebServer start(String address, WebServer.Answer answer) {
        try {
            return WebServer.start(address, answer);
        } catch (IOException e) {
            throw new IllegalStateException("no server on " + address, e);
        }
    }

    private void ask(String host, Duration atLeast) throws Exception {
        turns.take(host, atLeast, Deadline.in(LONG)).close();
    }
}
