package dev.cardwire.reader;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The months' names in the languages that feeds are written in. */
final class Months {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "ru", "uk", "el", "tr", "id");
    private static final Map<String, Integer> NAMES = names();

    private Months() {}

    /** The month of a name or its abbreviation, from 1 to 12. */
    static Optional<Integer> named(String name) {
        return Optional.ofNullable(NAMES.get(key(name)));
    }

    private static Map<String, Integer> names() {
        var names = new HashMap<String, Integer>();
        for (String language : LANGUAGES) {
            var symbols = DateFormatSymbols.getInstance(Locale.of(language));
            // The first language wins where two disagree.
            for (int month = 0; month < 12; month++) {
                names.putIfAbsent(key(symbols.getMonths()[month]), month + 1);
                names.putIfAbsent(key(symbols.getShortMonths()[month]), month + 1);
            }
        }
        names.put("sept", 9);
        names.put("mrz", 3);
        names.remove("");
        return Map.copyOf(names);
    }

    private static String key(String name) {
        // Accents are often left out, and stand elsewhere in the abbreviation than in the name.
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[.\\p{Mn}]", "");
    }
}
