package dev.cardwire.article;

import java.time.Instant;
import java.util.List;

/**
 * A text of the corpus with what a reader finds in it.
 *
 * @param names one note a spelling, at its first place; the value is its type
 * @param quotes the value holds the right speakers
 * @param statuses the value is the kind
 */
record AnnotatedText(String id, String language, Instant publishedAt, String text, List<Note> sentences, List<Note> numbers,
        List<Note> dates, List<Note> names, List<Note> quotes, List<Note> statuses) {

    /**
     * An annotation.
     *
     * @param optional finding it is no error, and neither is leaving it out
     * @param value what the surface means, as the corpus's README says
     */
    record Note(int start, int end, String surface, boolean optional, String value) {

        boolean overlaps(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }
}
