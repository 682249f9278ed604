package dev.cardwire.analyst.model;

import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.util.Optional;

/** What came of one call to a model. */
public sealed interface Reply {

    /**
     * A whole answer, which may still be nonsense.
     *
     * @param text what should be JSON of the prompt's schema
     * @param tokens what the endpoint says that it counted; absent where it does not say
     */
    record Answered(String text, Optional<Tokens> tokens) implements Reply {}

    /**
     * No whole answer.
     *
     * @param because the reason of the closed list
     * @param detail what came, for the log; never the article's text, never a key
     * @param again whether the same call may succeed a moment later
     * @param retryAfter how long the endpoint asks to be left alone
     * @param tokens what the endpoint says that it counted; absent where it does not say
     * @param charged whether the call may have cost something although its tokens are not known
     */
    record Failed(
            Degradation because, String detail, boolean again, Optional<Duration> retryAfter, Optional<Tokens> tokens, boolean charged)
            implements Reply {}

    /** What the endpoint counted. */
    record Tokens(long input, long output) {}
}
