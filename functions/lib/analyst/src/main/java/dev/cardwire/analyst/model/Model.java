package dev.cardwire.analyst.model;

import java.time.Duration;

/** A language model behind a protocol. One call is one request on the wire: who asks again, and when, its caller says. */
public interface Model {

    /** The engine's name as the card keeps it: {@code bedrock:<model>} or {@code openai:<model>}. */
    String engine();

    /**
     * Asks once.
     *
     * @param timeout how long the whole answer may take, from connecting to its last byte
     */
    Reply ask(Prompt prompt, Duration timeout);
}
