package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentences of an article that may stand alone on a card, with what each weighs. Position is the first signal: of
 * what people keep of news, the lead holds most. Then words of the title, then figures.
 */
final class Candidates {

    private static final Pattern CODE = Pattern.compile("[{}<>;]|=>|::|\\(\\)|https?://|@\\w");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!。！”\"’」』)）]$");

    private final List<Candidate> inOrder;

    /**
     * A sentence that may be chosen.
     *
     * @param index among the candidates, from 0
     */
    record Candidate(Sentence sentence, int index, double weight) {

        String text() {
            return sentence.text();
        }
    }

    Candidates(Article article, String title, Cues cues) {
        Set<String> titleTerms = new HashSet<>(Terms.of(title));
        List<Sentence> fit = article.sentences().stream()
                .filter(sentence -> isFit(sentence, cues) && !isSame(sentence.text(), title))
                .toList();
        var candidates = new ArrayList<Candidate>();
        for (Sentence sentence : fit) {
            candidates.add(new Candidate(sentence, candidates.size(), weight(sentence.text(), candidates.size(), titleTerms)));
        }
        this.inOrder = List.copyOf(candidates);
    }

    /** All, in the order of the article. */
    List<Candidate> inOrder() {
        return inOrder;
    }

    /** All, the weightiest first. */
    List<Candidate> byWeight() {
        return inOrder.stream().sorted(Comparator.comparingDouble(Candidate::weight).reversed()).toList();
    }

    private static boolean isFit(Sentence sentence, Cues cues) {
        String text = sentence.text();
        boolean unspaced = text.codePoints().filter(Character::isIdeographic).count() * 2 > text.length();
        int shortest = unspaced ? 10 : 30;
        return text.length() >= shortest
                && Clauses.within(sentence, ExcerptLimit.LONGEST_QUOTE).isPresent()
                // A heading has no end mark, and a question tells nothing.
                && SENTENCE_END.matcher(text).find()
                && !text.endsWith("...")
                && !CODE.matcher(text).find()
                && !text.contains(" | ")
                && text.codePoints().filter(Character::isLetter).count() * 2 > text.codePointCount(0, text.length())
                && !cues.opening().occurIn(text.substring(0, Math.min(text.length(), 60)));
    }

    private static boolean isSame(String text, String title) {
        return Terms.of(text).equals(Terms.of(title)) && !Terms.of(title).isEmpty();
    }

    private static double weight(String text, int index, Set<String> titleTerms) {
        double position = 1.0 / (1 + 0.3 * index);
        double overlap = titleTerms.isEmpty()
                ? 0
                : (double) Terms.of(text).stream().filter(titleTerms::contains).count() / titleTerms.size();
        double figures = text.chars().anyMatch(Character::isDigit) ? 0.15 : 0;
        return position + 0.8 * overlap + figures;
    }
}
