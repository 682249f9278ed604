package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why it matters: the sentence that names a consequence, if one does, else one of the first that says what the thing is
 * good for; in the article's words and not in somebody's.
 */
final class Consequence {

    /** What follows from a detail far down is not why the whole matters. */
    private static final int LOOKED_AT = 40;

    /** What something is good for is said near the top, or it is a detail's use. */
    private static final int LOOKED_AT_FOR_BENEFIT = 15;

    /** Below it a sentence is not about what the article is about. */
    private static final double LEAST_SALIENCE = 0.3;

    private Consequence() {}

    /** The sentence, whose room is then taken. */
    static Optional<Stretch> of(Reading reading, Room room) {
        var consequences = candidates(reading, room, LOOKED_AT)
                .filter(passage -> reading.cues().consequence().occurIn(passage.text()));
        var benefits = candidates(reading, room, LOOKED_AT_FOR_BENEFIT)
                .filter(passage -> passage.salience() >= LEAST_SALIENCE)
                .filter(passage -> reading.cues().benefit().occurIn(passage.text()));
        return Stream.of(consequences, benefits)
                .flatMap(passages -> passages.sorted(Comparator.comparingDouble(Passage::lead).reversed()))
                .map(Passage::stretch)
                .filter(room::take)
                .findFirst();
    }

    private static Stream<Passage> candidates(Reading reading, Room room, int lookedAt) {
        return reading.passages().stream()
                .limit(lookedAt)
                .filter(passage -> passage.stretch().length() <= ExcerptLimit.LONGEST_QUOTE)
                .filter(passage -> !passage.personal() && !passage.isSpeech())
                .filter(passage -> !room.isShown(passage.stretch()));
    }
}
