package dev.cardwire.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, a number, or one character of a script without spaces.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param text as the text writes it, a possessive ending left out
 * @param stem what it is compared by: a word without case and endings, a number without commas and leading zeros
 */
record Token(int start, int end, String text, String stem, Kind kind) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        /** One character of a script that sets no spaces. */
        CHARACTER
    }

    /** The tokens of a stretch of a text, in order. */
    static List<Token> in(String text, int from, int to) {
        var tokens = new ArrayList<Token>();
        for (int at = from; at < to; ) {
            int character = text.codePointAt(at);
            int end = at + Character.charCount(character);
            if (Words.isSpaced(character)) {
                end = wordEnd(text, at, to);
                tokens.add(word(text, at, end));
            } else if (Character.isLetterOrDigit(character)) {
                tokens.add(new Token(at, end, text.substring(at, end), text.substring(at, end), Kind.CHARACTER));
            }
            at = end;
        }
        return List.copyOf(tokens);
    }

    /** Whether it begins with a capital. */
    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    private static int wordEnd(String text, int start, int to) {
        int at = start;
        while (at < to) {
            int character = text.codePointAt(at);
            if (!Words.isSpaced(character) && !joins(text, start, at, to) && !Words.isMark(character)) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** Whether a sign stands within a word or number: "1,200.5", "U.S", "don't". */
    private static boolean joins(String text, int start, int at, int to) {
        if (at + 1 >= to || at == start) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' -> Character.isDigit(before) && Character.isDigit(after) || isInitial(text, at - 1, start) && Character.isUpperCase(after)
                    && (at + 2 >= text.length() || !Character.isLowerCase(text.charAt(at + 2)));
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }

    private static boolean isInitial(String text, int at, int start) {
        return Character.isUpperCase(text.charAt(at)) && (at == start || text.charAt(at - 1) == '.');
    }

    private static Token word(String text, int start, int end) {
        String word = text.substring(start, end).replace('’', '\'');
        if (word.endsWith("'s") || word.endsWith("'S")) {
            word = word.substring(0, word.length() - 2);
        }
        if (!Character.isDigit(word.codePointAt(0))) {
            return new Token(start, end, word, Stems.of(word), Kind.WORD);
        }
        int digits = 0;
        while (digits < word.length() && (Character.isDigit(word.charAt(digits)) || word.charAt(digits) == ',' || word.charAt(digits) == '.')) {
            digits++;
        }
        String suffix = word.substring(digits).toLowerCase(Locale.ROOT);
        String plain = word.substring(0, digits).replace(",", "");
        String value = plain.length() > 1 && plain.charAt(0) == '0' && !plain.contains(".") ? plain.replaceFirst("^0+(?=.)", "") : plain;
        boolean ordinal = switch (suffix) {
            case "", "st", "nd", "rd", "th", "s" -> true;
            default -> false;
        };
        return new Token(start, end, word, ordinal ? value : value + suffix, Kind.NUMBER);
    }
}
