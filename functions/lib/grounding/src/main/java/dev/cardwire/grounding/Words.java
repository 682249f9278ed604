package dev.cardwire.grounding;

import java.lang.Character.UnicodeScript;

/** Where words and numbers begin and end, in scripts that set spaces and in those that do not. */
final class Words {

    private Words() {}

    /**
     * Tells whether a cut would damage a word or a number: "5 million" must not be found in "15 million" or in
     * "1.5 million", nor "art" in "start".
     *
     * @param at between 0 and the text's length
     */
    static boolean isInside(CharSequence text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        int before = Character.codePointBefore(text, at);
        int after = Character.codePointAt(text, at);
        if (Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at))) {
            return true;
        }
        if (isSpaced(before) && isSpaced(after)) {
            return true;
        }
        return isPoint(after) && isDigit(text, at - 1) && isDigit(text, at + 1)
                || isPoint(before) && isDigit(text, at) && isDigit(text, at - 2);
    }

    /** Tells whether a character is part of a word of a script that sets spaces between words. */
    static boolean isSpaced(int character) {
        if (!Character.isLetterOrDigit(character)) {
            return false;
        }
        return character < 0x80 || switch (UnicodeScript.of(character)) {
            // Hangul sets spaces, but its particles are written onto the name before them.
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
            // The prolonged sound mark of kana is "common"; full-width digits are digits.
            case COMMON -> Character.isDigit(character);
            default -> true;
        };
    }

    private static boolean isPoint(int character) {
        return character == '.' || character == ',';
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /**
     * The beginning of a text, cut after a whole word where there is one, never within a character.
     *
     * @param most UTF-16 code units
     */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        for (int at = most; at > 0; at--) {
            if (!isInside(text, at) && !isMark(Character.codePointAt(text, at))) {
                return text.substring(0, at).strip();
            }
        }
        int end = Character.isLowSurrogate(text.charAt(most)) && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /** Tells whether a character only modifies the one before it. */
    static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK
                || character == 0x200D;
    }
}
