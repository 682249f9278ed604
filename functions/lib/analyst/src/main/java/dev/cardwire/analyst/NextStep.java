package dev.cardwire.analyst;

import dev.cardwire.article.ArticleLink;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Links;
import java.util.Optional;

/** What to do next: a sentence that names something a reader can do and gives the link for it. */
final class NextStep {

    private NextStep() {}

    /** The step, whose room is then taken. */
    static Optional<Draft.Action> of(Reading reading, Room room) {
        return reading.passages().stream()
                .map(Passage::stretch)
                .filter(stretch -> stretch.length() <= ExcerptLimit.LONGEST_QUOTE)
                .filter(stretch -> reading.cues().action().occurIn(stretch.text()))
                .flatMap(stretch -> link(stretch, reading)
                        .filter(link -> room.take(stretch))
                        .map(link -> new Draft.Action(stretch.fact(), Optional.of(link)))
                        .stream())
                .findFirst();
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
