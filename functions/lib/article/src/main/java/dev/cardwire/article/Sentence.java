package dev.cardwire.article;

/**
 * A sentence of an article.
 *
 * @param start its first UTF-16 code unit in the article's text
 * @param end the one after its last
 * @param text {@code articleText.substring(start, end)}
 * @param paragraph the number of its paragraph, from 0
 */
public record Sentence(int start, int end, String text, int paragraph) {}
