package dev.cardwire.analyst.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.analyst.model.Said;
import dev.cardwire.core.Vocabulary.Degradation;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the body of a chat completion. */
final class ChatAnswer {

    private ChatAnswer() {}

    /** @param body of an answer with status 200; absent if it is no JSON */
    static Reply of(Optional<JsonNode> body, Prompt prompt) {
        if (body.isEmpty()) {
            return failed(Degradation.NOT_JSON, "expected a chat completion as JSON, got what is none", Optional.empty());
        }
        var tokens = tokens(body.get().path("usage"));
        // Some routers answer 200 for the failures of the server behind them.
        if (body.get().path("error").isContainerNode() || body.get().path("error").isTextual()) {
            return failed(Degradation.UNAVAILABLE, "answered 200 with an error: " + Said.by(ServerError.of(body).text(), prompt), tokens);
        }
        var choice = body.get().path("choices").path(0);
        if (!choice.path("message").isObject()) {
            return failed(Degradation.WRONG_SCHEMA, "expected choices[0].message in a chat completion, it is missing", tokens);
        }
        if (!choice.path("message").path("refusal").asText("").isBlank()) {
            return failed(Degradation.REFUSED, "the model declined to answer", tokens);
        }
        String finish = choice.path("finish_reason").asText("");
        return switch (finish) {
            case "length" -> failed(Degradation.CUT_OFF, "the answer reached its limit of " + prompt.maxTokens() + " tokens, or the model's own", tokens);
            case "content_filter" -> failed(Degradation.CONTENT_FILTERED, "a filter took the answer away", tokens);
            case "tool_calls", "function_call" -> failed(Degradation.WRONG_SCHEMA, "expected an answer, got a call of a tool that nobody offered", tokens);
            // "stop"; servers have other words for it, or none.
            default -> new Reply.Answered(text(choice.path("message").path("content")), tokens);
        };
    }

    /** A text, or a list of parts of which some are text. */
    private static String text(JsonNode content) {
        return content.isArray()
                ? StreamSupport.stream(content.spliterator(), false).map(part -> part.path("text").asText("")).collect(Collectors.joining())
                : content.isTextual() ? content.textValue() : "";
    }

    private static Optional<Tokens> tokens(JsonNode usage) {
        var read = usage.path("prompt_tokens");
        var written = usage.path("completion_tokens");
        return read.canConvertToLong() && read.isIntegralNumber() && written.canConvertToLong() && written.isIntegralNumber()
                ? Optional.of(new Tokens(read.longValue(), written.longValue()))
                : Optional.empty();
    }

    private static Reply failed(Degradation because, String detail, Optional<Tokens> tokens) {
        return new Reply.Failed(because, detail, false, Optional.empty(), tokens, true);
    }
}
