package dev.cardwire.embedded.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a model is asked, whichever protocol it came by.
 *
 * @param model as the request names it
 * @param system the instructions; empty where none came
 * @param user the last message of the user
 * @param schema what the answer must keep, where the request says so
 * @param tool the tool that the answer must call, where the request forces one
 * @param maxTokens where the answer is cut
 */
public record Question(
        Protocol protocol,
        String model,
        String system,
        String user,
        Optional<JsonNode> schema,
        Optional<String> tool,
        Optional<Double> temperature,
        int maxTokens) {

    /** What is spoken on the wire. */
    public enum Protocol {
        BEDROCK,
        OPENAI
    }

    /** What the request says, counted as {@link Tokens} counts: instructions, message and schema. */
    long tokens() {
        return Tokens.of(system) + Tokens.of(user) + schema.map(JsonNode::toString).map(Tokens::of).orElse(0L);
    }
}
