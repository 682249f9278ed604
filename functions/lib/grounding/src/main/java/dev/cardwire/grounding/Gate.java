package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;

/** One rule by which a claim must stand against its own cited evidence. */
interface Gate {

    /**
     * What speaks against a claim, if anything.
     *
     * @param evidence what the claim cites, and nothing else
     */
    Optional<Reason> objection(Reading claim, Cited evidence);

    /** The objection that holds where something is so. */
    static Optional<Reason> objectIf(boolean objects, Reason reason) {
        return objects ? Optional.of(reason) : Optional.empty();
    }
}
