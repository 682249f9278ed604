package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.Optional;

/** Hears what the gates say of each statement of a draft, for whoever wants to know why a card says what it says. */
public interface Trace {

    /** Hears nothing. */
    Trace NONE = (section, text, verdicts) -> {};

    /**
     * A statement was judged.
     *
     * @param section where on the card it would stand, as {@code tldr.whatChanged}
     * @param verdicts those of the gates in their order, up to the first that objects
     */
    void judged(String section, String text, List<GateVerdict> verdicts);

    /** A statement that all gates let through is not shown after all: the excerpt has no room, or what it belongs to fell. */
    default void leftOut(String text, Reason reason) {}

    /**
     * What one gate said.
     *
     * @param gate its name: {@code text}, {@code evidence}, {@code number} …
     * @param objection absent where it let the statement through
     */
    record GateVerdict(String gate, Optional<Reason> objection) {

        /** What a verdict comes to. */
        static GateVerdict of(String gate, Verdict<?> verdict) {
            return new GateVerdict(gate, verdict instanceof Verdict.Withheld<?>(var reason) ? Optional.of(reason) : Optional.empty());
        }
    }
}
