package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.Related;
import dev.cardwire.core.Item;
import java.util.List;
import java.util.Optional;

/**
 * What a card is made of, beside its draft.
 *
 * @param article the item's article, {@code s1}
 * @param textKey where the article's text is stored; absent only where it has none
 * @param related the texts beside it that a draft may cite, each with an id of its own
 */
public record Material(Item item, Article article, Optional<String> textKey, List<Related> related) {

    /** @throws IllegalArgumentException if the article has a text and no key of it: its evidence could never be checked */
    public Material {
        if (textKey.isEmpty() && !article.text().text().isEmpty()) {
            throw new IllegalArgumentException("expected the key of the stored text of item " + item.id() + ", got none");
        }
        related = List.copyOf(related);
    }
}
