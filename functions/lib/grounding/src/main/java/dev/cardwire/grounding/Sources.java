package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.Related;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Times;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that a draft may cite: the article, {@code s1}, and those beside it. */
final class Sources {

    private final Map<String, Source> known = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param language BCP 47, of this text
     * @param publishedAt what "last month" in this text is reckoned from
     */
    record Source(SearchedText searched, List<Sentence> sentences, String language, Optional<Instant> publishedAt) {

        String text() {
            return searched.source().text();
        }
    }

    /**
     * @param publishedAt when the article was
     * @throws IllegalArgumentException if two texts have one id
     */
    Sources(Article article, Optional<Instant> publishedAt, List<Related> related) {
        known.put(Article.SOURCE, new Source(new SearchedText(article.text()), article.sentences(), article.language(), publishedAt));
        for (var beside : related) {
            var entry = beside.entry();
            var source = new Source(new SearchedText(beside.text()), beside.sentences(), entry.language(),
                    entry.publishedAt().filter(Times::isWritable));
            if (known.putIfAbsent(entry.id(), source) != null) {
                throw new IllegalArgumentException("expected an id of its own for each source, got " + entry.id() + " twice");
            }
        }
    }

    /** All of them, by id. */
    Map<String, Source> all() {
        return Collections.unmodifiableMap(known);
    }

    /** The article's text. */
    SearchedText articleText() {
        return known.get(Article.SOURCE).searched();
    }

    /** The source of this id, if there is one. */
    Optional<Source> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /**
     * The source that evidence was cut from.
     *
     * @throws IllegalArgumentException if it is not among these
     */
    Source of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("expected evidence of " + known.keySet() + ", got " + id));
    }
}
