package dev.cardwire.core;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The terms that a title is found by: words of alphabets, and pairs of neighbouring characters of scripts that set no
 * spaces. A search text is cut the same way, so both meet.
 */
public final class Terms {

    /** As many terms of one title as its write has room for. */
    public static final int MOST = 23;

    private static final int LONGEST = 40;
    private static final Pattern RUN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");
    private static final Set<String> TOO_COMMON = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "how", "in", "into", "is", "it",
            "its", "new", "not", "of", "on", "or", "our", "that", "the", "their", "this", "to", "was", "we", "what", "when",
            "why", "will", "with", "you", "your");

    private Terms() {}

    /** The terms of a text in its order, each once, at most {@link #MOST}. */
    public static List<String> of(String text) {
        var terms = new LinkedHashSet<String>();
        var runs = RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (runs.find() && terms.size() < MOST) {
            String run = runs.group();
            if (UNSPACED.matcher(run).matches()) {
                addPairs(run, terms);
            } else if (run.length() <= LONGEST && !TOO_COMMON.contains(run)) {
                terms.add(run);
            }
        }
        return List.copyOf(terms);
    }

    private static void addPairs(String run, Set<String> terms) {
        int[] characters = run.codePoints().toArray();
        if (characters.length == 1) {
            terms.add(run);
        }
        for (int i = 0; i + 1 < characters.length && terms.size() < MOST; i++) {
            terms.add(new String(characters, i, 2));
        }
    }
}
