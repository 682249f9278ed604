package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows the digits or words of a number: its scale, its unit, and what says that there is more.
 *
 * @param end where it ends
 * @param power the power of ten of its scale, 0 without one
 * @param plus what is added to the scaled value: 5000万 of 3亿5000万
 * @param unit as {@link NumberFact#unit}; "" if none
 * @param isMore whether a sign says that the number is more
 */
record NumberTail(int end, int power, BigDecimal plus, String unit, boolean isMore) {

    /** 3亿5000万: a smaller scale with its own digits. */
    private static final Pattern SMALLER = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)(千万|百万|万|千)");

    private static final Pattern FACTOR = Pattern.compile(
            "\\s(?:as|more|faster|larger|bigger|higher|better|cheaper|longer|smaller|slower|lower|less|greater|its|their|the|that|what|earnings|revenue|sales)\\b");

    private static final String SIGNS_OF_MORE = "多余";

    /** Single letters are scales and units only where they are written onto the digits. */
    private static final String ONLY_ATTACHED = "kmbtxlgw×";

    private static final int MOST_SPACES = 3;

    /**
     * Reads on from where the digits end.
     *
     * @param text as it is written, widths folded
     * @param lower the text in small letters
     * @param currency the unit of a sign before the digits; "" if there is none
     */
    static NumberTail of(String text, String lower, int digitsEnd, String currency) {
        int end = digitsEnd;
        int power = 0;
        BigDecimal plus = BigDecimal.ZERO;
        boolean more = isMore(lower, end);
        int at = more ? end + 1 : end;
        end = more && lower.charAt(end) == '+' ? at : end;
        var scale = scaleAt(text, lower, at, digitsEnd, currency);
        if (scale != null) {
            end = scale.end();
            power = scale.power();
            Matcher smaller = SMALLER.matcher(lower).region(end, lower.length());
            if (power == 8 && smaller.lookingAt()) {
                plus = new BigDecimal(smaller.group(1)).scaleByPowerOfTen(
                        Integer.parseInt(Units.SCALES.at(smaller.group(2), 0).orElseThrow().meaning()));
                end = smaller.end();
            }
            boolean moreAfter = isMore(lower, end);
            at = moreAfter ? end + 1 : end;
            end = moreAfter && lower.charAt(end) == '+' ? at : end;
            more |= moreAfter;
        }
        int unitAt = afterGap(lower, at);
        var unit = Units.UNITS.at(lower, unitAt);
        if (unit.isEmpty() || ONLY_ATTACHED.contains(unit.get().form()) && unitAt > at || isOther(text, lower, unitAt, unit.get())) {
            return new NumberTail(end, power, plus, currency, more);
        }
        String meaning = unit.get().meaning();
        if (!currency.isEmpty() && !isCurrency(meaning)) {
            return new NumberTail(end, power, plus, currency, more);
        }
        int unitEnd = unitAt + unit.get().form().length();
        return meaning.equals("cent")
                ? new NumberTail(unitEnd, -2, plus, "USD", more)
                : new NumberTail(unitEnd, power, plus, meaning, more);
    }

    /** The value of digits before this tail. */
    BigDecimal applyTo(BigDecimal digits) {
        return digits.scaleByPowerOfTen(power).add(plus);
    }

    private record Scale(int end, int power) {}

    private static Scale scaleAt(String text, String lower, int at, int digitsEnd, String currency) {
        int from = afterGap(lower, at);
        var scale = Units.SCALES.at(lower, from);
        // 兆 alone is a scale, 兆瓦 a unit.
        if (scale.isEmpty() || Units.UNITS.at(lower, from).filter(unit -> unit.form().length() > scale.get().form().length()).isPresent()) {
            return null;
        }
        String form = scale.get().form();
        if (ONLY_ATTACHED.contains(form)) {
            boolean isAttached = from == digitsEnd || !currency.isEmpty();
            // 20t are tonnes, 4K is a picture.
            boolean isUnit = form.equals("t") && currency.isEmpty() && Character.isLowerCase(text.charAt(from));
            if (!isAttached || isUnit) {
                return null;
            }
        }
        return new Scale(from + form.length(), Integer.parseInt(scale.get().meaning()));
    }

    /** Past one hyphen, or a few spaces: "12-inch", "5 GB". */
    private static int afterGap(String lower, int at) {
        if (at < lower.length() && lower.charAt(at) == '-') {
            return at + 1;
        }
        int end = at;
        while (end < lower.length() && end - at < MOST_SPACES && lower.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static boolean isMore(String lower, int at) {
        if (at >= lower.length()) {
            return false;
        }
        boolean signAfter = SIGNS_OF_MORE.indexOf(lower.charAt(at)) >= 0;
        return signAfter || lower.charAt(at) == '+' && !(at + 1 < lower.length() && Character.isDigit(lower.charAt(at + 1)));
    }

    /** Whether a unit's word means something else here: "three times a week", 1990年代, 两成员. */
    private static boolean isOther(String text, String lower, int at, WordTable.Word unit) {
        int end = at + unit.form().length();
        return switch (unit.form()) {
            case "times" -> !FACTOR.matcher(lower).region(end, lower.length()).lookingAt();
            case "年" -> lower.startsWith("代", end);
            case "g" -> text.charAt(at) == 'G';
            case "度" -> lower.startsWith("假", end);
            default -> false;
        };
    }

    private static boolean isCurrency(String unit) {
        return unit.length() == 3 && Character.isUpperCase(unit.charAt(0)) || unit.equals("cent");
    }
}
