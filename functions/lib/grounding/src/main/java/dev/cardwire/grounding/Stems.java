package dev.cardwire.grounding;

import java.util.Locale;
import java.util.Map;

/**
 * Words without their endings, for comparing: "acquires", "acquired" and "acquisition" share little, but "acquir" says
 * that the first two are one. What is stemmed is never shown.
 */
final class Stems {

    /** The longest first: of two endings that fit, the longer is the ending. */
    private static final String[] ENDINGS = {
        "isation", "ization", "ational", "fulness", "ations", "ation", "ments", "ingly", "ment", "edly", "ness", "ities", "ings", "ions", "ance",
        "ence", "able", "ible", "ists", "ing", "ion", "ity", "ers", "ors", "ies", "ied", "ism", "ist", "est", "ous", "ive", "ful", "er", "or",
        "ed", "es", "ly", "al", "s", "e", "y",
    };

    /** A stem keeps so many letters: of short endings a word of four loses one, of long ones it must be longer. */
    private static final int SHORTEST = 3;

    private static final int SHORTEST_BEFORE_LONG = 4;
    private static final int LONG = 4;

    /** Endings on endings: "nations", "nationally". */
    private static final int MOST_ENDINGS = 2;

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("zero", "0"), Map.entry("two", "2"), Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"),
            Map.entry("six", "6"), Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"),
            Map.entry("eleven", "11"), Map.entry("twelve", "12"), Map.entry("second", "2"), Map.entry("third", "3"),
            Map.entry("fourth", "4"), Map.entry("fifth", "5"), Map.entry("sixth", "6"), Map.entry("seventh", "7"), Map.entry("eighth", "8"),
            Map.entry("ninth", "9"), Map.entry("tenth", "10"));

    private Stems() {}

    /** The stem of a word of an alphabet; a number in words as its digits. */
    static String of(String word) {
        String stem = word.toLowerCase(Locale.ROOT).replace(".", "");
        String number = NUMBERS.get(stem);
        if (number != null) {
            return number;
        }
        for (int taken = 0; taken < MOST_ENDINGS; taken++) {
            String shorter = withoutEnding(stem);
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        int length = stem.length();
        if (length > SHORTEST && stem.charAt(length - 1) == stem.charAt(length - 2)) {
            return stem.substring(0, length - 1);
        }
        return length >= SHORTEST && stem.endsWith("i") ? stem.substring(0, length - 1) + "y" : stem;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            int shortest = ending.length() >= LONG ? SHORTEST_BEFORE_LONG : SHORTEST;
            if (word.length() - ending.length() >= shortest && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
