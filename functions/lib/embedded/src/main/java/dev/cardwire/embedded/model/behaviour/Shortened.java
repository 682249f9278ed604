package dev.cardwire.embedded.model.behaviour;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence with less in it and nothing else: what stands in brackets and the word that ties it to the one before are left
 * out. A sentence that is shortened so says what the whole one says.
 */
final class Shortened {

    private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]{0,200}\\)|（[^（）]{0,200}）");
    private static final Pattern QUOTED = Pattern.compile("[“”\"「」]");
    private static final Pattern TIE = Pattern.compile("^(?:However|Meanwhile|Moreover|In addition|Additionally|Furthermore|Still|Also|But|And), |^(?:但|不过|此外|同时|另外|而且)[，,]?");

    private Shortened() {}

    static String of(String sentence) {
        String whole = sentence.strip().replaceAll("\\s+", " ");
        // Somebody's own words are given as they are.
        String bare = QUOTED.matcher(whole).find() ? whole : BRACKETS.matcher(whole).replaceAll("").strip();
        String untied = TIE.matcher(bare).replaceFirst("");
        return untied.isEmpty() ? sentence : untied.substring(0, 1).toUpperCase(Locale.ROOT) + untied.substring(1);
    }

    /** The same within a length, if it is; where a sentence may be cut without saying something else, no plain rule knows. */
    static Optional<String> within(String text, int longest) {
        return Optional.of(text).filter(fits -> fits.length() <= longest);
    }
}
