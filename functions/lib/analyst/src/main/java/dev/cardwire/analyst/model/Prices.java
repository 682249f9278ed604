package dev.cardwire.analyst.model;

import dev.cardwire.analyst.model.Reply.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * What a model's tokens cost. A dollar per million tokens is a millionth of a dollar per token, the unit that budgets count
 * in, so prices need no conversion. What they make is rounded up.
 *
 * @param input US dollars per million tokens read
 * @param output US dollars per million tokens written
 */
public record Prices(BigDecimal input, BigDecimal output) {

    /** What an endpoint puts around a request: roles, the names of fields, its own words about a schema or a tool. */
    private static final long AROUND = 1_000;

    /** No request has more tokens; what says so has not counted. */
    private static final long MOST_TOKENS = 1_000_000_000;

    /**
     * The most that a call can cost, in millionths of a US dollar. No tokenizer in use makes more tokens of a text than it
     * has bytes, and an answer ends at its limit.
     */
    public long worst(Prompt prompt) {
        long bytes = bytes(prompt.system()) + bytes(prompt.user()) + bytes(prompt.schema());
        return of(bytes + AROUND, prompt.maxTokens());
    }

    /** What a call cost, in millionths of a US dollar. */
    public long of(Tokens tokens) {
        return of(tokens.input(), tokens.output());
    }

    /** Whether calls cost nothing, as those to a server of one's own. */
    boolean areNothing() {
        return input.signum() == 0 && output.signum() == 0;
    }

    /** Whether an endpoint's count of tokens is one. */
    static boolean isCount(Tokens tokens) {
        return tokens.input() >= 0 && tokens.input() <= MOST_TOKENS && tokens.output() >= 0 && tokens.output() <= MOST_TOKENS;
    }

    private long of(long read, long written) {
        return input.multiply(BigDecimal.valueOf(read))
                .add(output.multiply(BigDecimal.valueOf(written)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
