package dev.cardwire.analyst;

import dev.cardwire.core.Terms;
import java.util.HashSet;

/** Whether two sentences say much the same. */
final class Likeness {

    private static final double ALIKE = 0.6;

    private Likeness() {}

    /** Tells whether the shorter one's terms are mostly the other's too. */
    static boolean isAlike(String one, String other) {
        var first = new HashSet<>(Terms.of(one));
        var second = new HashSet<>(Terms.of(other));
        int fewer = Math.min(first.size(), second.size());
        first.retainAll(second);
        return fewer > 0 && first.size() >= ALIKE * fewer;
    }
}
