package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a text with their scale and unit and gives them as values, so that {@code $1.5 billion} and
 * {@code 15亿美元} are equal. Numbers in words are found where they are meant as numbers: a bare "one" or 一 is not.
 */
public final class Numbers {

    /** What may stand between the ends of a range. */
    private static final Pattern RANGE = Pattern.compile("\\s?[-–—~～至到]\\s?|\\sto\\s|\\sand\\s|\\sor\\s|或|和");
    private static final Pattern JOINED_RANGE = Pattern.compile("\\s?[-–—~～至到]\\s?|\\sto\\s");
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\s$|介于$|在$");
    private static final int LONGEST_GAP = 5;

    /** A larger first end has its scale already: 50,000 to 2 million. */
    private static final BigDecimal BARE = BigDecimal.valueOf(10_000);

    /** How far a counted noun may stand behind its number, past what describes it: "300 million monthly active users". */
    private static final int FARTHEST_NOUN = 28;

    private Numbers() {}

    /** The numbers of a text, in order, none within another; also those of dates and names. */
    public static List<NumberFact> in(String text) {
        String plain = Widths.folded(text);
        return facts(plain, Widths.small(plain), number -> true);
    }

    /**
     * The numbers of a text that are wanted.
     *
     * @param plain widths folded
     * @param lower in small letters
     */
    static List<NumberFact> facts(String plain, String lower, Predicate<Written> wanted) {
        var written = ranges(lower, apart(plain, lower).stream().filter(wanted).toList());
        var facts = new ArrayList<NumberFact>();
        for (int i = 0; i < written.size(); i++) {
            var number = written.get(i);
            int before = endOfSameUnit(written, i);
            int after = i + 1 == written.size() ? lower.length() : written.get(i + 1).start();
            String counted = number.unit().isEmpty() ? counted(lower, number.end(), after) : "";
            var stripped = number.value().stripTrailingZeros();
            facts.add(new NumberFact(number.start(), number.end(), stripped.scale() < 0 ? stripped.setScale(0) : stripped, number.unit(),
                    counted, Bounds.of(lower, number), Measures.of(lower, number, before, after)));
        }
        return List.copyOf(facts);
    }

    /** Where the number before of the same unit ends: a cue before that one is its own. */
    private static int endOfSameUnit(List<Written> written, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
            if (written.get(i).unit().equals(written.get(index).unit())) {
                return written.get(i).end();
            }
        }
        return 0;
    }

    /** What is written in digits, English or Chinese, in order; of two that overlap the one that begins first, then the longer. */
    private static List<Written> apart(String plain, String lower) {
        var found = new ArrayList<Written>(DigitNumbers.in(plain, lower));
        found.addAll(EnglishNumbers.in(plain, lower));
        found.addAll(ChineseNumbers.in(plain, lower));
        found.sort(Comparator.comparingInt(Written::start).thenComparing(Comparator.comparingInt(Written::end).reversed()));
        var apart = new ArrayList<Written>();
        for (var number : found) {
            if (apart.isEmpty() || number.start() >= apart.getLast().end()) {
                apart.add(number);
            }
        }
        return apart;
    }

    /** The first end of a range has the scale and unit that are written once, behind the second. */
    private static List<Written> ranges(String lower, List<Written> numbers) {
        var ranged = new ArrayList<>(numbers);
        for (int i = 0; i + 1 < ranged.size(); i++) {
            var first = ranged.get(i);
            var second = ranged.get(i + 1);
            int gap = second.start() - first.end();
            if (gap < 1 || gap > LONGEST_GAP) {
                continue;
            }
            String between = lower.substring(first.end(), second.start());
            String before = lower.substring(Math.max(0, first.start() - 10), first.start());
            boolean isRange = JOINED_RANGE.matcher(between).matches() || RANGE.matcher(between).matches() && BETWEEN.matcher(before).find();
            boolean sharesUnit = first.unit().isEmpty() || first.unit().equals(second.unit());
            boolean isBare = first.power() == 0 && first.value().abs().compareTo(BARE) < 0;
            if (isRange && sharesUnit) {
                ranged.set(i, first.with(isBare ? second.power() : 0, second.unit()));
            }
        }
        return ranged;
    }

    /** The counted noun behind a number, past words that describe it, in its clause; "" if none is known. */
    private static String counted(String lower, int end, int next) {
        int last = Math.min(Math.min(lower.length(), next), end + FARTHEST_NOUN);
        for (int at = end; at < last; at++) {
            char character = lower.charAt(at);
            if (",.;:!?，。；：、！？()（）\n".indexOf(character) >= 0) {
                return "";
            }
            if (!Letters.isWithinWord(lower, at)) {
                var noun = Units.COUNTED.at(lower, at);
                if (noun.isPresent()) {
                    return noun.get().meaning();
                }
            }
        }
        return "";
    }
}
