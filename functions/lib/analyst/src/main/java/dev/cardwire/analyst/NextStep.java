package dev.cardwire.analyst;

import dev.cardwire.article.ArticleLink;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Links;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to do next: a sentence that names something a reader can do and gives the link, the version or the deadline for
 * it. One with a link comes before one without.
 */
final class NextStep {

    private static final Pattern VERSION = Pattern.compile("\\bv?\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,6}){0,2}\\b");

    private NextStep() {}

    /** The step, whose room is then taken. */
    static Optional<Draft.Action> of(Reading reading, Room room) {
        return linked(reading, room).or(() -> dated(reading, room));
    }

    private static Optional<Draft.Action> linked(Reading reading, Room room) {
        for (var passage : reading.passages()) {
            if (mayBe(passage) && reading.cues().action().occurIn(passage.text())) {
                var link = link(passage.stretch(), reading);
                if (link.isPresent() && room.take(passage.stretch())) {
                    return Optional.of(new Draft.Action(passage.stretch().fact(), link));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft.Action> dated(Reading reading, Room room) {
        return reading.passages().stream()
                .filter(passage -> mayBe(passage) && reading.cues().duty().occurIn(passage.text()))
                .map(Passage::stretch)
                .filter(stretch -> VERSION.matcher(stretch.text()).find() || DueDate.of(stretch, reading).isPresent())
                .filter(room::take)
                .map(stretch -> new Draft.Action(stretch.fact(), Optional.empty()))
                .findFirst();
    }

    private static boolean mayBe(Passage passage) {
        return passage.stretch().length() <= ExcerptLimit.LONGEST_QUOTE && !passage.personal();
    }

    /** The last link in a stretch: the first is more often to who made the thing. */
    private static Optional<String> link(Stretch stretch, Reading reading) {
        String own = reading.item().url().map(Links::canonical).orElse("");
        return reading.article().links().stream()
                .filter(link -> stretch.overlaps(link.start(), link.end()))
                .map(ArticleLink::url)
                .filter(url -> !Links.canonical(url).equals(own))
                .reduce((first, second) -> second);
    }
}
