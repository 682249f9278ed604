package dev.cardwire.core;

import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.List;

/**
 * One statement of a card, with the source's words that support it. Only the grounding room makes claims; an
 * architecture test holds that (reading stored JSON aside).
 *
 * @param text what the card says
 * @param kind whether it is told by the source, concluded, or foretold
 * @param evidence never empty
 */
public record Claim(String text, ClaimKind kind, List<Evidence> evidence) {

    public Claim {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence: " + text);
        }
    }
}
