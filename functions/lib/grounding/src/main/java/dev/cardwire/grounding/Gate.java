package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Locale;
import java.util.Optional;

/** One rule by which a claim must stand against its own cited evidence. */
interface Gate {

    /**
     * What speaks against a claim, if anything.
     *
     * @param evidence what the claim cites, and nothing else
     */
    Optional<Reason> objection(Reading claim, Cited evidence);

    /** What it goes by in a trace: {@code number} of {@link NumberGate}. */
    default String name() {
        return getClass().getSimpleName().replaceFirst("Gate$", "").toLowerCase(Locale.ROOT);
    }

    /** The objection that holds where something is so. */
    static Optional<Reason> objectIf(boolean objects, Reason reason) {
        return objects ? Optional.of(reason) : Optional.empty();
    }
}
