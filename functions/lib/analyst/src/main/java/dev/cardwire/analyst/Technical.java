package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** How it works: the sentences densest with technical terms, in the article's order. */
final class Technical {

    private static final int MOST = 3;

    /** One term alone is in every other sentence of this field. */
    private static final int FEWEST_TERMS = 2;

    /** An article with fewer different ones is not about how something works. */
    private static final int FEWEST_IN_ALL = 4;

    /** So many terms make a sentence one of this section before all others. */
    private static final int DENSE = 4;

    private Technical() {}

    private record Counted(Stretch stretch, int terms) {}

    /** The sentences, whose room is then taken. */
    static List<Stretch> of(Reading reading, Room room) {
        var chosen = new ArrayList<Stretch>();
        densest(reading).stream()
                .map(Counted::stretch)
                .filter(stretch -> !room.isShown(stretch))
                .limit(MOST)
                .filter(room::take)
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Stretch::start));
        return List.copyOf(chosen);
    }

    /** The stretches that other sections should leave to this one. */
    static List<Stretch> own(Reading reading) {
        return densest(reading).stream()
                .filter(counted -> counted.terms() >= DENSE)
                .limit(MOST)
                .map(Counted::stretch)
                .toList();
    }

    private static List<Counted> densest(Reading reading) {
        var inAll = new HashSet<String>();
        var counted = new ArrayList<Counted>();
        for (var passage : reading.passages()) {
            var terms = reading.cues().technical().countsIn(passage.text()).keySet();
            inAll.addAll(terms);
            if (terms.size() >= FEWEST_TERMS && passage.stretch().length() <= ExcerptLimit.LONGEST_QUOTE) {
                counted.add(new Counted(passage.stretch(), terms.size()));
            }
        }
        counted.sort(Comparator.comparingInt(Counted::terms).reversed());
        return inAll.size() < FEWEST_IN_ALL ? List.of() : counted;
    }
}
