package dev.cardwire.analyst;

import dev.cardwire.article.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line: why open this card. Another short sentence than the event's where an article is long enough for both, else the
 * event's own first clauses or the whole of it where it is short, else the first clauses of another sentence.
 */
final class Hook {

    /** In UTF-16 code units. */
    static final int LONGEST = 120;

    private static final int LOOKED_AT = 12;

    /** A lighter one says too little by itself; as {@link Letters#weight}. */
    private static final int LIGHTEST = 35;

    /** A sentence that says less of what the article is about is no reason to open it. */
    private static final double LEAST_SALIENCE = 0.35;

    /** Of a shorter text a card may say little, and saying the event twice costs nothing; UTF-16 code units. */
    private static final int SHORT_TEXT = 1_500;

    private Hook() {}

    static Optional<Stretch> of(Reading reading, Lead.Event event, Room room) {
        var clauses = reading.clauses();
        var own = Stream.concat(
                clauses.cut(event.passage().stretch(), LONGEST).stream(),
                Stream.of(event.passage().stretch()).filter(whole -> whole.length() <= LONGEST));
        var others = others(reading, event).filter(stretch -> stretch.length() <= LONGEST);
        var cut = others(reading, event).flatMap(stretch -> clauses.cut(stretch, LONGEST).stream());
        boolean isShort = reading.article().text().text().length() < SHORT_TEXT;
        return (isShort ? Stream.of(own, others, cut) : Stream.of(others, own, cut))
                .flatMap(hooks -> hooks)
                .filter(hook -> room.has(List.of(hook, event.stretch())))
                .findFirst();
    }

    private static Stream<Stretch> others(Reading reading, Lead.Event event) {
        return reading.passages().stream()
                .limit(LOOKED_AT)
                .filter(passage -> passage.index() != event.passage().index())
                .filter(passage -> passage.standsAlone() && !passage.personal() && passage.salience() >= LEAST_SALIENCE)
                .filter(passage -> Letters.weight(passage.text()) >= LIGHTEST)
                .filter(passage -> reading.namesTitle(passage.text()) || !reading.numbers(passage.stretch()).isEmpty())
                // What speaks to the reader, or of the writer, is small talk more often than news.
                .filter(passage -> !reading.cues().address().begin(passage.text()))
                .filter(passage -> !Implications.isOne(passage, reading))
                .filter(passage -> !Likeness.isAlike(passage.text(), event.stretch().text()))
                .sorted(Comparator.comparingDouble(Passage::lead).reversed())
                .map(Passage::stretch);
    }
}
