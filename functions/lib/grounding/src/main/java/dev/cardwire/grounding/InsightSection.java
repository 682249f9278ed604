package dev.cardwire.grounding;

import dev.cardwire.article.Dates;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The deep part of a card. */
final class InsightSection {

    // A card's JSON has at most 300 KB; these, with the longest claims and quotes, stay below it.
    private static final int MOST_TAKEAWAYS = 6;
    private static final int MOST_TECHNICAL = 6;
    private static final int MOST_IMPLICATIONS = 4;
    private static final int MOST_EVENTS = 12;
    private static final int MOST_QUOTES = 4;

    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");

    private final Claims claims;
    private final Speakers speakers;
    private final Optional<Instant> publishedAt;

    InsightSection(Claims claims, Speakers speakers, Optional<Instant> publishedAt) {
        this.claims = claims;
        this.speakers = speakers;
        this.publishedAt = publishedAt;
    }

    /** The section, if it has anything to say. */
    Optional<Card.Insight> of(Draft draft) {
        var takeaways = statements("insight.takeaways", MOST_TAKEAWAYS, draft.takeaways());
        var implications = implications(draft.implications());
        var timeline = timeline(draft.timeline());
        var quotes = quotes(draft.quotes());
        var technical = statements("insight.technical", MOST_TECHNICAL, draft.technical());
        var competitors = draft.competitors().flatMap(new ComparisonSection(claims)::of);
        var insight = new Card.Insight(takeaways, competitors, technical, implications, timeline, quotes);
        return insight.saysNothing() ? Optional.empty() : Optional.of(insight);
    }

    private List<Claim> statements(String section, int most, List<Statement> drafted) {
        return claims.first(most, drafted, statement -> 1).stream()
                .map(statement -> claims.judge(section, statement))
                .flatMap(verdict -> claims.show(verdict).stream())
                .toList();
    }

    private List<Card.Implication> implications(List<Draft.Implication> drafted) {
        return claims.first(MOST_IMPLICATIONS, drafted, implication -> 2).stream()
                .flatMap(implication -> implication(implication).stream())
                .toList();
    }

    /** A prediction, labelled as one whatever the draft calls it, with its rationale or not at all. */
    private Optional<Card.Implication> implication(Draft.Implication drafted) {
        var due = drafted.dueBy().filter(date -> Dates.in(drafted.prediction().text(), publishedAt).stream()
                .anyMatch(fact -> fact.iso().equals(date)));
        if (drafted.dueBy().isPresent() && due.isEmpty()) {
            claims.withhold(Reason.DATE, 1);
        }
        var prediction = claims.judge("insight.implications.prediction", drafted.prediction(), ClaimKind.PREDICTION, Claims.LONGEST, due);
        var rationale = claims.judge("insight.implications.rationale", drafted.rationale());
        return claims.showAll(List.of(prediction, rationale))
                .map(shown -> new Card.Implication(shown.getFirst(), shown.getLast(), due));
    }

    private List<Card.TimelineEntry> timeline(List<Draft.TimelineEntry> drafted) {
        return claims.first(MOST_EVENTS, drafted, event -> 1).stream()
                .flatMap(entry -> claims.show(claims.judge("insight.timeline", entry.event()).then(event -> dated(event, entry.date())))
                        .map(event -> new Card.TimelineEntry(entry.date(), event))
                        .stream())
                .sorted(Comparator.comparing(Card.TimelineEntry::date))
                .toList();
    }

    private Verdict<Claim> dated(Claim event, String date) {
        if (!DATE.matcher(date).matches()) {
            return Verdict.withheld(Reason.SCHEMA);
        }
        return DateGate.holds(date, claims.cited(event.evidence())) ? Verdict.passed(event) : Verdict.withheld(Reason.DATE);
    }

    private List<Card.Quote> quotes(List<Draft.Quote> drafted) {
        var shown = new ArrayList<Card.Quote>();
        for (var quote : claims.first(MOST_QUOTES, drafted, quote -> 1)) {
            switch (quote(quote)) {
                case Verdict.Passed<Card.Quote>(var passed) -> {
                    if (claims.showEvidence(passed.evidence(), 1)) {
                        shown.add(passed);
                    }
                }
                case Verdict.Withheld<Card.Quote>(var reason) -> claims.withhold(reason, 1);
            }
        }
        return shown;
    }

    private Verdict<Card.Quote> quote(Draft.Quote drafted) {
        return claims.text(drafted.speaker(), Speakers.LONGEST)
                .then(speaker -> claims.evidence(drafted.evidence())
                        .then(PlainTextGate::quotes)
                        .then(evidence -> speakers.speaksIn(speaker, evidence)
                                ? Verdict.passed(new Card.Quote(speaker, evidence))
                                : Verdict.withheld(Reason.NAME)));
    }
}
