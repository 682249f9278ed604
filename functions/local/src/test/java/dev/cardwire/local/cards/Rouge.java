package dev.cardwire.local.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * ROUGE as F1 (Lin 2004): what a text shares with a reference in words, in pairs of words, and in their order. Words are
 * folded to small letters, not stemmed, no stop word is left out; a Chinese character is a word.
 *
 * @param one ROUGE-1, from 0 to 1
 * @param two ROUGE-2
 * @param longest ROUGE-L, of the longest common subsequence
 */
record Rouge(double one, double two, double longest) {

    private static final Pattern TOKEN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    static Rouge of(List<String> text, List<String> reference) {
        return new Rouge(
                f1(shared(counts(text), counts(reference)), text.size(), reference.size()),
                f1(shared(counts(pairs(text)), counts(pairs(reference))), text.size() - 1, reference.size() - 1),
                f1(commonSubsequence(text, reference), text.size(), reference.size()));
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group()).toList();
    }

    private static double f1(int common, int ofText, int ofReference) {
        return common == 0 ? 0 : 2.0 * common / (ofText + ofReference);
    }

    private static List<String> pairs(List<String> tokens) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < tokens.size(); i++) {
            pairs.add(tokens.get(i - 1) + ' ' + tokens.get(i));
        }
        return pairs;
    }

    private static Map<String, Integer> counts(List<String> grams) {
        var counts = new HashMap<String, Integer>();
        grams.forEach(gram -> counts.merge(gram, 1, Integer::sum));
        return counts;
    }

    private static int shared(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream().mapToInt(gram -> Math.min(gram.getValue(), other.getOrDefault(gram.getKey(), 0))).sum();
    }

    private static int commonSubsequence(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (String token : one) {
            int diagonal = 0;
            for (int j = 1; j <= other.size(); j++) {
                int above = row[j];
                row[j] = token.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.size()];
    }
}
