package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.core.SourceText;
import java.util.Optional;

/** The texts that a draft may cite. For now the article itself alone, {@code s1}. */
final class Sources {

    private final Article article;
    private final SearchedText text;

    Sources(Article article) {
        this.article = article;
        this.text = new SearchedText(article.text());
    }

    Article article() {
        return article;
    }

    SearchedText articleText() {
        return text;
    }

    /** The text with this id, if there is one. */
    Optional<SearchedText> find(String source) {
        return Optional.of(text).filter(known -> known.source().id().equals(source));
    }

    /**
     * The text that evidence was cut from.
     *
     * @throws IllegalArgumentException if the evidence is not of these sources
     */
    SourceText text(String source) {
        return find(source)
                .map(SearchedText::source)
                .orElseThrow(() -> new IllegalArgumentException("expected evidence of " + article.text().id() + ", got " + source));
    }
}
