package dev.cardwire.article;

/**
 * A link of an article.
 *
 * @param url absolute, {@code http} or {@code https}
 * @param start where its words begin in the article's text
 * @param end where they end
 */
public record ArticleLink(String url, int start, int end) {}
