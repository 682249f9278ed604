package dev.cardwire.grounding;

import dev.cardwire.core.Evidence;
import dev.cardwire.core.SourceText;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** A source in which words are looked for: as they are first, folded only where that fails. */
final class SearchedText {

    private final SourceText source;
    /** Made at the first need: a draft of the source's own words never needs it. */
    private Optional<FoldedText> folded = Optional.empty();

    SearchedText(SourceText source) {
        this.source = source;
    }

    SourceText source() {
        return source;
    }

    /**
     * The source's exact words for a quote.
     *
     * @param near of several places the nearest to this one is taken
     */
    Optional<Evidence> find(String quote, int near) {
        String words = quote.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var exact = nearest(source.text(), words, near, at -> at, end -> end);
        if (exact.isPresent()) {
            return exact;
        }
        String sought = FoldedText.fold(words);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        var whole = folded();
        return nearest(whole.text(), sought, near, whole::start, end -> whole.end(end - 1));
    }

    /** How often a name stands in the source. */
    int count(String name) {
        return Names.count(name, folded().text());
    }

    private Optional<Evidence> nearest(
            String text, String sought, int near, IntUnaryOperator startOf, IntUnaryOperator endOf) {
        var best = Optional.<Evidence>empty();
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            int start = startOf.applyAsInt(at);
            if (best.isPresent() && Math.abs(start - near) >= Math.abs(best.get().start() - near)) {
                // Places come in order: what follows is farther still.
                break;
            }
            int end = endOf.applyAsInt(at + sought.length());
            if (!Words.isInside(source.text(), start) && !Words.isInside(source.text(), end)) {
                best = Optional.of(source.quote(start, end));
            }
        }
        return best;
    }

    private FoldedText folded() {
        if (folded.isEmpty()) {
            folded = Optional.of(FoldedText.of(source.text()));
        }
        return folded.get();
    }
}
