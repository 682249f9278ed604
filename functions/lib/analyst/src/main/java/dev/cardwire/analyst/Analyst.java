package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Item;

/** Says what a card could say of an article. What it says is a draft: grounding decides what holds. */
public interface Analyst {

    /** The engine's name as the card keeps it: {@code extractive}, {@code bedrock:<model>} or {@code openai:<model>}. */
    String engine();

    /**
     * Drafts a card.
     *
     * @param item where the article came from; its title is the card's
     * @param article what all citations point into
     */
    Draft draft(Item item, Article article);
}
