package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges claims against given words, by the gates that a card's facts pass. The quotes need not be looked for, they are
 * given; how much a card may quote is no question here. One for a batch reads what its claims share only once; it is for one
 * thread.
 *
 * {@snippet :
 * var answer = ClaimCheck.check("It raised $15 million.", "en", List.of("公司融资1500万美元。"), "zh", Optional.empty());
 * assert answer.supported();
 * }
 */
public final class ClaimCheck {

    private final ReadingCache known = new ReadingCache(false);

    /**
     * What the gates say.
     *
     * @param reasons all that speaks against the claim; empty where nothing does
     */
    public record Answer(List<Reason> reasons) {

        public Answer {
            reasons = List.copyOf(reasons);
        }

        public boolean supported() {
            return reasons.isEmpty();
        }
    }

    /** Judges a claim of fact by itself; see {@link #judge}. */
    public static Answer check(String claim, String claimLanguage, List<String> evidence, String evidenceLanguage, Optional<Instant> publishedAt) {
        return new ClaimCheck().judge(claim, claimLanguage, evidence, evidenceLanguage, publishedAt);
    }

    /**
     * Judges a claim of fact.
     *
     * @param evidence the source's sentences, in order
     * @param claimLanguage BCP 47
     * @param evidenceLanguage BCP 47
     * @param publishedAt what "last month" is reckoned from, in the claim and in the evidence
     */
    public Answer judge(String claim, String claimLanguage, List<String> evidence, String evidenceLanguage, Optional<Instant> publishedAt) {
        var text = new StringBuilder();
        var sentences = new ArrayList<Sentence>();
        for (String words : evidence) {
            int start = text.length();
            text.append(words).append('\n');
            if (!FoldedText.fold(words).isEmpty()) {
                sentences.add(new Sentence(start, start + words.length(), words, sentences.size()));
            }
        }
        var reasons = new ArrayList<Reason>();
        if (FoldedText.fold(claim).isEmpty()) {
            reasons.add(Reason.SCHEMA);
        }
        if (sentences.isEmpty()) {
            reasons.add(Reason.NO_EVIDENCE);
        }
        if (PlainTextGate.judge(claim) instanceof Verdict.Withheld<String>(var reason)) {
            reasons.add(reason);
        }
        if (!sentences.isEmpty()) {
            var source = new SourceText(Article.SOURCE, text.toString());
            var article = new Article(evidenceLanguage, Basis.ARTICLE, source, sentences, List.of());
            var readings = new Readings(new Sources(article, publishedAt, List.of()), publishedAt, known);
            List<Evidence> quotes = sentences.stream().map(sentence -> source.quote(sentence.start(), sentence.end())).toList();
            reasons.addAll(Gates.of(ClaimKind.FACT, Optional.empty()).objections(readings.claim(claim, claimLanguage), readings.cited(quotes)));
        }
        return new Answer(reasons);
    }
}
