package dev.cardwire.article;

/**
 * A date of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param iso ISO 8601 of the precision known: {@code 2026}, {@code 2026-11}, {@code 2026-11-17}, a week {@code 2026-W47}, a
 *     quarter {@code 2026-Q4}, or a half-year {@code 2026-H1}; {@code --11-17} and {@code --11} where nothing tells the year
 * @param relative whether it was reckoned from the day of publication ("last month", 上周五), in whole or in part
 */
public record DateFact(int start, int end, String iso, boolean relative) {

    /** Whether the year is known. */
    public boolean hasYear() {
        return !iso.startsWith("--");
    }
}
