package dev.cardwire.fetch;

import dev.cardwire.core.Times;
import dev.cardwire.reader.FeedReading;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the feed that somebody means by an address (POLLING rules 13 and 14): a feed's own address costs one request, a
 * page's two, and the feed's body is there to be used.
 */
final class FeedDiscovery {

    private final FeedClient client;
    private final Reader reader;

    FeedDiscovery(FeedClient client, Reader reader) {
        this.client = client;
        this.reader = reader;
    }

    /** Reads a body. */
    interface Reader {

        FeedReading read(FeedAnswer.Fetched answer) throws InterruptedException;
    }

    /** What was found. */
    sealed interface Found {

        /**
         * A feed.
         *
         * @param url where it is to be polled: the address that was given, or the one that the page names
         */
        record Feed(String url, FeedAnswer.Fetched answer, FeedReading.Readable read) implements Found {}

        /** No feed, and why, in plain words. */
        record Nothing(String reason) implements Found {}
    }

    /**
     * Finds a feed.
     *
     * @param place where its body has room
     */
    Found find(String url, BodyRoom.Place place) throws InterruptedException {
        FeedAnswer answer = client.get(url, Optional.empty(), 1, place);
        if (!(answer instanceof FeedAnswer.Fetched fetched)) {
            return new Found.Nothing(reason(answer));
        }
        return switch (reader.read(fetched)) {
            case FeedReading.Readable read -> new Found.Feed(url, fetched, read);
            case FeedReading.NotAFeed(String reason) -> {
                var page = PageText.of(fetched.body(), fetched.contentType());
                yield page.isEmpty() ? new Found.Nothing(reason) : ofPage(page.get(), fetched.url(), place);
            }
        };
    }

    private Found ofPage(String html, String url, BodyRoom.Place place) throws InterruptedException {
        var links = FeedLinks.of(html, url);
        if (links.isEmpty()) {
            return new Found.Nothing("the page names no feed of its own");
        }
        String feed = links.getFirst();
        FeedAnswer answer = client.get(feed, Optional.empty(), 1, place);
        String failure = "the page names the feed " + feed + ", but ";
        if (!(answer instanceof FeedAnswer.Fetched fetched)) {
            return new Found.Nothing(failure + reason(answer));
        }
        return switch (reader.read(fetched)) {
            case FeedReading.Readable read -> new Found.Feed(feed, fetched, read);
            case FeedReading.NotAFeed(String reason) -> new Found.Nothing(failure + reason);
        };
    }

    /** In plain words that a redirect was not followed. */
    static String leftAlone(String host, Instant until) {
        return "it leads to " + host + ", which asked to be left alone until " + Times.text(until);
    }

    private static String reason(FeedAnswer answer) {
        return switch (answer) {
            case FeedAnswer.Failed failed -> failed.reason();
            case FeedAnswer.Gone _ -> "the server says that it is gone for good (410)";
            case FeedAnswer.RetryAfter busy -> "the server has too much to do (" + busy.status() + ")";
            case FeedAnswer.LeftAlone(String host, Instant until) -> leftAlone(host, until);
            case FeedAnswer.NotModified _, FeedAnswer.Fetched _ -> throw new IllegalStateException("no failure: " + answer);
        };
    }
}
