package dev.cardwire.analyst;

import dev.cardwire.article.Numbers;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How much a sentence says of what its article is about: words of the title, words that recur, a number, a whole sentence. */
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

    /** From 0 to about 1.3; more than half of it is for the words of the title, which is the publisher's own choice. */
    double of(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        long ofTitle = titleTerms.stream().filter(lower::contains).count();
        double title = titleTerms.isEmpty() ? 0 : (double) ofTitle / titleTerms.size();
        double recurring = Terms.of(sentence).stream()
                .mapToDouble(term -> Math.min(1, (frequencies.getOrDefault(term, 1) - 1) / OFTEN))
                .average()
                .orElse(0);
        double number = Numbers.in(sentence).isEmpty() ? 0 : 0.1;
        double consequence = cues.consequence().occurIn(sentence) ? 0.1 : 0;
        double whole = isWhole(sentence) ? 0.2 : 0;
        return 0.7 * title + 0.25 * recurring + number + consequence + whole;
    }
}
