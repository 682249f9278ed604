package dev.cardwire.fetch;

import dev.cardwire.core.Feed.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for a feed. */
sealed interface FeedAnswer {

    /**
     * A body.
     *
     * @param redirects how the address that answered was come to; whether the feed has moved (POLLING rule 8)
     * @param wireBytes the body's size as it came
     * @param validators of this answer; absent where it has none
     * @param maxAge how long the server says that it stays as it is
     * @param optOut why no more than titles and links of it may be shown, where the server says so
     */
    record Fetched(int status, Redirects redirects, byte[] body, long wireBytes, String contentType, Optional<Validators> validators,
            Optional<Duration> maxAge, Optional<String> optOut) implements FeedAnswer {

        /** The address that answered. */
        String url() {
            return redirects.last();
        }
    }

    /**
     * 304: what was sent last is still so.
     *
     * @param redirects how the address that answered was come to
     * @param validators those of the answer, where it has any
     */
    record NotModified(Redirects redirects, Optional<Validators> validators, Optional<Duration> maxAge) implements FeedAnswer {}

    /** 410: it will not come back. */
    record Gone() implements FeedAnswer {}

    /**
     * 429 or 503: the server has too much to do.
     *
     * @param host which server: another one than the feed's where it redirects
     * @param pause how long it asks to be left alone, where it says so
     */
    record RetryAfter(int status, String host, Optional<Duration> pause) implements FeedAnswer {}

    /**
     * A redirect leads to a host that asked to be left alone: it was not asked.
     *
     * @param host which
     * @param until how long it is left alone
     */
    record LeftAlone(String host, Instant until) implements FeedAnswer {}

    /**
     * Anything else.
     *
     * @param status absent where no answer came
     * @param reason in plain words, for the feed's owner
     */
    record Failed(Optional<Integer> status, String reason, long wireBytes) implements FeedAnswer {}
}
