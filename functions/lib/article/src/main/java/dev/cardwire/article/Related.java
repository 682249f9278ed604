package dev.cardwire.article;

import dev.cardwire.core.Card;
import dev.cardwire.core.SourceText;
import java.util.List;

/**
 * A text beside the article that a card may cite: other coverage of its story, or the article of an earlier card.
 *
 * @param entry how the card names this source; its id is the text's, {@code s2} …
 * @param text what offsets of its citations count in
 * @param sentences its sentences, in order
 */
public record Related(Card.SourceEntry entry, SourceText text, List<Sentence> sentences) {

    public Related {
        if (!entry.id().equals(text.id())) {
            throw new IllegalArgumentException("expected the text of source " + entry.id() + ", got that of " + text.id());
        }
        sentences = List.copyOf(sentences);
    }

    /**
     * A text as another card's source.
     *
     * @param id of the source on the card that cites it: {@code s2} …
     * @param entry the source as the other card names it
     * @param text the text that the entry's key names
     */
    public static Related of(String id, Card.SourceEntry entry, String text) {
        var named = new Card.SourceEntry(id, entry.cardId(), entry.url(), entry.title(), entry.publisher(), entry.language(),
                entry.publishedAt(), entry.fetchedAt(), entry.text());
        return new Related(named, new SourceText(id, text), Sentences.of(text));
    }
}
