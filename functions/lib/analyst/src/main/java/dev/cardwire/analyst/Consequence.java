package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import java.util.Comparator;
import java.util.Optional;

/** Why it matters: the sentence that names a consequence, if one does, in the article's words and not in somebody's. */
final class Consequence {

    /** What follows from a detail far down is not why the whole matters. */
    private static final int LOOKED_AT = 40;

    private Consequence() {}

    /** The sentence, whose room is then taken. */
    static Optional<Stretch> of(Reading reading, Room room) {
        return reading.passages().stream()
                .limit(LOOKED_AT)
                .filter(passage -> passage.stretch().length() <= ExcerptLimit.LONGEST_QUOTE)
                .filter(passage -> "“「『\"".indexOf(passage.text().charAt(0)) < 0)
                .filter(passage -> reading.cues().consequence().occurIn(passage.text()))
                .filter(passage -> !room.isShown(passage.stretch()))
                .sorted(Comparator.comparingDouble(Passage::lead).reversed())
                .map(Passage::stretch)
                .filter(room::take)
                .findFirst();
    }
}
