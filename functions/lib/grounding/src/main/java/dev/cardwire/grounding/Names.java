package dev.cardwire.grounding;

import java.util.Locale;

/** Whether and how often a name stands in a text, as a whole word. */
final class Names {

    /** A shorter name may be another word in small letters: "IT", "Meta", "Arm". */
    private static final int SHORTEST_CASELESS = 5;

    private Names() {}

    /** Tells whether a name stands in a text. */
    static boolean standsIn(String name, String text) {
        return count(name, FoldedText.fold(text)) > 0;
    }

    /**
     * Counts a name as it is written; in any case where a long enough name is never written so.
     *
     * @param folded the text as {@link FoldedText} gives it
     */
    static int count(String name, String folded) {
        String sought = FoldedText.fold(name);
        if (sought.isEmpty()) {
            return 0;
        }
        int asWritten = occurrences(sought, folded);
        return asWritten > 0 || sought.length() < SHORTEST_CASELESS
                ? asWritten
                : occurrences(sought.toLowerCase(Locale.ROOT), folded.toLowerCase(Locale.ROOT));
    }

    private static int occurrences(String sought, String text) {
        int found = 0;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
            if (!Words.isInside(text, at) && !Words.isInside(text, at + sought.length())) {
                found++;
            }
        }
        return found;
    }
}
