package dev.cardwire.grounding;

import dev.cardwire.article.StatusFact;
import dev.cardwire.article.StatusFact.Status;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gate 5: what is planned, talked about, reported or possible in the evidence does not become a done deed in the claim, and
 * a negation neither vanishes nor appears. A status of the evidence concerns a claim that tells the same deed: one that has
 * the words that the status governs.
 */
final class StatusGate implements Gate {

    /** The statuses by which a claim vouches for no more than the evidence does; each for itself stands first. */
    private static final Map<Status, Set<Status>> AS_WEAK = new EnumMap<>(Map.of(
            Status.PLANNED, EnumSet.of(Status.PLANNED, Status.POSSIBLE, Status.IN_TALKS, Status.ESTIMATED, Status.CONDITIONAL),
            Status.REPORTED, EnumSet.of(Status.REPORTED, Status.POSSIBLE),
            Status.POSSIBLE, EnumSet.of(Status.POSSIBLE, Status.IN_TALKS, Status.CONDITIONAL, Status.ESTIMATED),
            Status.CONDITIONAL, EnumSet.of(Status.CONDITIONAL, Status.POSSIBLE, Status.PLANNED, Status.ESTIMATED, Status.IN_TALKS),
            Status.IN_TALKS, EnumSet.of(Status.IN_TALKS, Status.POSSIBLE),
            Status.ESTIMATED, EnumSet.of(Status.ESTIMATED, Status.POSSIBLE)));

    private static final Set<Status> NOT_SO = EnumSet.of(Status.NEGATED, Status.DENIED);

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        if (negationVanishes(claim, evidence) || negationAppears(claim, evidence)) {
            return Optional.of(Reason.NEGATION);
        }
        return Gate.objectIf(hardens(claim, evidence), Reason.MODALITY);
    }

    private static boolean hardens(Reading claim, Cited evidence) {
        return evidence.nearest(claim).stream().anyMatch(sentence -> sentence.statuses().stream()
                .filter(status -> AS_WEAK.containsKey(status.status()))
                .filter(status -> claim.statuses().stream().noneMatch(own -> AS_WEAK.get(status.status()).contains(own.status())))
                .filter(status -> status.status() != Status.PLANNED || !mayTell(claim, Governed.by(status, sentence), sentence))
                // What somebody denies is only said by others, in the evidence and in the claim.
                .filter(status -> status.status() != Status.REPORTED || !denies(sentence) || !denies(claim))
                .filter(status -> status.status() != Status.REPORTED || claim.senses().stream().noneMatch(Senses.Found::isReport))
                .anyMatch(status -> concerns(status, sentence, claim, evidence)));
    }

    /** Whether a claim may tell what is planned without saying so: as what is to be done, as still to come, or as come by now. */
    private static boolean mayTell(Reading claim, Governed planned, Reading sentence) {
        // "Opens in June" is said of a June to come, "opened in June" is not.
        return planned.isInfinitiveIn(claim)
                || claim.tellsOfTheFuture() && !planned.isDoneIn(claim)
                || sentence.tellsOfWhatMayBeOver() || claim.tellsOfWhatMayBeOver();
    }

    /** Whether the evidence negates more of what the claim tells than the claim does. */
    private static boolean negationVanishes(Reading claim, Cited evidence) {
        long claimed = negations(claim).count() + claim.senses().stream().filter(Senses.Found::isNegative).count();
        return evidence.nearest(claim).stream().anyMatch(sentence ->
                negations(sentence).filter(status -> concerns(status, sentence, claim, evidence)).count() > claimed);
    }

    private static Stream<StatusFact> negations(Reading reading) {
        return reading.statuses().stream().filter(StatusGate::isNegation);
    }

    /** Whether a status speaks of what the claim tells, and no other sentence tells the same without it. */
    private static boolean concerns(StatusFact status, Reading sentence, Reading claim, Cited evidence) {
        var governed = Governed.by(status, sentence);
        return governed.concerns(claim) && evidence.sentences().stream()
                .filter(other -> other != sentence && other.statuses().stream().noneMatch(own -> AS_WEAK
                        .getOrDefault(status.status(), NOT_SO).contains(own.status())))
                .noneMatch(other -> governed.isToldIn(other, claim));
    }

    /** A claim says that something is not so, and the evidence either negates nothing or tells that very thing as so. */
    private static boolean negationAppears(Reading claim, Cited evidence) {
        var sentences = evidence.sentences();
        return claim.statuses().stream().filter(StatusGate::isNegation).map(status -> Governed.by(status, claim)).anyMatch(governed ->
                sentences.stream().noneMatch(StatusGate::negates)
                        || governed.isNamed() && sentences.stream().anyMatch(governed::concerns)
                                && sentences.stream().noneMatch(sentence -> negates(sentence) && governed.concerns(sentence)
                                        && Negations.reach(governed.deed(), sentence)));
    }

    private static boolean negates(Reading sentence) {
        return sentence.statuses().stream().anyMatch(StatusGate::isNegation)
                || sentence.senses().stream().anyMatch(Senses.Found::isNegative);
    }

    private static boolean denies(Reading reading) {
        return reading.statuses().stream().anyMatch(status -> status.status() == Status.DENIED);
    }

    static boolean isNegation(StatusFact status) {
        return NOT_SO.contains(status.status());
    }
}
