package dev.cardwire.grounding;

import dev.cardwire.core.Evidence;
import dev.cardwire.core.SourceText;
import java.util.Optional;
import java.util.function.IntFunction;

/** A source in which words are looked for: as they are first, folded only where that fails. */
final class SearchedText {

    private final SourceText source;
    /** Made at the first need: a draft of the source's own words may never need it. */
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
        var exact = nearest(source.text(), words, near, Optional::of, Optional::of);
        if (exact.isPresent()) {
            return exact;
        }
        String sought = FoldedText.fold(words);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        var whole = folded();
        return nearest(whole.text(), sought, near,
                at -> whole.partsCharacter(at) ? Optional.empty() : Optional.of(whole.start(at)),
                at -> whole.partsCharacter(at) ? Optional.empty() : Optional.of(whole.end(at - 1)));
    }

    /** How often a name stands in the source. */
    int count(String name) {
        return Names.count(name, folded().text());
    }

    /** A part of the source. */
    private record Stretch(int start, int end) {

        int distance(int near) {
            return Math.abs(start - near);
        }
    }

    /**
     * The place that is nearest of those where the words stand whole. Only where a word may begin is more than one character
     * compared: in a word without end that begins like a quote, anything else would take its length times the quote's.
     *
     * @param start where in the source a place of the text begins, unless that is within a character
     * @param end where in the source what ends before a place of the text ends, unless that is within a character
     */
    private Optional<Evidence> nearest(String text, String sought, int near, IntFunction<Optional<Integer>> start, IntFunction<Optional<Integer>> end) {
        var best = Optional.<Stretch>empty();
        for (int at = text.indexOf(sought.charAt(0)); at >= 0; at = text.indexOf(sought.charAt(0), at + 1)) {
            var begin = start.apply(at).filter(this::isCut);
            if (begin.isEmpty() || !text.startsWith(sought, at)) {
                continue;
            }
            var found = end.apply(at + sought.length()).filter(this::isCut).map(stop -> new Stretch(begin.get(), stop));
            if (found.isEmpty()) {
                continue;
            }
            if (best.isPresent() && found.get().distance(near) >= best.get().distance(near)) {
                // Places come in order: what follows is farther still.
                break;
            }
            best = found;
        }
        return best.map(stretch -> source.quote(stretch.start(), stretch.end()));
    }

    /** Whether a cut there damages no word. */
    private boolean isCut(int place) {
        return !Words.isInside(source.text(), place);
    }

    private FoldedText folded() {
        if (folded.isEmpty()) {
            folded = Optional.of(FoldedText.of(source.text()));
        }
        return folded.get();
    }
}
