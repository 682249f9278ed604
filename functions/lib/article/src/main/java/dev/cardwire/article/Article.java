package dev.cardwire.article;

import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import java.util.List;

/**
 * An article as text.
 *
 * @param language BCP 47
 * @param basis how much of the article was at hand
 * @param text what all offsets count in; its id is {@code s1}; empty where the item has nothing but a title
 * @param sentences in order
 * @param links the article's own web links, in order
 */
public record Article(String language, Basis basis, SourceText text, List<Sentence> sentences, List<ArticleLink> links) {

    /** The id of the article itself among a card's sources. */
    public static final String SOURCE = "s1";

    public Article {
        sentences = List.copyOf(sentences);
        links = List.copyOf(links);
    }
}
