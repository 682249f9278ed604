package dev.cardwire.fetch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** One request and the redirects that it follows, ended by one deadline. */
final class Exchange {

    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService timer;
    private final UserAgent name;
    private final HostTurns turns;
    private final WebRequest request;
    private final BodyRoom.Place place;
    private final Deadline deadline;
    private final AtomicReference<HttpGet> running = new AtomicReference<>();
    private final List<Redirects.Hop> hops = new ArrayList<>();

    Exchange(CloseableHttpClient http, ScheduledExecutorService timer, UserAgent name, HostTurns turns, WebRequest request, BodyRoom.Place place,
            Deadline deadline) {
        this.http = http;
        this.timer = timer;
        this.name = name;
        this.turns = turns;
        this.request = request;
        this.place = place;
        this.deadline = deadline;
    }

    /**
     * Asks this address, and wherever it leads.
     *
     * @param turn of its host; given back as soon as the host has answered
     */
    WebAnswer run(WebAddress first, HostTurns.Turn turn) {
        // Neither a socket's timeout nor one for the head bounds a body that drips: this timer does, whatever goes on.
        var end = timer.schedule(() -> Optional.ofNullable(running.get()).ifPresent(HttpGet::cancel), deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        try {
            return follow(first, turn);
        } catch (TimeoutException e) {
            return none(WebAnswer.Problem.TOO_SLOW, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none(WebAnswer.Problem.TOO_SLOW, "the request was interrupted");
        } catch (IOException | RuntimeException e) {
            // What a hostile server provokes in the client ends here: it must not reach another feed.
            return deadline.hasPassed() ? tooSlow() : failure(e);
        } finally {
            end.cancel(false);
        }
    }

    private WebAnswer follow(WebAddress first, HostTurns.Turn turn) throws IOException, InterruptedException, TimeoutException {
        var seen = new HashSet<String>();
        Step step = ask(first, turn);
        for (WebAddress at = first; step instanceof Step.Redirect(int status, String location); ) {
            seen.add(at.url());
            var next = at.resolve(location);
            if (next.isEmpty()) {
                return refused(location, redirects());
            }
            at = next.get();
            hops.add(new Redirects.Hop(status, at.url()));
            if (seen.contains(at.url())) {
                return none(WebAnswer.Problem.REDIRECTS, "the redirects go in a circle, back to " + at.url());
            }
            if (hops.size() > MOST_REDIRECTS) {
                return none(WebAnswer.Problem.REDIRECTS, "more than " + MOST_REDIRECTS + " redirects");
            }
            if (!request.mayFollow().test(at.url())) {
                return none(WebAnswer.Problem.REFUSED, "the redirect to " + at.url() + " may not be followed");
            }
            step = ask(at, turns.follow(at.host(), deadline));
        }
        return ((Step.End) step).answer();
    }

    /** Where a request leads: to an answer, or on. */
    private sealed interface Step {
        record End(WebAnswer answer) implements Step {}

        record Redirect(int status, String location) implements Step {}
    }

    private HttpGet get(WebAddress at) {
        var get = new HttpGet(at.origin() + "/");
        get.setPath(at.path());
        get.setHeader("User-Agent", name.value(request.feeds()));
        get.setHeader("Accept", request.accept());
        get.setHeader("Accept-Encoding", "gzip");
        // Rule 2: validators are the business of the address that gave them, and of no other that it leads to.
        request.known().filter(validators -> validators.url().equals(url(at))).ifPresent(validators -> {
            validators.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
            validators.lastModified().ifPresent(time -> get.setHeader("If-Modified-Since", time));
        });
        return get;
    }

    /** The address as it was given where it was not a redirect that gave it, so that what was stored under it is found. */
    private String url(WebAddress at) {
        return hops.isEmpty() ? request.url() : at.url();
    }

    private Step ask(WebAddress at, HostTurns.Turn turn) throws IOException {
        var get = get(at);
        running.set(get);
        // Cancelling gives up a connection whose body was not read to its end, and is nothing to one whose was. Closing the
        // answer instead would read on to the end, for ever if need be.
        try (turn; Closeable _ = get::cancel) {
            return deadline.hasPassed() ? new Step.End(tooSlow()) : step(http.executeOpen(new HttpHost(at.scheme(), at.host(), at.port()), get, null));
        }
    }

    private Step step(ClassicHttpResponse response) throws IOException {
        var headers = new Headers(Arrays.stream(response.getHeaders()).collect(groupingBy(header -> header.getName().toLowerCase(Locale.ROOT),
                mapping(header -> header.getValue() == null ? "" : header.getValue(), toList()))));
        int status = response.getCode();
        return switch (status) {
            case 200, 203, 226 -> new Step.End(
                    switch (Body.read(response.getEntity(), headers.first("Content-Encoding"), request.limits(), place, deadline)) {
                        case Body.Whole(byte[] bytes, long wire) -> new WebAnswer.Answered(status, redirects(), headers, bytes, wire);
                        case Body.Refused(String reason, long wire) -> new WebAnswer.NoAnswer(WebAnswer.Problem.UNREADABLE_BODY, reason, redirects(),
                                Optional.of(status), wire);
                    });
            case 301, 302, 303, 307, 308 -> headers.first("Location").filter(location -> !location.isBlank())
                    .<Step>map(location -> new Step.Redirect(status, utf8(location)))
                    .orElseGet(() -> new Step.End(new WebAnswer.NoAnswer(WebAnswer.Problem.REDIRECTS,
                            "a redirect (" + status + ") that does not say where to", redirects(), Optional.of(status), 0)));
            default -> new Step.End(new WebAnswer.Answered(status, redirects(), headers, new byte[0], 0));
        };
    }

    /** A header comes as bytes of no stated charset; an address that is not ASCII is meant as UTF-8, if it can be. */
    private static String utf8(String header) {
        String meant = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return meant.indexOf('\uFFFD') < 0 ? meant : header;
    }

    private Redirects redirects() {
        return new Redirects(request.url(), hops);
    }

    static WebAnswer refused(String address, Redirects redirects) {
        return new WebAnswer.NoAnswer(WebAnswer.Problem.REFUSED,
                "expected an http or https address without user name and password, got \"" + shortened(address) + "\"", redirects, Optional.empty(), 0);
    }

    private WebAnswer tooSlow() {
        return none(WebAnswer.Problem.TOO_SLOW, "no whole answer within " + request.limits().deadline().toSeconds() + " s");
    }

    private WebAnswer none(WebAnswer.Problem problem, String reason) {
        return new WebAnswer.NoAnswer(problem, reason, redirects(), Optional.empty(), 0);
    }

    private WebAnswer failure(Exception e) {
        return switch (e) {
            case CheckedResolver.Refused refused -> none(WebAnswer.Problem.REFUSED, refused.getMessage());
            case UnknownHostException unknown -> none(WebAnswer.Problem.UNREACHABLE, "no such host: " + host());
            default -> none(WebAnswer.Problem.UNREACHABLE, "no proper answer from " + host() + ": " + inPlainWords(e));
        };
    }

    private static String inPlainWords(Exception e) {
        return switch (e) {
            case SSLException tls -> "its certificate or its TLS is not accepted (" + shortened(tls.getMessage()) + ")";
            case NoHttpResponseException none -> "it hung up without a word";
            case MessageConstraintException large -> "the head of the answer is too large";
            case ConnectionClosedException early -> "the body ended before it was whole";
            case EOFException early -> "the compressed body ended before it was whole";
            case ZipException damaged -> "the compressed body is damaged";
            case SocketException broken -> "the connection failed (" + shortened(broken.getMessage()) + ")";
            default -> e.getClass().getSimpleName() + ": " + shortened(e.getMessage());
        };
    }

    private String host() {
        String url = redirects().last();
        return WebAddress.of(url).map(WebAddress::host).orElseGet(() -> shortened(url));
    }

    /** What a server says is shown as a piece of one line. */
    private static String shortened(String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
