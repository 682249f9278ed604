package dev.cardwire.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much two texts have in common, by their words; characters stand for words where a script does not divide them. */
final class Likeness {

    private static final int LOOKED_AT = 20_000;
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+");

    private Likeness() {}

    /** The share of the first text's pairs of words that the second has; 1 for a text without any. */
    static double contained(String text, String in) {
        var pairs = pairs(text);
        return pairs.isEmpty() ? 1 : (double) common(pairs, pairs(in)) / pairs.size();
    }

    /** The pairs that both have among those that either has. */
    static double of(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        int common = common(first, second);
        return common == 0 ? 0 : (double) common / (first.size() + second.size() - common);
    }

    private static int common(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        String before = "";
        var words = WORD.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT));
        while (words.find()) {
            pairs.add(before + ' ' + words.group());
            before = words.group();
        }
        return pairs;
    }
}
