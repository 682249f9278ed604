package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Senses.Found;
import java.util.List;
import java.util.Optional;

/** Gate 5, what is turned round: a claim does not say "fell" where the evidence says only "rose". */
final class OppositeGate implements Gate {

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        var nearest = evidence.nearest(claim);
        boolean turned = claim.senses().stream()
                .filter(found -> !Senses.ofTheField().opposite(found.sense()).isEmpty() && !evidence.says(found.sense()))
                .anyMatch(found -> nearest.stream().anyMatch(sentence -> isTurned(found, claim, sentence)));
        return Gate.objectIf(turned, Reason.NEGATION);
    }

    /**
     * Whether a sentence says the opposite and the claim does not say that too; or says it oftener, and once where the claim
     * has its own word: "only shrank at the growth of 2%" of "only grew at the growth of 2%".
     */
    private static boolean isTurned(Found own, Reading claim, Reading sentence) {
        var opposites = with(Senses.ofTheField().opposite(own.sense()), sentence);
        long kept = with(Senses.ofTheField().opposite(own.sense()), claim).size();
        return !opposites.isEmpty() && (kept == 0
                || kept < opposites.size() && opposites.stream().anyMatch(opposite -> isBetweenTheSame(own, claim, opposite, sentence)));
    }

    private static List<Found> with(String sense, Reading reading) {
        return reading.senses().stream().filter(found -> found.sense().equals(sense)).toList();
    }

    /** Whether the words before or after both are the same. */
    private static boolean isBetweenTheSame(Found own, Reading claim, Found other, Reading sentence) {
        return isSame(claim, own.from() - 1, sentence, other.from() - 1) || isSame(claim, own.to(), sentence, other.to());
    }

    private static boolean isSame(Reading claim, int at, Reading sentence, int there) {
        return at >= 0 && there >= 0 && at < claim.tokens().size() && there < sentence.tokens().size()
                && claim.tokens().get(at).stem().equals(sentence.tokens().get(there).stem());
    }
}
