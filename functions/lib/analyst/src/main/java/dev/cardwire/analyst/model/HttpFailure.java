package dev.cardwire.analyst.model;

import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.util.Optional;

/**
 * What an HTTP status other than 2xx says of a call, the same for all services (RFC 9110; Bedrock's exceptions are named
 * by these). What a server refuses costs nothing; where it may have answered and nobody heard it, the call may have cost.
 */
public final class HttpFailure {

    private HttpFailure() {}

    /**
     * The failure that a status means.
     *
     * @param detail what the server said
     * @param retryAfter how long it asks to be left alone
     */
    public static Reply.Failed of(int status, String detail, Optional<Duration> retryAfter) {
        return switch (status) {
            case 401, 402, 403, 407 -> failed(Degradation.NO_ACCESS, detail, false, retryAfter, false);
            case 404, 410 -> failed(Degradation.UNKNOWN_MODEL, detail, false, retryAfter, false);
            case 408 -> failed(Degradation.TIMED_OUT, detail, true, retryAfter, true);
            case 409, 424, 425 -> failed(Degradation.UNAVAILABLE, detail, true, retryAfter, false);
            case 429 -> failed(Degradation.THROTTLED, detail, true, retryAfter, false);
            case 501, 505 -> failed(Degradation.UNAVAILABLE, detail, false, retryAfter, false);
            case 502, 504 -> failed(Degradation.UNAVAILABLE, detail, true, retryAfter, true);
            default -> status >= 500 ? failed(Degradation.UNAVAILABLE, detail, true, retryAfter, false)
                    : status >= 400 ? failed(Degradation.BAD_REQUEST, detail, false, retryAfter, false)
                    : failed(Degradation.UNAVAILABLE, detail, false, retryAfter, false);
        };
    }

    private static Reply.Failed failed(Degradation because, String detail, boolean again, Optional<Duration> retryAfter, boolean charged) {
        return new Reply.Failed(because, detail, again, retryAfter, Optional.empty(), charged);
    }
}
