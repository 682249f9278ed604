package dev.cardwire.fetch;

import dev.cardwire.core.Feed.Validators;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is asked of the web.
 *
 * @param url where; http or https
 * @param accept the media types that are wished for
 * @param known the validators of the last answer; sent only to the address that gave them (POLLING rule 2)
 * @param feeds how many feeds of the host are polled, for the {@code User-Agent}; 0 where that says nothing
 * @param gap how long the host wishes to be left alone between two requests, where that is more than is usual
 * @param mayFollow whether a redirect to this address may be followed
 * @param limits what it may cost
 */
public record WebRequest(String url, String accept, Optional<Validators> known, int feeds, Duration gap, Predicate<String> mayFollow, Limits limits) {

    /** POLLING rule 13: what a feed is usually sent as; anything is taken, for the bytes decide. */
    private static final String FEED = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
            + "application/json;q=0.8, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    private static final String PAGE = "text/html, application/xhtml+xml;q=0.9";

    /** Asks for a feed as if for the first time. */
    public static WebRequest feed(String url) {
        return feed(url, Optional.empty(), 1, _ -> true, Limits.STANDARD);
    }

    static WebRequest feed(String url, Optional<Validators> known, int feeds, Predicate<String> mayFollow, Limits limits) {
        return new WebRequest(url, FEED, known, feeds, Duration.ZERO, mayFollow, limits);
    }

    /** Asks for an article's page. */
    public static WebRequest page(String url) {
        return page(url, Duration.ZERO, _ -> true, Limits.PAGE);
    }

    static WebRequest page(String url, Duration gap, Predicate<String> mayFollow, Limits limits) {
        return new WebRequest(url, PAGE, Optional.empty(), 0, gap, mayFollow, limits);
    }

    /** Asks for a site's robots.txt. */
    static WebRequest robots(String url, Limits limits) {
        return new WebRequest(url, "text/plain, */*;q=0.5", Optional.empty(), 0, Duration.ZERO, _ -> true, limits);
    }
}
