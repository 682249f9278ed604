package dev.cardwire.analyst.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * Finds the JSON of an answer. Models that are not held to a schema put it into a fence, or a few words around it; that is
 * read where it can mean but one thing: the answer holds one object, from its first brace to its last.
 */
final class AnswerJson {

    /** Deeper than any answer of ours, and no work to read. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 40;

    private static final String THOUGHT = "</think>";

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The object that an answer is; absent where it is none, or more than one. */
    Optional<JsonNode> find(String answer) {
        // Some models think aloud before they answer, and their thoughts may hold drafts.
        String said = answer.substring(answer.lastIndexOf(THOUGHT) < 0 ? 0 : answer.lastIndexOf(THOUGHT) + THOUGHT.length());
        int start = said.indexOf('{');
        int end = said.lastIndexOf('}') + 1;
        if (start < 0 || end <= start) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(said.substring(start, end))).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
