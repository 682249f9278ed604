package dev.cardwire.article;

import dev.cardwire.article.NumberFact.Measure;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words near a number that tell what it measures: "raised", "valued at", 营收. The nearest one of its clause counts. */
final class Measures {

    private static final int FARTHEST_BEFORE = 45;
    private static final int FARTHEST_AFTER = 30;
    private static final String CLAUSE_ENDS = "，。！？；;!?\n";

    private static final Set<Measure> OF_MONEY = EnumSet.of(Measure.RAISED, Measure.VALUED_AT, Measure.PAID, Measure.INVESTED, Measure.REVENUE,
            Measure.PROFIT, Measure.LOSS, Measure.PRICE, Measure.COST, Measure.DEBT, Measure.FINE);
    private static final Set<Measure> OF_SHARES = EnumSet.of(Measure.GROWTH, Measure.DECLINE, Measure.SHARE, Measure.STAKE);
    private static final Set<String> SHARE_UNITS = Set.of("%", "pp", "bp", "x");

    private static final WordTable CUES;

    static {
        var cues = new HashMap<String, String>();
        WordLists.read(Measures.class, "measures.txt").forEach((measure, words) -> words.forEach(word ->
                cues.put(word, Measure.valueOf(measure.toUpperCase(Locale.ROOT).replace(' ', '_')).name())));
        CUES = new WordTable(Map.copyOf(cues));
    }

    private Measures() {}

    /**
     * What a number measures.
     *
     * @param lower the text in small letters
     * @param before where the number before it ends, which cues before that belong to
     * @param after where the number after it begins
     */
    static Optional<Measure> of(String lower, Written number, int before, int after) {
        int best = Integer.MAX_VALUE;
        Measure nearest = null;
        for (int at = number.start() - 1; at >= Math.max(before, number.start() - FARTHEST_BEFORE) && !endsClause(lower, at); at--) {
            var cue = cueAt(lower, at, number);
            if (cue.isPresent() && at + cue.get().form().length() <= number.start()) {
                best = number.start() - at - cue.get().form().length();
                nearest = Measure.valueOf(cue.get().meaning());
                break;
            }
        }
        for (int at = number.end(); at < Math.min(after, number.end() + FARTHEST_AFTER) && !endsClause(lower, at); at++) {
            var cue = cueAt(lower, at, number);
            if (cue.isPresent()) {
                return at - number.end() < best ? Optional.of(Measure.valueOf(cue.get().meaning())) : Optional.ofNullable(nearest);
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Optional<WordTable.Word> cueAt(String lower, int at, Written number) {
        return Letters.isWithinWord(lower, at) ? Optional.empty() : CUES.at(lower, at).filter(word -> fits(word, number.unit()));
    }

    private static boolean endsClause(String lower, int at) {
        return CLAUSE_ENDS.indexOf(lower.charAt(at)) >= 0
                || at + 1 < lower.length() && (lower.charAt(at) == '.' && Character.isWhitespace(lower.charAt(at + 1))
                        || lower.charAt(at) == ',' && Letters.isUnspaced(lower.charAt(at + 1)));
    }

    private static boolean fits(WordTable.Word cue, String unit) {
        var measure = Measure.valueOf(cue.meaning());
        boolean isMoney = unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
        boolean isShare = SHARE_UNITS.contains(unit);
        return OF_MONEY.contains(measure) ? isMoney : OF_SHARES.contains(measure) == isShare && !isMoney;
    }
}
