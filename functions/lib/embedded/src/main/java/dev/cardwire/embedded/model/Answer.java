package dev.cardwire.embedded.model;

import java.time.Duration;
import java.util.Optional;

/** What becomes of a question: an answer, an error of the service, or something that is neither. */
public sealed interface Answer {

    /**
     * The model says something, which is cut where the request's maximum is reached.
     *
     * @param stop why it ends there, if it is not cut
     */
    record Text(String text, Stop stop) implements Answer {}

    /**
     * The service answers with an error.
     *
     * @param retryAfter what the answer's header of this name asks for
     */
    record Error(Failure failure, Optional<Duration> retryAfter) implements Answer {}

    /** Something comes that no reader of the service's description would expect. */
    record Broken(Breakage how) implements Answer {}

    /** The model says this, and is done. */
    static Answer of(String text) {
        return new Text(text, Stop.END);
    }

    /** The service answers with this error. */
    static Answer of(Failure failure) {
        return new Error(failure, Optional.empty());
    }

    /** Why a model stops. */
    enum Stop {
        /** It is done. */
        END,
        /** A filter took the answer away. */
        CONTENT_FILTERED,
        /** A guardrail of the owner stepped in. */
        GUARDRAIL,
        /** It declines to answer. */
        REFUSAL,
        /** The service itself saw that the answer has not the form that was asked for. */
        MALFORMED,
        /** Question and answer together are longer than the model can hold. */
        CONTEXT_EXCEEDED
    }

    /** How an answer breaks on its way. */
    enum Breakage {
        /** The connection ends in the middle of the body. */
        DROPPED,
        /** A body that never ends. */
        ENDLESS,
        /** The answer's head comes, and nothing more for as long as the client waits. */
        STALLED,
        /** Another address is named. */
        REDIRECT,
        /** A page for people, with status 200. */
        WEB_PAGE,
        /** JSON is announced, and something else comes. */
        NOT_JSON,
        /** JSON without any of the parts that an answer has. */
        EMPTY_OBJECT
    }
}
