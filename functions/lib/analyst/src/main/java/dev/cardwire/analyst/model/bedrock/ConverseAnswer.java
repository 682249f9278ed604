package dev.cardwire.analyst.model.bedrock;

import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.core.Vocabulary.Degradation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** Reads an answer of Converse. */
final class ConverseAnswer {

    private ConverseAnswer() {}

    static Reply of(ConverseResponse response, Prompt prompt) {
        var tokens = tokens(response.usage());
        String stop = Optional.ofNullable(response.stopReasonAsString()).orElse("");
        return switch (stop) {
            case "max_tokens" -> failed(Degradation.CUT_OFF, stop + ": the answer reached its limit of " + prompt.maxTokens() + " tokens", tokens);
            case "model_context_window_exceeded" -> failed(Degradation.CUT_OFF, stop + ": question and answer are longer than the model can hold", tokens);
            case "guardrail_intervened", "content_filtered" -> failed(Degradation.CONTENT_FILTERED, stop, tokens);
            case "malformed_model_output", "malformed_tool_use" -> failed(Degradation.NOT_JSON, stop, tokens);
            case "refusal" -> failed(Degradation.REFUSED, stop, tokens);
            // "end_turn", "tool_use", "stop_sequence", and what later models may say when they are done.
            default -> new Reply.Answered(text(content(response)), tokens);
        };
    }

    private static List<ContentBlock> content(ConverseResponse response) {
        return response.output() == null || response.output().message() == null ? List.of() : response.output().message().content();
    }

    /** The input of the tool that the model had to use, else what it said; never its thoughts, which are blocks of their own. */
    private static String text(List<ContentBlock> content) {
        return content.stream()
                .filter(block -> block.toolUse() != null && block.toolUse().input() != null)
                .findFirst()
                .map(block -> Documents.json(block.toolUse().input()).toString())
                .orElseGet(() -> content.stream().map(ContentBlock::text).filter(text -> text != null).collect(Collectors.joining()));
    }

    private static Optional<Tokens> tokens(TokenUsage usage) {
        return usage == null || usage.inputTokens() == null || usage.outputTokens() == null
                ? Optional.empty()
                : Optional.of(new Tokens(usage.inputTokens(), usage.outputTokens()));
    }

    private static Reply failed(Degradation because, String detail, Optional<Tokens> tokens) {
        return new Reply.Failed(because, detail, false, Optional.empty(), tokens, true);
    }
}
