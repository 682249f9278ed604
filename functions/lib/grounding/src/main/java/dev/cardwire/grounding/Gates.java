package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Trace.GateVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gates that a claim passes once its evidence is found and its text is plain speech, in order: what is wrong most
 * plainly is named first. An inference or a prediction says something of its own, so its words, status and speakers are
 * not the source's, but its numbers, names and dates are.
 */
record Gates(List<Gate> gates) {

    Gates {
        gates = List.copyOf(gates);
    }

    /** @param due a prediction's own due date */
    static Gates of(ClaimKind kind, Optional<String> due) {
        var gates = new ArrayList<Gate>(List.of(new NumberGate(), new DateGate(due), new NameGate(), new RoleGate(), new QuotationGate()));
        if (kind == ClaimKind.FACT) {
            gates.addAll(List.of(new ClauseGate(), new AttributionGate(), new StatusGate(), new OppositeGate(), new WordGate()));
        }
        return new Gates(gates);
    }

    /** What each gate says, up to the first that objects. */
    List<GateVerdict> verdicts(Reading claim, Cited evidence) {
        var verdicts = new ArrayList<GateVerdict>();
        for (var gate : gates) {
            var objection = gate.objection(claim, evidence);
            verdicts.add(new GateVerdict(gate.name(), objection));
            if (objection.isPresent()) {
                break;
            }
        }
        return verdicts;
    }

    /** What speaks first against a claim. */
    Optional<Reason> objection(Reading claim, Cited evidence) {
        return verdicts(claim, evidence).getLast().objection();
    }

    /** All that speaks against a claim, each reason once. */
    List<Reason> objections(Reading claim, Cited evidence) {
        return gates.stream().flatMap(gate -> gate.objection(claim, evidence).stream()).distinct().toList();
    }
}
