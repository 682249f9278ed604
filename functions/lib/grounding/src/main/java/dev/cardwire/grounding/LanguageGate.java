package dev.cardwire.grounding;

import dev.cardwire.article.Languages;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;

/**
 * Whether a claim speaks the card's language. The source's own words do where the source does, whatever names and foreign
 * words they hold.
 */
final class LanguageGate {

    private final Sources sources;
    private final String language;

    /** @param language BCP 47, of the card */
    LanguageGate(Sources sources, String language) {
        this.sources = sources;
        this.language = language;
    }

    Verdict<List<Evidence>> judge(String text, List<Evidence> evidence) {
        return Languages.isPlainlyNot(text, language) && !isOfASourceInIt(text, evidence)
                ? Verdict.withheld(Reason.LANGUAGE)
                : Verdict.passed(evidence);
    }

    private boolean isOfASourceInIt(String text, List<Evidence> evidence) {
        String folded = FoldedText.fold(text);
        return evidence.stream().anyMatch(quote -> LanguageTags.primary(sources.of(quote.source()).language()).equals(LanguageTags.primary(language))
                && FoldedText.fold(quote.quote()).contains(folded));
    }
}
