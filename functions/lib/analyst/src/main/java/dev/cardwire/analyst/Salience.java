package dev.cardwire.analyst;

import dev.cardwire.article.Sentence;
import dev.cardwire.core.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much a sentence says of what its article is about. Of 1 point and a half, 0.7 are for the share of the title's
 * words that it has, which is the publisher's own choice; 0.25 for words that recur in the article; 0.1 each for a
 * number, a consequence and something that happened; 0.2 for being a whole sentence. 0.3 are taken from what the writer
 * says of himself or herself.
 */
final class Salience {

    /** So many occurrences make a word one that the article is about. */
    private static final double OFTEN = 5;

    private static final Pattern ENDS = Pattern.compile("[.!。！][”’」』\"')）]*$");

    private final List<String> titleTerms;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Cues cues;

    Salience(String title, Cues cues, List<Sentence> sentences) {
        this.titleTerms = Terms.of(title);
        this.cues = cues;
        sentences.forEach(sentence -> Terms.of(sentence.text()).forEach(term -> frequencies.merge(term, 1, Integer::sum)));
    }

    /** Whether a sentence ends as one. */
    static boolean isWhole(String sentence) {
        return ENDS.matcher(sentence).find();
    }

    /**
     * From −0.3 to about 1.4.
     *
     * @param number whether the sentence has a number
     */
    double of(String sentence, boolean number) {
        double recurring = Terms.of(sentence).stream()
                .mapToDouble(term -> Math.min(1, (frequencies.getOrDefault(term, 1) - 1) / OFTEN))
                .average()
                .orElse(0);
        return 0.7 * ofTitle(sentence) + 0.25 * recurring
                + (number ? 0.1 : 0)
                + (cues.consequence().occurIn(sentence) ? 0.1 : 0)
                + (cues.event().occurIn(sentence) ? 0.1 : 0)
                + (isWhole(sentence) ? 0.2 : 0)
                - (cues.personal().occurIn(sentence) ? 0.3 : 0);
    }

    /** The share of the title's words that a sentence has. */
    private double ofTitle(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        long shared = titleTerms.stream().filter(lower::contains).count();
        return titleTerms.isEmpty() ? 0 : (double) shared / titleTerms.size();
    }
}
