package dev.cardwire.article;

import java.util.Optional;

/**
 * Words of a text that stand in quotation marks.
 *
 * @param start where the words begin in the text, after the opening mark
 * @param end where they end, before the closing mark
 * @param text {@code text.substring(start, end)}
 * @param kind whether somebody says them
 * @param nested whether they stand within another quotation
 * @param speaker who says them, where the text names someone beside them
 */
public record QuoteFact(int start, int end, String text, Kind kind, boolean nested, Optional<Speaker> speaker) {

    /** What quotation marks are for. */
    public enum Kind {
        /** What somebody said or wrote. */
        SPEECH,
        /** A term, a title, a word held at a distance. */
        TERM
    }

    /**
     * Who says a quotation.
     *
     * @param start where the name begins in the text
     * @param end where it ends
     * @param name as the text writes it
     * @param place how it was found
     */
    public record Speaker(int start, int end, String name, Place place) {}

    /** Where a speaker stands. */
    public enum Place {
        /** Before the words: 李明表示：“…”, Jane Doe said: "…". */
        BEFORE,
        /** After or amid the words: "…," said Jane Doe. */
        AFTER,
        /** In the sentence before, which ends in a colon. */
        SENTENCE_BEFORE
    }
}
