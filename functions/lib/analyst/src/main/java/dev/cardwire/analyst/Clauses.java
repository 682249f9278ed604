package dev.cardwire.analyst;

import dev.cardwire.article.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a sentence that is too long at the end of a clause; nothing is added to it. A comma of an enumeration is no such
 * end: in English the word after it tells, in Chinese enumerations have a comma of their own.
 */
final class Clauses {

    private static final String ENDS = ";；，—–";
    private static final Pattern NEXT_CLAUSE = Pattern.compile(
            "^, (?:and (?:the|it|its|he|she|they|will|has|is|was|are)|but|while|which|who|where|when|as|after|before|because|although|though|since|so"
                    + "|with|making|saying|adding|including|according|marking|bringing|giving|allowing|meaning)\\b");

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

    /** The sentence, or its beginning up to the last clause that fits; none if less than a third of what is allowed is left. */
    static Optional<Stretch> within(Sentence sentence, int most) {
        String text = sentence.text();
        if (text.length() <= most) {
            return Optional.of(Stretch.of(sentence));
        }
        for (int end = most; end >= most / 3; end--) {
            if (isBoundary(text, end) && closes(text.substring(0, end))) {
                String clause = text.substring(0, end).stripTrailing();
                return Optional.of(new Stretch(sentence.start(), sentence.start() + clause.length(), clause));
            }
        }
        return Optional.empty();
    }

    private static boolean isBoundary(String text, int at) {
        return ENDS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ',' && NEXT_CLAUSE.matcher(text.substring(at)).find();
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
