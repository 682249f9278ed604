package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import java.util.Comparator;
import java.util.Optional;

/** What changed: the best of the first sentences. */
final class Lead {

    /** Farther down stands what explains the event, not the event. */
    private static final int LOOKED_AT = 8;

    private Lead() {}

    /**
     * The passage that tells the event.
     *
     * @param stretch what is shown of it: a clause where the sentence is longer than a quote may be
     */
    record Event(Passage passage, Stretch stretch) {}

    static Optional<Event> of(Reading reading) {
        var clauses = reading.clauses();
        return reading.passages().stream()
                .limit(LOOKED_AT)
                .sorted(Comparator.comparingDouble(Passage::lead).reversed())
                .flatMap(passage -> clauses.within(passage.stretch(), ExcerptLimit.LONGEST_QUOTE)
                        .map(stretch -> new Event(passage, stretch))
                        .stream())
                .findFirst();
    }
}
