package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.Related;
import dev.cardwire.core.Item;
import java.time.Instant;
import java.util.List;

/**
 * What an analyst drafts a card of.
 *
 * @param item where the article came from; its title is the card's
 * @param article what citations of {@code s1} point into
 * @param related other coverage of the story and earlier cards of the same entities, whose sentences may be cited too
 * @param deadline when the draft must be there; what comes later is of no use
 */
public record Assignment(Item item, Article article, List<Related> related, Instant deadline) {

    public Assignment {
        related = List.copyOf(related);
    }
}
