package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What else to take away: two to five sentences, chosen by what they say and where they stand, in the article's order. */
final class Takeaways {

    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /** What comes after in the card should find room too; UTF-16 code units. */
    private static final int LONGEST_TOGETHER = 450;

    /** The first sentences are the article's own choice; how fast that fades. */
    private static final double FADES = 0.05;

    /** A whole sentence has as much by being one; less than this more is about something else. */
    private static final double LEAST_SALIENCE = 0.21;

    private Takeaways() {}

    /** The takeaways, whose room is then taken; none if there is room or matter for one alone. */
    static List<Stretch> of(Reading reading, Room room) {
        var chosen = new ArrayList<Stretch>();
        int together = 0;
        var technical = Technical.own(reading);
        var best = reading.passages().stream()
                .sorted(Comparator.comparingDouble((Passage passage) -> worth(passage, reading)).reversed())
                .toList();
        for (var passage : best) {
            var stretch = passage.stretch();
            boolean fits = stretch.length() <= ExcerptLimit.LONGEST_QUOTE && together + stretch.length() <= LONGEST_TOGETHER;
            // Somebody's words are shown as a quote, with who said them, a forecast with its reason.
            boolean isSmallTalk = passage.personal() || !passage.standsAlone() || passage.salience() < LEAST_SALIENCE
                    || reading.cues().address().begin(passage.text());
            boolean isElsewhere = technical.contains(stretch) || passage.isSpeech() || Quotes.isQuoted(reading, passage)
                    || Implications.isOne(passage, reading);
            if (fits && !isSmallTalk && !isElsewhere && !room.isShown(stretch) && isNew(stretch, chosen, room)) {
                var more = new ArrayList<>(chosen);
                more.add(stretch);
                if (room.has(more)) {
                    chosen.add(stretch);
                    together += stretch.length();
                }
            }
            if (chosen.size() == MOST) {
                break;
            }
        }
        if (chosen.size() < FEWEST) {
            return List.of();
        }
        chosen.sort(Comparator.comparingInt(Stretch::start));
        room.take(chosen);
        return List.copyOf(chosen);
    }

    private static double worth(Passage passage, Reading reading) {
        double position = reading.language() == Language.OTHER ? 2.0 / (1 + passage.order()) : 1 / (1 + FADES * passage.order());
        return position + passage.salience();
    }

    private static boolean isNew(Stretch stretch, List<Stretch> chosen, Room room) {
        return chosen.stream().noneMatch(other -> Likeness.isAlike(other.text(), stretch.text()))
                && room.taken().stream().noneMatch(other -> Likeness.isAlike(other.text(), stretch.text()));
    }
}
