package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Letters;
import java.util.Comparator;
import java.util.Optional;

/** What changed: the best of the first sentences. */
final class Lead {

    /** Farther down stands what explains the event, not the event. */
    private static final int LOOKED_AT = 8;

    /** A lighter sentence leaves what happened to the next; as {@link Letters#weight}. */
    private static final int SHORT = 100;

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
                .findFirst()
                .map(event -> explained(event, reading));
    }

    /** A short sentence with the one after it that leans on it: "The firm published a report. It says that …". */
    private static Event explained(Event event, Reading reading) {
        var first = reading.sentences().get(event.passage().index());
        boolean isWhole = event.stretch().end() == first.end();
        return reading.passages().stream()
                .filter(next -> isWhole && Letters.weight(first.text()) < SHORT)
                .filter(next -> next.index() == event.passage().index() + 1 && !next.standsAlone() && !next.personal())
                .filter(next -> reading.sentences().get(next.index()).paragraph() == first.paragraph())
                .map(next -> event.stretch().upTo(next.stretch(), reading.article().text().text()))
                .filter(both -> both.length() <= ExcerptLimit.LONGEST_QUOTE && ExcerptLimit.of(reading.article()).allows(both.start(), both.end()))
                .map(both -> new Event(event.passage(), both))
                .findFirst()
                .orElse(event);
    }
}
