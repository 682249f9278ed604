package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Evidence;
import java.util.ArrayList;
import java.util.List;

/** How much of the article the card shows so far; a claim's quotes are shown together or not at all. */
final class Excerpts {

    private final Article article;
    private List<Evidence> shown = List.of();

    Excerpts(Article article) {
        this.article = article;
    }

    /** Shows quotes of the article if all of them stay within its limit; false, and none shown, if not. */
    boolean show(List<Evidence> more) {
        // The limit cannot take a stretch back, so the trial is made on a fresh one; a card shows few stretches.
        var trial = ExcerptLimit.of(article);
        shown.forEach(stretch -> trial.show(stretch.start(), stretch.end()));
        for (var stretch : more) {
            if (!trial.show(stretch.start(), stretch.end())) {
                return false;
            }
        }
        var all = new ArrayList<>(shown);
        all.addAll(more);
        shown = all;
        return true;
    }
}
