package dev.cardwire.analyst.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * The error object of an answer, in the forms that servers give it.
 *
 * @param message "" where there is none
 * @param param the field of the request that it is about
 * @param code a word such as {@code insufficient_quota}
 */
record ServerError(String message, Optional<String> param, Optional<String> code) {

    private static final ServerError NONE = new ServerError("", Optional.empty(), Optional.empty());

    /** Reads {@code {"error": {…}}}, {@code {"error": "…"}}, {@code {"message": "…"}} or {@code {"detail": "…"}}. */
    static ServerError of(Optional<JsonNode> body) {
        return body.map(tree -> {
            var error = tree.path("error");
            var told = error.isObject() ? error : tree;
            String message = error.isTextual() ? error.textValue() : told.path("message").asText(told.path("detail").asText(""));
            return new ServerError(message, word(told, "param"), word(told, "code").or(() -> word(told, "type")));
        }).orElse(NONE);
    }

    private static Optional<String> word(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isValueNode).filter(value -> !value.isNull()).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    /** Whether the account has nothing left, which waiting does not change. */
    boolean isOutOfQuota() {
        return code.filter("insufficient_quota"::equals).isPresent();
    }

    /** Whether what was sent is longer than the model can read, in the words of OpenAI, vLLM and llama.cpp. */
    boolean isTooLong() {
        String lower = message.toLowerCase(Locale.ROOT);
        return code.filter(word -> word.equals("context_length_exceeded") || word.equals("exceed_context_size_error")).isPresent()
                || lower.contains("maximum context length") || lower.contains("context size") || lower.contains("context window");
    }

    /** Whether it says that the server has no such model. */
    boolean isUnknownModel() {
        return code.filter("model_not_found"::equals).isPresent();
    }

    /** Code and message on one line. */
    String text() {
        return code.map(word -> word + (message.isEmpty() ? "" : ": " + message)).orElse(message);
    }
}
