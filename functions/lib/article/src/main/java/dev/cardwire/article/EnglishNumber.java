package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers in English words. */
final class EnglishNumber {

    private static final Map<String, Integer> SMALL = new TreeMap<>();
    private static final Map<String, Long> LARGE =
            new TreeMap<>(Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "trillion", 1_000_000_000_000L));

    static {
        String[] ones = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                + "seventeen eighteen nineteen").split(" ");
        for (int i = 0; i < ones.length; i++) {
            SMALL.put(ones[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
        }
    }

    /** All number words, as alternatives of a pattern. */
    static final String WORDS = String.join("|", SMALL.keySet()) + "|hundred|" + String.join("|", LARGE.keySet());

    private EnglishNumber() {}

    /** The value of number words; none for a bare "one", which is a pronoun as often, and for a bare scale. */
    static Optional<BigDecimal> value(String words) {
        String[] parts = words.toLowerCase(Locale.ROOT).replace(" and ", " ").split("[\\s-]+");
        if (parts.length == 1 && (parts[0].equals("one") || parts[0].equals("hundred") || LARGE.containsKey(parts[0]))) {
            return Optional.empty();
        }
        long total = 0;
        long group = 0;
        for (String part : parts) {
            if (SMALL.containsKey(part)) {
                group += SMALL.get(part);
            } else if (part.equals("hundred")) {
                group = Math.max(group, 1) * 100;
            } else {
                total += Math.max(group, 1) * LARGE.get(part);
                group = 0;
            }
        }
        return Optional.of(BigDecimal.valueOf(total + group));
    }
}
