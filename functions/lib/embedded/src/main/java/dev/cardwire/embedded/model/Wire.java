package dev.cardwire.embedded.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How one service is spoken to. */
interface Wire {

    /**
     * Reads a request as the service does.
     *
     * @throws Refused if the service would not take it
     */
    Question read(Request request) throws Refused;

    /** A whole answer's body. */
    JsonNode body(Question question, Said said);

    /** An error's body. */
    JsonNode body(Refused error);

    /** The headers of an error beside its content type. */
    Map<String, String> headers(Refused error);

    /** How the service words an error. */
    Refused worded(Failure failure);

    /**
     * What the model said.
     *
     * @param text already cut
     * @param cut whether it was longer
     */
    record Said(String text, Answer.Stop stop, boolean cut, long latencyMillis) {}
}
