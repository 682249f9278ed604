package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Trace.GateVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The way of one draft's statements to claims: through the gates, then into what the card may show of its sources. What
 * is shown first leaves less for what follows, so the sections ask in the order of their weight.
 */
final class Claims {

    /** What is longer retells the article instead of saying one thing of it; UTF-16 code units. */
    static final int LONGEST = 500;

    private final EvidenceGate evidenceGate;
    private final LanguageGate languageGate;
    private final Readings readings;
    private final String language;
    private final Orders orders;
    private final Excerpts excerpts;
    private final Tally tally;
    private final Trace trace;

    /**
     * @param title of the article
     * @param language BCP 47, of what the draft says
     * @param publishedAt what "last month" is reckoned from
     */
    Claims(Sources sources, String title, String language, Optional<Instant> publishedAt, Tally tally, Trace trace) {
        this.language = language;
        this.tally = tally;
        this.trace = trace;
        evidenceGate = new EvidenceGate(sources);
        languageGate = new LanguageGate(sources, language);
        readings = new Readings(sources, publishedAt, new ReadingCache(true));
        orders = new Orders(sources, title);
        excerpts = new Excerpts(sources);
    }

    /** The gates' verdict on a statement. */
    Verdict<Claim> judge(String section, Statement statement) {
        return judge(section, statement, statement.kind(), LONGEST, Optional.empty());
    }

    /**
     * The gates' verdict on a statement.
     *
     * @param section where on the card it would stand, for the trace
     * @param kind what the claim is shown as
     * @param longest in UTF-16 code units
     * @param due the statement's own due date
     */
    Verdict<Claim> judge(String section, Statement statement, ClaimKind kind, int longest, Optional<String> due) {
        var verdicts = new ArrayList<GateVerdict>();
        var verdict = noted("text", text(statement.text(), longest), verdicts)
                .then(text -> noted("evidence", evidence(statement.evidence()), verdicts)
                        .then(evidence -> noted("language", languageGate.judge(text, evidence), verdicts))
                        .then(evidence -> judge(text, Gates.of(kind, due), evidence, verdicts))
                        .then(evidence -> Verdict.passed(new Claim(text, kind, evidence))));
        trace.judged(section, statement.text(), List.copyOf(verdicts));
        return verdict;
    }

    /** What a card says first is said by its own article, not by one beside it: an old story is not this one's news. */
    Verdict<Claim> ofArticle(Verdict<Claim> verdict) {
        return verdict.then(claim -> claim.evidence().stream().map(Evidence::source).anyMatch(Article.SOURCE::equals)
                ? verdict
                : Verdict.withheld(Reason.NO_EVIDENCE));
    }

    private static <T> Verdict<T> noted(String gate, Verdict<T> verdict, List<GateVerdict> verdicts) {
        verdicts.add(GateVerdict.of(gate, verdict));
        return verdict;
    }

    /** A text on one line, if it is one that may be shown as far as can be said without its evidence. */
    Verdict<String> text(String drafted, int longest) {
        String text = drafted.strip().replaceAll("\\s+", " ");
        if (text.length() > longest) {
            return Verdict.withheld(Reason.LENGTH);
        }
        if (FoldedText.fold(text).isEmpty()) {
            return Verdict.withheld(Reason.SCHEMA);
        }
        return orders.want(text) ? Verdict.withheld(Reason.INSTRUCTION) : PlainTextGate.judge(text);
    }

    /** Gate 1 alone: the words are there, and are no order to a model. */
    Verdict<List<Evidence>> evidence(List<Citation> citations) {
        return evidenceGate.judge(citations).then(found -> orders.hold(found) ? Verdict.withheld(Reason.INSTRUCTION) : Verdict.passed(found));
    }

    /** The numbers, dates and names of a label that stands beside a claim, judged against the claim's evidence. */
    Verdict<List<Evidence>> label(String text, List<Evidence> evidence) {
        return judge(text, Gates.of(ClaimKind.INFERENCE, Optional.empty()), evidence, new ArrayList<>());
    }

    private Verdict<List<Evidence>> judge(String text, Gates gates, List<Evidence> evidence, List<GateVerdict> verdicts) {
        verdicts.addAll(gates.verdicts(readings.claim(text, language), readings.cited(evidence)));
        return verdicts.getLast().objection()
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
            passed.forEach(claim -> trace.leftOut(claim.text(), reasons.getFirst()));
            return Optional.empty();
        }
        if (showEvidence(passed.stream().flatMap(claim -> claim.evidence().stream()).toList(), passed.size())) {
            return Optional.of(List.copyOf(passed));
        }
        passed.forEach(claim -> trace.leftOut(claim.text(), Reason.LENGTH));
        return Optional.empty();
    }

    /** The ids of the sources that what is shown so far cites. */
    Set<String> sourcesShown() {
        return excerpts.sources();
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
