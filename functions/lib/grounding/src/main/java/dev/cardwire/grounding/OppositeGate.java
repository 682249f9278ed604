package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;

/** Gate 5, what is turned round: a claim does not say "fell" where the evidence says only "rose". */
final class OppositeGate implements Gate {

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        var nearest = new Cited(evidence.nearest(claim));
        boolean turned = claim.senses().stream()
                .map(Senses.Found::sense)
                .anyMatch(sense -> {
                    String opposite = Senses.ofTheField().opposite(sense);
                    return !opposite.isEmpty() && !evidence.says(sense) && !claim.says(opposite) && nearest.says(opposite);
                });
        return Gate.objectIf(turned, Reason.NEGATION);
    }
}
