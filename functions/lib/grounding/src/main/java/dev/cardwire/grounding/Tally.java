package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.EnumMap;
import java.util.Map;

/** Counts what a card shows and what was withheld from it, and why. */
final class Tally {

    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private int shown;

    void show(int claims) {
        shown += claims;
    }

    void withhold(Reason reason, int claims) {
        if (claims > 0) {
            reasons.merge(reason, claims, Integer::sum);
        }
    }

    int shown() {
        return shown;
    }

    int withheld() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<Reason, Integer> reasons() {
        return reasons;
    }
}
