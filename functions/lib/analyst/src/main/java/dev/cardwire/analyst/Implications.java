package dev.cardwire.analyst;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.Dates;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may come, and why: a sentence that speaks of the future, beside one that gives a reason. */
final class Implications {

    private static final int MOST = 2;

    /** A day, month, quarter or year; no card is due in a week, and none on a day of any year. */
    private static final Pattern DUE = Pattern.compile("\\d{4}(?:-Q[1-4]|-\\d{2}(?:-\\d{2})?)?");

    private Implications() {}

    /** The implications, whose room is then taken. */
    static List<Draft.Implication> of(Reading reading, Room room) {
        var implications = new ArrayList<Draft.Implication>();
        for (var passage : reading.passages()) {
            if (implications.size() < MOST && isPrediction(passage, reading) && !room.isShown(passage.stretch())) {
                rationale(passage, reading, room).ifPresent(rationale -> {
                    room.take(List.of(passage.stretch(), rationale));
                    implications.add(new Draft.Implication(
                            passage.stretch().prediction(), rationale.fact(), due(passage.text(), reading)));
                });
            }
        }
        return List.copyOf(implications);
    }

    /** Whether a passage is a forecast that this section could show. */
    static boolean isOne(Passage passage, Reading reading) {
        return isPrediction(passage, reading) && !rationales(passage, reading).isEmpty();
    }

    private static boolean isPrediction(Passage passage, Reading reading) {
        return passage.stretch().length() <= ExcerptLimit.LONGEST_QUOTE
                && reading.cues().future().occurIn(passage.text())
                && !reading.cues().address().occurIn(passage.text());
    }

    /** The next sentence if it gives a reason, else the one before; it may be shown elsewhere too. */
    private static Optional<Stretch> rationale(Passage prediction, Reading reading, Room room) {
        return rationales(prediction, reading).stream()
                .filter(rationale -> room.has(List.of(prediction.stretch(), rationale)))
                .reduce((before, after) -> after);
    }

    private static List<Stretch> rationales(Passage prediction, Reading reading) {
        return reading.passages().stream()
                .filter(other -> Math.abs(other.index() - prediction.index()) == 1)
                .filter(other -> reading.cues().rationale().occurIn(other.text()))
                .map(Passage::stretch)
                .toList();
    }

    /** When it is due: the date in a prediction that lies after the publication. */
    private static Optional<String> due(String prediction, Reading reading) {
        return reading.publishedAt().filter(Times::isWritable).flatMap(published -> {
            String day = Times.day(published).toString();
            return Dates.in(prediction, reading.publishedAt()).stream()
                    .map(DateFact::iso)
                    .filter(iso -> DUE.matcher(iso).matches() && isAfter(iso, day))
                    .findFirst();
        });
    }

    /** Whether a date of whatever precision ends after a day; a quarter is compared by its last month. */
    private static boolean isAfter(String iso, String day) {
        String period = iso.contains("Q") ? iso.substring(0, 5) + List.of("03", "06", "09", "12").get(iso.charAt(6) - '1') : iso;
        return period.compareTo(day.substring(0, period.length())) >= 0 && !period.equals(day);
    }
}
