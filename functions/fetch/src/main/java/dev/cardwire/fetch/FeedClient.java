package dev.cardwire.fetch;

import dev.cardwire.core.Feed.Validators;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks for feeds, each only for what is new. What is expected of the web, which is everything, is an answer and not an
 * exception.
 */
final class FeedClient {

    /** A body takes up to ten times its size while it is read. */
    private static final int LARGE_SIDE_BY_SIDE = 6;

    private final SafeHttp http;
    private final Limits limits;
    private final PausedHosts paused;
    private final InstantSource clock;
    private final BodyRoom room = new BodyRoom(LARGE_SIDE_BY_SIDE);

    FeedClient(SafeHttp http, Limits limits, PausedHosts paused, InstantSource clock) {
        this.http = http;
        this.limits = limits;
        this.paused = paused;
        this.clock = clock;
    }

    /** A place for a feed's body, to be closed when that is needed no longer. */
    BodyRoom.Place place() {
        return room.place();
    }

    /**
     * Asks for a feed.
     *
     * @param known the validators of the last answer; sent only to the address that gave them (POLLING rule 2)
     * @param feedsOfHost how many feeds of this host are polled
     * @param place where the body has room
     * @throws dev.cardwire.table.TableFailure if the table cannot be used
     */
    FeedAnswer get(String url, Optional<Validators> known, int feedsOfHost, BodyRoom.Place place) {
        var followed = new Followed(url, paused);
        return switch (http.get(WebRequest.feed(url, known, feedsOfHost, followed, limits), place)) {
            case WebAnswer.Answered answer -> answered(answer, known);
            case WebAnswer.NoAnswer none -> followed.leftAlone().<FeedAnswer>map(host -> host)
                    .orElseGet(() -> new FeedAnswer.Failed(none.status(), none.reason(), none.wireBytes()));
        };
    }

    private FeedAnswer answered(WebAnswer.Answered answer, Optional<Validators> known) {
        int status = answer.status();
        var headers = answer.headers();
        var maxAge = ServerWishes.freshFor(headers::first, clock.instant());
        return switch (status) {
            case 200, 203, 226 -> new FeedAnswer.Fetched(status, answer.redirects(), answer.body(), answer.wireBytes(),
                    headers.first("Content-Type").orElse(""), validators(answer), maxAge, OptOutSignals.ofFeed(headers));
            case 304 -> known.filter(validators -> validators.url().equals(answer.url())).isPresent()
                    ? new FeedAnswer.NotModified(answer.redirects(), validators(answer), maxAge)
                    : new FeedAnswer.Failed(Optional.of(status), "\"not modified\" (304), without having been asked", 0);
            case 410 -> new FeedAnswer.Gone();
            case 429, 503 -> new FeedAnswer.RetryAfter(status, host(answer.url()),
                    ServerWishes.retryAfter(headers.first("Retry-After"), clock.instant()));
            default -> new FeedAnswer.Failed(Optional.of(status), "the server answered " + status, 0);
        };
    }

    /** POLLING rule 1: byte for byte. */
    private static Optional<Validators> validators(WebAnswer.Answered answer) {
        var etag = answer.headers().first("ETag").filter(value -> !value.isBlank());
        var modified = answer.headers().first("Last-Modified").filter(value -> !value.isBlank());
        return etag.isEmpty() && modified.isEmpty() ? Optional.empty() : Optional.of(new Validators(answer.url(), etag, modified));
    }

    /** The host of an address, by which its turns and pauses are kept. */
    static String host(String url) {
        return WebAddress.of(url).map(WebAddress::host).orElse(url);
    }
}
