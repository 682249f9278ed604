package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Gate 5, who says so: a claim does not put into one mouth what the evidence has from another. It objects where both name
 * who speaks, thinks or foretells, and the evidence's words that the claim tells are somebody else's.
 */
final class AttributionGate implements Gate {

    /** Where the claimed speaker says nothing in the evidence, so much of what another says must be told: less is chance. */
    private static final int FEWEST_SHARED = 2;

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        var claimed = Voice.in(claim);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        boolean comparable = evidence.isInLanguageOf(claim);
        var known = evidence.nearest(claim).stream().flatMap(sentence -> Voice.in(sentence).stream()).toList();
        return Gate.objectIf(claimed.stream().anyMatch(voice -> isAnothers(voice, known, comparable)), Reason.NAME);
    }

    private static boolean isAnothers(Voice claimed, List<Voice> known, boolean comparable) {
        int own = most(claimed, known.stream().filter(voice -> claimed.canBe(voice, comparable)).toList());
        int others = most(claimed, known.stream().filter(voice -> !claimed.canBe(voice, comparable)).toList());
        return others > own && (own >= 0 || others >= FEWEST_SHARED);
    }

    /** How much the voice that shares most with a claimed one shares; less than nothing where there is none. */
    private static int most(Voice claimed, List<Voice> known) {
        return known.stream().mapToInt(claimed::shared).max().orElse(-1);
    }
}
