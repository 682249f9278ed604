package dev.cardwire.analyst;

import dev.cardwire.article.Sentence;
import java.util.Optional;

/** Cuts a sentence that is too long at the end of a clause; nothing is added to it. */
final class Clauses {

    private static final String ENDS = ",;:，；：、—–";

    private Clauses() {}

    /**
     * A stretch of an article's text.
     *
     * @param start its first UTF-16 code unit
     * @param end the one after its last
     */
    record Stretch(int start, int end, String text) {

        static Stretch of(Sentence sentence) {
            return new Stretch(sentence.start(), sentence.end(), sentence.text());
        }
    }

    /** The sentence, or its beginning up to the last clause that fits; none if not even half of what is allowed is left. */
    static Optional<Stretch> within(Sentence sentence, int most) {
        String text = sentence.text();
        if (text.length() <= most) {
            return Optional.of(Stretch.of(sentence));
        }
        for (int end = most; end >= most / 3; end--) {
            if (ENDS.indexOf(text.charAt(end)) >= 0 && isBoundary(text, end) && closes(text.substring(0, end))) {
                String clause = text.substring(0, end).stripTrailing();
                return Optional.of(new Stretch(sentence.start(), sentence.start() + clause.length(), clause));
            }
        }
        return Optional.empty();
    }

    /** A comma in 1,200 or a colon in 10:30 ends nothing. */
    private static boolean isBoundary(String text, int at) {
        return at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1));
    }

    /** Half of a quotation or of a bracket is not what the source says. */
    private static boolean closes(String text) {
        return count(text, '“') == count(text, '”') && count(text, '「') == count(text, '」') && count(text, '"') % 2 == 0
                && count(text, '(') == count(text, ')') && count(text, '（') == count(text, '）')
                && count(text, '《') == count(text, '》');
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }
}
