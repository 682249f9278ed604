package dev.cardwire.grounding;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Gate 1: there is evidence, and each quote stands in its source. What passes is given back as the source's exact words.
 * A quote that would cut a word or a number in two does not stand there.
 */
final class EvidenceGate {

    /** As many quotes as one claim may cite: what needs more is a summary, not a claim. */
    static final int MOST_QUOTES = 3;

    private final Sources sources;

    EvidenceGate(Sources sources) {
        this.sources = sources;
    }

    Verdict<List<Evidence>> judge(List<Citation> citations) {
        if (citations.isEmpty()) {
            return Verdict.withheld(Reason.NO_EVIDENCE);
        }
        if (citations.size() > MOST_QUOTES) {
            return Verdict.withheld(Reason.LENGTH);
        }
        var found = new ArrayList<Evidence>();
        for (var citation : citations) {
            switch (judge(citation)) {
                case Verdict.Passed<Evidence>(var evidence) -> found.add(evidence);
                case Verdict.Withheld<Evidence>(var reason) -> {
                    return Verdict.withheld(reason);
                }
            }
        }
        return Verdict.passed(List.copyOf(found));
    }

    private Verdict<Evidence> judge(Citation citation) {
        if (citation.quote().length() > 2 * ExcerptLimit.LONGEST_QUOTE) {
            return Verdict.withheld(Reason.LENGTH);
        }
        if (FoldedText.fold(citation.quote()).isEmpty()) {
            return Verdict.withheld(Reason.NO_EVIDENCE);
        }
        var place = sources.find(citation.source()).flatMap(source -> source.searched().find(citation.quote(), citation.near()));
        if (place.isEmpty()) {
            return Verdict.withheld(Reason.QUOTE_NOT_FOUND);
        }
        return place.get().quote().length() > ExcerptLimit.LONGEST_QUOTE
                ? Verdict.withheld(Reason.LENGTH)
                : Verdict.passed(place.get());
    }
}
