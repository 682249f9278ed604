package dev.cardwire.article;

/**
 * A date of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param iso ISO 8601 of the precision known: {@code 2026}, {@code 2026-11}, {@code 2026-11-17}, or a quarter {@code 2026-Q4}
 */
public record DateFact(int start, int end, String iso) {}
