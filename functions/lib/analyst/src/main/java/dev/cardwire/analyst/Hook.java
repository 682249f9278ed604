package dev.cardwire.analyst;

import dev.cardwire.article.Letters;
import dev.cardwire.article.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line: why open this card. Another short sentence than the event's where the card has room for both, else the
 * event's own first clauses, or the whole of it where it is short.
 */
final class Hook {

    /** In UTF-16 code units. */
    static final int LONGEST = 120;

    private static final int LOOKED_AT = 12;

    /** A lighter one says too little by itself; as {@link Letters#weight}. */
    private static final int LIGHTEST = 35;

    /** A sentence that says less of what the article is about is no reason to open it. */
    private static final double LEAST_SALIENCE = 0.35;

    private Hook() {}

    static Optional<Stretch> of(Reading reading, Lead.Event event, Room room) {
        var clauses = reading.clauses();
        var others = reading.passages().stream()
                .limit(LOOKED_AT)
                .filter(passage -> passage.index() != event.passage().index())
                .filter(passage -> passage.standsAlone() && passage.salience() >= LEAST_SALIENCE)
                .filter(passage -> passage.stretch().length() <= LONGEST && Letters.weight(passage.text()) >= LIGHTEST)
                .filter(passage -> reading.namesTitle(passage.text()) || !Numbers.in(passage.text()).isEmpty())
                // What speaks to the reader, or of the writer, is small talk more often than news.
                .filter(passage -> !reading.cues().address().begin(passage.text()))
                .filter(passage -> !Implications.isOne(passage, reading))
                .filter(passage -> !Likeness.isAlike(passage.text(), event.stretch().text()))
                .sorted(Comparator.comparingDouble(Passage::lead).reversed())
                .map(Passage::stretch);
        // The event's first clauses; the whole of it where it is short: better said twice than no reason to open.
        var own = Stream.concat(
                clauses.cut(event.stretch(), LONGEST).stream(),
                Stream.of(event.stretch()).filter(whole -> whole.length() <= LONGEST));
        return Stream.concat(others, own)
                .filter(hook -> room.has(List.of(hook, event.stretch())))
                .findFirst();
    }
}
