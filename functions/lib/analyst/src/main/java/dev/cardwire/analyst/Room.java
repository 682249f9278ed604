package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.ExcerptLimit;
import java.util.ArrayList;
import java.util.List;

/** What a card may still show of an article. What finds room here is shown together, in whatever order. */
final class Room {

    private final Article article;
    private final List<Stretch> taken = new ArrayList<>();
    /** With what is taken. */
    private final ExcerptLimit limit;

    Room(Article article) {
        this.article = article;
        this.limit = ExcerptLimit.of(article);
    }

    /** Whether all of these can be shown together. */
    boolean has(List<Stretch> stretches) {
        if (stretches.size() == 1) {
            return limit.allows(stretches.getFirst().start(), stretches.getFirst().end());
        }
        // A limit takes nothing back, so each question is put to a fresh one; a card shows few stretches.
        var trial = ExcerptLimit.of(article);
        taken.forEach(stretch -> trial.show(stretch.start(), stretch.end()));
        return stretches.stream().allMatch(stretch -> trial.show(stretch.start(), stretch.end()));
    }

    /** Takes the room of all of these; false, and none taken, if there is not enough. */
    boolean take(List<Stretch> stretches) {
        if (!has(stretches)) {
            return false;
        }
        stretches.forEach(stretch -> limit.show(stretch.start(), stretch.end()));
        taken.addAll(stretches);
        return true;
    }

    boolean take(Stretch stretch) {
        return take(List.of(stretch));
    }

    /** What is shown so far. */
    List<Stretch> taken() {
        return List.copyOf(taken);
    }

    /** Whether some of this is shown already. */
    boolean isShown(Stretch stretch) {
        return taken.stream().anyMatch(shown -> shown.overlaps(stretch.start(), stretch.end()));
    }
}
