package dev.cardwire.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of numbers, as units.txt has them: scales, currencies, units, counted nouns. */
final class Units {

    private static final Map<String, List<String>> LISTS = WordLists.read(Units.class, "units.txt");

    /** Powers of ten. */
    static final WordTable SCALES = table("scale");

    /** ISO 4217; {@code ¥} for the sign that two of them share. */
    static final WordTable CURRENCIES_BEFORE = table("currency before");

    static final WordTable UNITS = table("unit");

    static final WordTable COUNTED = table("counted");

    private Units() {}

    private static WordTable table(String list) {
        var canonical = new HashMap<String, String>();
        LISTS.get(list).forEach(line -> {
            String[] forms = line.split("\\|");
            for (int i = 1; i < forms.length; i++) {
                if (canonical.put(forms[i].toLowerCase(Locale.ROOT), forms[0]) != null) {
                    throw new IllegalStateException("expected each form of [" + list + "] in units.txt once, got " + forms[i] + " twice");
                }
            }
        });
        return new WordTable(canonical);
    }
}
