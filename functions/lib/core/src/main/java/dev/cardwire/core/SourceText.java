package dev.cardwire.core;

/**
 * The text of one source of a card, and the only maker of {@link Evidence}: a quote is cut from the text by its place,
 * so that {@code text.substring(start, end)} is the quote by construction.
 *
 * @param id the source's id on its card: {@code s1} for the article itself, {@code s2} … for what was retrieved
 * @param text the article text as the object that the source's {@code text} key names holds it
 */
public record SourceText(String id, String text) {

    /**
     * Quotes a stretch of the text.
     *
     * @param start the first UTF-16 code unit
     * @param end the one after the last
     * @throws IndexOutOfBoundsException if the stretch is empty or not within the text
     */
    public Evidence quote(int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            throw new IndexOutOfBoundsException("expected a stretch within 0 to " + text.length() + " of source " + id
                    + ", got " + start + " to " + end);
        }
        return new Evidence(id, text.substring(start, end), start, end);
    }
}
