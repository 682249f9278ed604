package dev.cardwire.fetch;

import dev.cardwire.core.Feed.Validators;
import dev.cardwire.core.Links;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks for feeds: politely (conditional, no cookies, one honest name) and safely (public addresses only, bounded in
 * size and time). What is expected of the web, which is everything, is an answer and not an exception.
 */
final class FeedClient implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
            + "application/json;q=0.8, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final CloseableHttpClient http;
    private final ScheduledExecutorService timer;
    private final Limits limits;
    private final UserAgent name;
    private final InstantSource clock;

    FeedClient(AddressPolicy policy, DnsResolver names, Limits limits, UserAgent name, InstantSource clock) {
        this.limits = limits;
        this.name = name;
        this.clock = clock;
        var timeout = Timeout.of(limits.deadline());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(names, policy))
                .setMaxConnTotal(256)
                .setMaxConnPerRoute(2)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(timeout).setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
        this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("fetch-deadline").factory());
    }

    /**
     * Asks for a feed.
     *
     * @param known the validators of the last answer; sent only to the address that gave them (rule 2)
     * @param feedsOfHost how many feeds of this host are polled
     */
    FeedAnswer get(String url, Optional<Validators> known, int feedsOfHost) {
        var running = new AtomicReference<HttpGet>();
        var over = new AtomicBoolean();
        // Neither a socket's timeout nor one for the head bounds a body that drips: this timer does, whatever goes on.
        ScheduledFuture<?> deadline = timer.schedule(() -> {
            over.set(true);
            Optional.ofNullable(running.get()).ifPresent(HttpGet::cancel);
        }, limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            var seen = new HashSet<String>();
            String at = url;
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                Optional<String> refusal = refusal(at);
                if (refusal.isPresent()) {
                    return failed(refusal.get());
                }
                if (!seen.add(at)) {
                    return failed("the redirects go in a circle, back to " + at);
                }
                var get = request(at, known, feedsOfHost);
                running.set(get);
                if (over.get()) {
                    return failed(tooSlow());
                }
                switch (ask(at, get, known)) {
                    case Hop.Answer(FeedAnswer answer) -> {
                        return answer;
                    }
                    case Hop.Redirect(String next) -> at = next;
                }
            }
            return failed("more than " + MOST_REDIRECTS + " redirects");
        } catch (UnknownHostException e) {
            return failed(e instanceof CheckedResolver.Refused ? e.getMessage() : "no such host: " + host(url));
        } catch (IOException | RuntimeException e) {
            // What a hostile server provokes in the client ends here: it must not reach another feed.
            return failed(over.get() ? tooSlow() : "no proper answer: " + e.getClass().getSimpleName() + ": " + firstLine(e.getMessage()));
        } finally {
            deadline.cancel(false);
        }
    }

    private Hop ask(String url, HttpGet get, Optional<Validators> known) throws IOException {
        URI uri = URI.create(url);
        try {
            return answer(url, http.executeOpen(new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()), get, null), known);
        } finally {
            // Gives up a connection whose body was not read to its end, and is nothing to one whose was. Closing the
            // answer instead would read on to the end, for ever if need be.
            get.cancel();
        }
    }

    /** Where a request leads: to an answer, or on. */
    private sealed interface Hop {
        record Answer(FeedAnswer answer) implements Hop {}

        record Redirect(String url) implements Hop {}
    }

    private HttpGet request(String url, Optional<Validators> known, int feedsOfHost) {
        var get = new HttpGet(URI.create(URI.create(url).toASCIIString()));
        get.setHeader("User-Agent", name.value(feedsOfHost));
        get.setHeader("Accept", ACCEPT);
        get.setHeader("Accept-Encoding", "gzip");
        known.filter(validators -> validators.url().equals(url)).ifPresent(validators -> {
            validators.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
            validators.lastModified().ifPresent(time -> get.setHeader("If-Modified-Since", time));
        });
        return get;
    }

    private Hop answer(String url, ClassicHttpResponse response, Optional<Validators> known) throws IOException {
        Function<String, Optional<String>> header = field -> Optional.ofNullable(response.getFirstHeader(field)).map(Header::getValue);
        int status = response.getCode();
        var maxAge = ServerWishes.freshFor(header, clock.instant());
        return switch (status) {
            case 200, 203, 226 -> new Hop.Answer(switch (Body.read(response.getEntity(), header.apply("Content-Encoding"), limits)) {
                case Body.Whole(byte[] bytes, long wire) -> new FeedAnswer.Fetched(status, url, bytes, wire,
                        header.apply("Content-Type").orElse(""), validators(url, header), maxAge);
                case Body.Refused(String reason, long wire) -> new FeedAnswer.Failed(Optional.of(status), reason, wire);
            });
            case 301, 302, 303, 307, 308 -> header.apply("Location").isPresent()
                    ? redirect(url, header.apply("Location").get(), status)
                    : new Hop.Answer(new FeedAnswer.Failed(Optional.of(status), "a redirect (" + status + ") that does not say where to", 0));
            case 304 -> new Hop.Answer(known.filter(validators -> validators.url().equals(url)).isPresent()
                    ? new FeedAnswer.NotModified(validators(url, header), maxAge)
                    : new FeedAnswer.Failed(Optional.of(status), "\"not modified\" (304), without having been asked", 0));
            case 410 -> new Hop.Answer(new FeedAnswer.Gone());
            case 429, 503 -> new Hop.Answer(new FeedAnswer.RetryAfter(status, ServerWishes.retryAfter(header.apply("Retry-After"), clock.instant())));
            default -> new Hop.Answer(new FeedAnswer.Failed(Optional.of(status), "the server answered " + status, 0));
        };
    }

    private static Hop redirect(String url, String location, int status) {
        try {
            String next = URI.create(url).resolve(location.strip().replace(" ", "%20")).toString();
            int fragment = next.indexOf('#');
            return new Hop.Redirect(fragment < 0 ? next : next.substring(0, fragment));
        } catch (IllegalArgumentException e) {
            return new Hop.Answer(new FeedAnswer.Failed(Optional.of(status), "a redirect (" + status + ") to what is no address", 0));
        }
    }

    private static Optional<Validators> validators(String url, Function<String, Optional<String>> header) {
        var etag = header.apply("ETag").filter(value -> !value.isBlank());
        var modified = header.apply("Last-Modified").filter(value -> !value.isBlank());
        return etag.isEmpty() && modified.isEmpty() ? Optional.empty() : Optional.of(new Validators(url, etag, modified));
    }

    private static Optional<String> refusal(String url) {
        if (!Links.isWeb(url)) {
            return Optional.of("expected an http or https address, got " + firstLine(url));
        }
        return URI.create(url).getRawUserInfo() == null ? Optional.empty() : Optional.of("an address with a user name or password is not asked for");
    }

    private String tooSlow() {
        return "no whole answer within " + limits.deadline().toSeconds() + " s";
    }

    private static FeedAnswer failed(String reason) {
        return new FeedAnswer.Failed(Optional.empty(), reason, 0);
    }

    static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? url : host.toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
