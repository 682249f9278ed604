package dev.cardwire.grounding;

import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The way of one draft's statements to claims: through the gates, then into what the card may show of the article. What
 * is shown first leaves less for what follows, so the sections ask in the order of their weight.
 */
final class Claims {

    /** What is longer retells the article instead of saying one thing of it; UTF-16 code units. */
    static final int LONGEST = 500;

    private final EvidenceGate evidenceGate;
    private final Readings readings;
    private final String language;
    private final Excerpts excerpts;
    private final Tally tally;

    /**
     * @param language BCP 47, of what the draft says
     * @param publishedAt what "last month" is reckoned from
     */
    Claims(Sources sources, String language, Optional<Instant> publishedAt, Tally tally) {
        this.language = language;
        this.tally = tally;
        evidenceGate = new EvidenceGate(sources);
        readings = new Readings(sources.article(), publishedAt);
        excerpts = new Excerpts(sources.article());
    }

    /** The gates' verdict on a statement. */
    Verdict<Claim> judge(Statement statement) {
        return judge(statement, statement.kind(), LONGEST, Optional.empty());
    }

    /**
     * The gates' verdict on a statement.
     *
     * @param kind what the claim is shown as
     * @param longest in UTF-16 code units
     * @param due the statement's own due date
     */
    Verdict<Claim> judge(Statement statement, ClaimKind kind, int longest, Optional<String> due) {
        return text(statement.text(), longest)
                .then(text -> evidence(statement.evidence())
                        .then(evidence -> judge(text, Gates.of(kind, due), evidence))
                        .then(evidence -> Verdict.passed(new Claim(text, kind, evidence))));
    }

    /** A text on one line, if it is one that may be shown as far as can be said without its evidence. */
    Verdict<String> text(String drafted, int longest) {
        String text = drafted.strip().replaceAll("\\s+", " ");
        if (text.length() > longest) {
            return Verdict.withheld(Reason.LENGTH);
        }
        return FoldedText.fold(text).isEmpty() ? Verdict.withheld(Reason.SCHEMA) : PlainTextGate.judge(text);
    }

    /** Gate 1 alone. */
    Verdict<List<Evidence>> evidence(List<Citation> citations) {
        return evidenceGate.judge(citations);
    }

    /** The numbers, dates and names of a label that stands beside a claim, judged against the claim's evidence. */
    Verdict<List<Evidence>> label(String text, List<Evidence> evidence) {
        return judge(text, Gates.of(ClaimKind.INFERENCE, Optional.empty()), evidence);
    }

    private Verdict<List<Evidence>> judge(String text, Gates gates, List<Evidence> evidence) {
        return gates.objection(readings.claim(text, language), readings.cited(evidence))
                .<Verdict<List<Evidence>>>map(Verdict::withheld)
                .orElseGet(() -> Verdict.passed(evidence));
    }

    /** What evidence reads as: its numbers, dates and names. */
    Cited cited(List<Evidence> evidence) {
        return readings.cited(evidence);
    }

    /** Shows what passed the gates, if the article's excerpt has room for it; counts either way. */
    Optional<Claim> show(Verdict<Claim> verdict) {
        return showAll(List.of(verdict)).map(List::getFirst);
    }

    /** Shows claims that say something only together: all of them or none. */
    Optional<List<Claim>> showAll(List<Verdict<Claim>> verdicts) {
        var passed = new ArrayList<Claim>();
        var reasons = new ArrayList<Reason>();
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Passed<Claim>(var claim) -> passed.add(claim);
                case Verdict.Withheld<Claim>(var reason) -> reasons.add(reason);
            }
        }
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> tally.withhold(reason, 1));
            tally.withhold(reasons.getFirst(), passed.size());
            return Optional.empty();
        }
        return showEvidence(passed.stream().flatMap(claim -> claim.evidence().stream()).toList(), passed.size())
                ? Optional.of(List.copyOf(passed))
                : Optional.empty();
    }

    /**
     * Shows quotes of the article if there is room for them; counts either way.
     *
     * @param claims how many claims rest on them
     */
    boolean showEvidence(List<Evidence> evidence, int claims) {
        boolean fits = excerpts.show(evidence);
        if (fits) {
            tally.show(claims);
        } else {
            tally.withhold(Reason.LENGTH, claims);
        }
        return fits;
    }

    /** Counts what is not shown. */
    void withhold(Reason reason, int claims) {
        tally.withhold(reason, claims);
    }

    /**
     * As many parts of a section as a card has room for; what is beyond is counted.
     *
     * @param claims how many claims a part makes
     */
    <T> List<T> first(int most, List<T> parts, ToIntFunction<T> claims) {
        parts.stream().skip(most).forEach(part -> tally.withhold(Reason.LENGTH, claims.applyAsInt(part)));
        return parts.stream().limit(most).toList();
    }
}
