package dev.cardwire.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one place that connects to an address from outside: public addresses only, the one that was checked, every redirect
 * checked anew (POLLING rule 20); heads and bodies bounded in size, everything in time (rule 12); one honest name, no
 * cookies, no {@code Referer}, nothing added to an address (rule 11). Whatever the web does is an answer, never an
 * exception.
 *
 * {@snippet :
 * try (var http = SafeHttp.fromEnv(System.getenv())) {
 *     switch (http.get(WebRequest.feed("https://example.org/feed"))) {
 *         case WebAnswer.Answered answer -> read(answer.body(), answer.headers(), answer.url());
 *         case WebAnswer.NoAnswer none -> say(none.reason());
 *     }
 * }
 * }
 */
public final class SafeHttp implements AutoCloseable {

    /** A head within this is any honest server's; the library's own default is no bound at all. */
    private static final int LONGEST_LINE = 16_384;

    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 256;

    /** The shortest time between two requests to one host. */
    private static final Duration GAP = Duration.ofSeconds(1);

    /** How long a request waits for those before it, at most. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Longer than any deadline: the deadline's own timer ends what takes too long. */
    private static final Timeout NEVER = Timeout.of(Duration.ofMinutes(5));

    private final CloseableHttpClient http;
    private final Lookups lookups;
    private final ScheduledExecutorService timer;

    /**
     * A server that never stops sending keeps its reader busy until the deadline. A virtual thread would hold its carrier
     * all that time, of which a small function has one or two, and every other poll would stand still; threads of the
     * platform share the processors whatever they do.
     */
    private final ExecutorService exchanges = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("fetch-", 0).factory());

    private final UserAgent name;
    private final HostTurns turns;
    private final ScopedValue<Deadline> deadline = ScopedValue.newInstance();

    SafeHttp(AddressPolicy policy, DnsResolver names, UserAgent name, HostTurns turns) {
        this.name = name;
        this.turns = turns;
        this.lookups = new Lookups(names);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(lookups, policy, deadline))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).setMaxEmptyLineCount(10).build())
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(2)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(NEVER)
                        .setSocketTimeout(NEVER)
                        // A server may hang up on a connection that it was promised would be used again: nobody's failure.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(NEVER).setResponseTimeout(NEVER).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
        this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("fetch-deadline").factory());
    }

    /**
     * Wired from given variables: {@code CARDWIRE_ALLOWED_NETWORKS}, {@code CARDWIRE_BOT_URL}.
     *
     * @throws IllegalStateException if one of them cannot be read
     */
    public static SafeHttp fromEnv(Map<String, String> env) {
        return new SafeHttp(AddressPolicy.fromEnv(env), SystemDefaultDnsResolver.INSTANCE,
                UserAgent.ofThisBuild(env.getOrDefault(UserAgent.VARIABLE, "")), new HostTurns(GAP, Thread::sleep, System::nanoTime));
    }

    /** Asks, and follows at most five redirects. */
    public WebAnswer get(WebRequest request) {
        try (var place = new BodyRoom(1).place()) {
            return get(request, place);
        }
    }

    /**
     * Asks, and follows at most five redirects. Waits for the host's turn first, which is not part of the deadline.
     *
     * @param place where the body has room until the caller closes it
     */
    WebAnswer get(WebRequest request, BodyRoom.Place place) {
        var at = WebAddress.of(request.url());
        if (at.isEmpty()) {
            return Exchange.refused(request.url(), new Redirects(request.url(), List.of()));
        }
        try (var turn = turns.take(at.get().host(), request.gap(), Deadline.in(LONGEST_WAIT))) {
            var ends = Deadline.in(request.limits().deadline());
            var exchange = new Exchange(http, timer, name, turns, request, place, ends);
            return exchanges.submit(() -> ScopedValue.where(deadline, ends).call(() -> exchange.run(at.get(), turn))).get();
        } catch (TimeoutException e) {
            return late(request, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late(request, "the request was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the request to " + at.get().host() + " broke", e.getCause());
        }
    }

    private static WebAnswer late(WebRequest request, String reason) {
        return new WebAnswer.NoAnswer(WebAnswer.Problem.TOO_SLOW, reason, new Redirects(request.url(), List.of()), Optional.empty(), 0);
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        exchanges.shutdownNow();
        lookups.close();
        http.close();
    }
}
