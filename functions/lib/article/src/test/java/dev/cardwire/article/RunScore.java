package dev.cardwire.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The measure of the public article-extraction benchmark (scrapinghub, MIT): texts are multisets of runs of four
 * consecutive words, and a page contributes its shares of runs that are right, too many, and missed.
 */
final class RunScore {

    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Pc}]+");

    private double hits;
    private double extras;
    private double misses;

    void add(String wanted, String got) {
        var want = runs(wanted);
        var have = runs(got);
        double hit = common(want, have);
        double extra = sum(have) - hit;
        double missed = sum(want) - hit;
        double all = hit + extra + missed;
        if (all > 0) {
            hits += hit / all;
            extras += extra / all;
            misses += missed / all;
        }
    }

    double precision() {
        return hits / (hits + extras);
    }

    double recall() {
        return hits / (hits + misses);
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    private static double common(Map<List<String>, Integer> one, Map<List<String>, Integer> other) {
        return one.entrySet().stream().mapToInt(run -> Math.min(run.getValue(), other.getOrDefault(run.getKey(), 0))).sum();
    }

    private static double sum(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        var runs = new HashMap<List<String>, Integer>();
        for (int i = 0; i < (words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1)); i++) {
            runs.merge(words.subList(i, Math.min(words.size(), i + RUN)), 1, Integer::sum);
        }
        return runs;
    }
}
