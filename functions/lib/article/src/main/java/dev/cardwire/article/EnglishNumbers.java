package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the numbers that a text writes in English words. A bare "one" is none, for it is a pronoun as often; nor is what
 * only hints at a number ("dozens", "several hundred"), a fraction or an ordinal.
 */
final class EnglishNumbers {

    private static final Map<String, Integer> SMALL = new TreeMap<>();
    private static final Map<String, Long> LARGE = new TreeMap<>(Map.of("thousand", 1_000L, "million", 1_000_000L,
            "billion", 1_000_000_000L, "trillion", 1_000_000_000_000L, "dozen", 12L));
    private static final Map<String, Integer> FACTORS = Map.of("doubled", 2, "tripled", 3, "quadrupled", 4, "twofold", 2,
            "threefold", 3, "fourfold", 4, "fivefold", 5, "tenfold", 10);

    static {
        String[] ones = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                + "seventeen eighteen nineteen").split(" ");
        for (int i = 1; i < ones.length; i++) {
            SMALL.put(ones[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
        }
    }

    private static final String LARGE_WORDS = String.join("|", LARGE.keySet());
    private static final String WORD = "(?:" + String.join("|", SMALL.keySet()) + "|hundred|" + LARGE_WORDS + ")";

    private static final List<String> BEGINNINGS = Stream.of(SMALL.keySet(), LARGE.keySet(), FACTORS.keySet(), Set.of("hundred", "half a", "a ", "an "))
            .flatMap(Set::stream)
            .sorted()
            .toList();

    /** "two and a half million", "half a billion", "a dozen", "one hundred and fifty", "tripled". */
    private static final Anchored NUMBER = Anchored.of(Anchored.firsts(BEGINNINGS), Anchored.begins(BEGINNINGS), "\\b(?:"
            + "(?<half>half an? )(?<halfof>" + LARGE_WORDS + ")"
            + "|(?<words>(?:an? (?=hundred|" + LARGE_WORDS + "))?" + WORD + "(?:(?: and )?[ -]?\\b" + WORD + "){0,8})(?<andahalf> and a half(?: (?<scale>" + LARGE_WORDS + "))?)?"
            + "|(?<factor>" + String.join("|", new TreeMap<>(FACTORS).keySet()) + ")"
            + ")\\b(?!-?(?:thirds?|halves|half|quarters? of|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\\b|-(?:first|second|fourth)\\b)");

    private static final Pattern HINT = Pattern.compile("\\b(?:several|few|many|some|hundreds of|tens of|dozens of|couple of|no)\\s$");
    private static final int LONGEST_HINT = 14;

    private EnglishNumbers() {}

    /**
     * The numbers in English words, in order.
     *
     * @param text widths folded
     * @param lower the text in small letters
     */
    static List<Written> in(String text, String lower) {
        var found = new ArrayList<Written>();
        NUMBER.forEach(lower, number -> {
            String before = lower.substring(Math.max(0, number.start() - LONGEST_HINT), number.start());
            boolean isHint = HINT.matcher(before).find() && !before.endsWith("some ") || number.end() < lower.length() && lower.charAt(number.end()) == '’';
            value(number).filter(value -> !isHint).ifPresent(value -> {
                if (number.group("factor") != null) {
                    found.add(new Written(number.start(), number.end(), value, 0, "x", false));
                } else {
                    var tail = NumberTail.of(text, lower, number.end(), "");
                    found.add(new Written(number.start(), tail.end(), tail.applyTo(value), 0, tail.unit(), tail.isMore()));
                }
            });
        });
        return found;
    }

    private static Optional<BigDecimal> value(Matcher number) {
        if (number.group("factor") != null) {
            return Optional.of(BigDecimal.valueOf(FACTORS.get(number.group("factor"))));
        }
        if (number.group("half") != null) {
            return Optional.of(BigDecimal.valueOf(LARGE.get(number.group("halfof"))).divide(BigDecimal.TWO));
        }
        var whole = value(number.group("words"));
        if (number.group("andahalf") == null) {
            return whole;
        }
        long scale = number.group("scale") == null ? 1 : LARGE.get(number.group("scale"));
        return whole.map(value -> value.add(new BigDecimal("0.5")).multiply(BigDecimal.valueOf(scale)));
    }

    private static Optional<BigDecimal> value(String words) {
        String[] parts = words.replaceFirst("^an? ", "one ").replace(" and ", " ").split("[\\s-]+");
        if (parts.length == 1 && (parts[0].equals("one") || parts[0].equals("hundred") || LARGE.containsKey(parts[0]))) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.ZERO;
        long group = 0;
        for (String part : parts) {
            if (SMALL.containsKey(part)) {
                group += SMALL.get(part);
            } else if (part.equals("hundred")) {
                group = Math.max(group, 1) * 100;
            } else if (group == 0 && total.signum() > 0) {
                // "two hundred thousand million": what stands before is scaled once more.
                total = total.multiply(BigDecimal.valueOf(LARGE.get(part)));
            } else {
                total = total.add(BigDecimal.valueOf(Math.max(group, 1)).multiply(BigDecimal.valueOf(LARGE.get(part))));
                group = 0;
            }
        }
        return Optional.of(total.add(BigDecimal.valueOf(group)));
    }
}
