package dev.cardwire.article;

import java.util.stream.IntStream;

/** What a text is made of: letters of words that stand between spaces, and characters that are words by themselves. */
public final class Letters {

    /** A Chinese character says about as much as three letters. */
    private static final int WEIGHT_OF_IDEOGRAPH = 3;

    private static final int FIRST_UNSPACED = 0x0E00;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FFF;

    /** The letters of European alphabets, which a word in Latin letters begins with. */
    static final String LATIN = IntStream.range('A', 0x0250).filter(Character::isLetter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();

    private Letters() {}

    /** Whether a stretch cuts no word in two. Chinese sets no spaces, so between two of its characters anything may begin. */
    public static boolean isWhole(String text, int start, int end) {
        return !isWithinWord(text, start) && !isWithinWord(text, end);
    }

    /** Whether a place is amid a word. */
    public static boolean isWithinWord(String text, int at) {
        return at > 0 && at < text.length() && isOfWord(text.codePointBefore(at)) && isOfWord(text.codePointAt(at));
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character) && !isUnspaced(character);
    }

    /** Whether a character is of a script that sets no spaces between words. */
    public static boolean isUnspaced(int character) {
        // Nearly all that is asked about; the table of scripts is slow.
        if (character < FIRST_UNSPACED || character >= FIRST_IDEOGRAPH && character <= LAST_IDEOGRAPH) {
            return character >= FIRST_UNSPACED;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** How much a text says, as the number of letters of an alphabet that would say it. */
    public static int weight(String text) {
        return text.codePoints()
                .map(character -> !Character.isLetterOrDigit(character) ? 0 : isUnspaced(character) ? WEIGHT_OF_IDEOGRAPH : 1)
                .sum();
    }

    /** The share of letters and digits among what is not white space, from 0 to 1: low for code, tables and rows of emoji. */
    public static double share(String text) {
        long all = text.codePoints().filter(character -> !Character.isWhitespace(character)).count();
        return all == 0 ? 0 : (double) text.codePoints().filter(Character::isLetterOrDigit).count() / all;
    }
}
