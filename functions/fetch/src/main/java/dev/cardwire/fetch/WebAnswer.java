package dev.cardwire.fetch;

import java.util.Optional;

/** What came of asking the web. */
public sealed interface WebAnswer {

    /** The redirects on the way, as far as it went. */
    Redirects redirects();

    /**
     * An answer.
     *
     * @param status the HTTP status; never a redirect that could be followed
     * @param body decompressed; empty where the status is not one of success
     * @param wireBytes the body's size as it came
     */
    record Answered(int status, Redirects redirects, Headers headers, byte[] body, long wireBytes) implements WebAnswer {

        /** The address that answered. */
        public String url() {
            return redirects.last();
        }
    }

    /**
     * No answer that can be used.
     *
     * @param reason in plain words
     * @param status of the answer, where one began
     * @param wireBytes how much of a body was read
     */
    record NoAnswer(Problem problem, String reason, Redirects redirects, Optional<Integer> status, long wireBytes) implements WebAnswer {}

    /** Why there is none. */
    enum Problem {
        /** The address may not be connected to (POLLING rule 20). */
        REFUSED,
        /** No host of this name, no connection, no proper TLS, no proper HTTP. */
        UNREACHABLE,
        /** Not whole within the deadline. */
        TOO_SLOW,
        /** The body is larger than is read, or in a form that is not read. */
        UNREADABLE_BODY,
        /** Too many redirects, a circle, or one to nowhere. */
        REDIRECTS
    }
}
