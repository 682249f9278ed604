package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** How it works: sentences dense with technical terms, in the article's order. */
final class Technical {

    private static final int MOST = 3;

    /** One term alone is in every other sentence of this field. */
    private static final int FEWEST_TERMS = 2;

    /** An article with fewer different ones is not about how something works. */
    private static final int FEWEST_IN_ALL = 4;

    private Technical() {}

    /** The sentences, whose room is then taken. */
    static List<Stretch> of(Reading reading, Room room) {
        var terms = new HashSet<String>();
        reading.passages().forEach(passage -> terms.addAll(reading.cues().technical().countsIn(passage.text()).keySet()));
        if (terms.size() < FEWEST_IN_ALL) {
            return List.of();
        }
        var chosen = new ArrayList<Stretch>();
        reading.passages().stream()
                .map(Passage::stretch)
                .filter(stretch -> stretch.length() <= ExcerptLimit.LONGEST_QUOTE && !room.isShown(stretch))
                .map(stretch -> new Dense(stretch, reading.cues().technical().countsIn(stretch.text()).size()))
                .filter(dense -> dense.terms() >= FEWEST_TERMS)
                .sorted(Comparator.comparingInt(Dense::terms).reversed())
                .limit(MOST)
                .map(Dense::stretch)
                .filter(room::take)
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Stretch::start));
        return List.copyOf(chosen);
    }

    private record Dense(Stretch stretch, int terms) {}
}
