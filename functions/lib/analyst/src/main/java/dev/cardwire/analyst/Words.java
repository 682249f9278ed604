package dev.cardwire.analyst;

import dev.cardwire.article.ByCharacter;
import dev.cardwire.article.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of words and phrases to look for in any case: those in letters as whole words, those in Chinese anywhere. Where
 * two begin at one place the longer is meant.
 */
final class Words {

    private final ByCharacter<String> byFirst = new ByCharacter<>();

    private Words() {}

    static Words of(List<String> words) {
        var set = new Words();
        words.stream()
                .map(Words::folded)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(word -> set.byFirst.add(word.charAt(0), word));
        return set;
    }

    boolean occurIn(String text) {
        return find(text, 0) >= 0;
    }

    /** Whether one of them is how a text begins. */
    boolean begin(String text) {
        return !wordAt(folded(text), 0).isEmpty();
    }

    /** Where the first of them that begins at a place or after it does; -1 if none does. */
    int find(String text, int from) {
        String lower = folded(text);
        for (int at = from; at < lower.length(); at++) {
            if (!wordAt(lower, at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    /** How often each that occurs does, none within another. */
    Map<String, Integer> countsIn(String text) {
        String lower = folded(text);
        var counts = new TreeMap<String, Integer>();
        for (int at = 0; at < lower.length(); ) {
            String word = wordAt(lower, at);
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
            at += Math.max(1, word.length());
        }
        return counts;
    }

    /** In small letters, and with the one apostrophe that the lists are written with. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private String wordAt(String lower, int at) {
        if (at < lower.length() && byFirst.has(lower.charAt(at)) && !Letters.isWithinWord(lower, at)) {
            for (String word : byFirst.get(lower.charAt(at))) {
                if (lower.startsWith(word, at) && !Letters.isWithinWord(lower, at + word.length())) {
                    return word;
                }
            }
        }
        return "";
    }
}
