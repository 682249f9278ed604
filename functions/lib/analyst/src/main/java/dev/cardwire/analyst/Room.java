package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a card may still show of an article. Sections take room in the order in which grounding shows them, so what is
 * drafted fits.
 */
final class Room {

    private final int textLength;
    private final List<Stretch> taken = new ArrayList<>();

    /** @param textLength of the article, in UTF-16 code units */
    Room(int textLength) {
        this.textLength = textLength;
    }

    /** Whether all of these can be shown together, in this order. */
    boolean has(List<Stretch> stretches) {
        // A limit takes nothing back, so each question is put to a fresh one; a card shows few stretches.
        var trial = new ExcerptLimit(textLength);
        taken.forEach(stretch -> trial.show(stretch.start(), stretch.end()));
        return stretches.stream().allMatch(stretch -> trial.show(stretch.start(), stretch.end()));
    }

    /** Takes the room of all of these; false, and none taken, if there is not enough. */
    boolean take(List<Stretch> stretches) {
        if (!has(stretches)) {
            return false;
        }
        taken.addAll(stretches);
        return true;
    }

    boolean take(Stretch stretch) {
        return take(List.of(stretch));
    }

    /** What is shown so far. */
    List<Stretch> taken() {
        return List.copyOf(taken);
    }

    /** Whether a section before has shown some of this already. */
    boolean isShown(Stretch stretch) {
        return taken.stream().anyMatch(shown -> shown.overlaps(stretch.start(), stretch.end()));
    }
}
