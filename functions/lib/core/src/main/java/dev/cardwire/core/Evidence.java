package dev.cardwire.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * The source's own words for a claim, in the source's own language, with their place. Made only by
 * {@link SourceText#quote}; a class and not a record, because a public record's constructor is public too.
 */
@JsonPropertyOrder({"source", "quote", "start", "end"})
public final class Evidence {

    private final String source;
    private final String quote;
    private final int start;
    private final int end;

    Evidence(String source, String quote, int start, int end) {
        this.source = source;
        this.quote = quote;
        this.start = start;
        this.end = end;
    }

    /** Reads evidence that was stored; what stored it took it from {@link SourceText#quote}. */
    @JsonCreator
    private static Evidence stored(
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty(value = "quote", required = true) String quote,
            @JsonProperty(value = "start", required = true) int start,
            @JsonProperty(value = "end", required = true) int end) {
        if (end - start != quote.length()) {
            throw new IllegalArgumentException("expected a quote of " + (end - start) + " characters, got " + quote.length());
        }
        return new Evidence(source, quote, start, end);
    }

    /** The id of the source, as the card's {@code sources} list it. */
    @JsonProperty
    public String source() {
        return source;
    }

    /** The source's own words, to the letter. */
    @JsonProperty
    public String quote() {
        return quote;
    }

    /** Where the quote begins in the source's text, in UTF-16 code units. */
    @JsonProperty
    public int start() {
        return start;
    }

    /** Where the quote ends: the code unit after its last. */
    @JsonProperty
    public int end() {
        return end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && source.equals(that.source)
                && quote.equals(that.quote)
                && start == that.start
                && end == that.end;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, start, end);
    }

    @Override
    public String toString() {
        return source + "[" + start + ".." + end + "] " + quote;
    }
}
