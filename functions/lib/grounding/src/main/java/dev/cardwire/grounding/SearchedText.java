package dev.cardwire.grounding;

import dev.cardwire.core.Evidence;
import dev.cardwire.core.SourceText;
import java.util.Optional;
import java.util.function.Function;

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
        var exact = nearest(source.text(), words, near, at -> Optional.of(new Stretch(at, at + words.length())));
        if (exact.isPresent()) {
            return exact;
        }
        String sought = FoldedText.fold(words);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        var whole = folded();
        return nearest(whole.text(), sought, near, at -> whole.partsCharacter(at) || whole.partsCharacter(at + sought.length())
                ? Optional.empty()
                : Optional.of(new Stretch(whole.start(at), whole.end(at + sought.length() - 1))));
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

    /** @param placed the part of the source that a find is, if it is one */
    private Optional<Evidence> nearest(String text, String sought, int near, Function<Integer, Optional<Stretch>> placed) {
        var best = Optional.<Stretch>empty();
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            var found = placed.apply(at).filter(this::isWhole);
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

    private boolean isWhole(Stretch stretch) {
        return !Words.isInside(source.text(), stretch.start()) && !Words.isInside(source.text(), stretch.end());
    }

    private FoldedText folded() {
        if (folded.isEmpty()) {
            folded = Optional.of(FoldedText.of(source.text()));
        }
        return folded.get();
    }
}
