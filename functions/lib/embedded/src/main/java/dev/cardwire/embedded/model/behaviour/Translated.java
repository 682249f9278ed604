package dev.cardwire.embedded.model.behaviour;

import dev.cardwire.embedded.model.behaviour.Material.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in another language, as far as plain rules go: the names in Latin script that it holds, and its amounts,
 * percentages, years and days as the other language writes them. What it says of them is only that they are told.
 */
final class Translated {

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{2,20})?(?![\\p{L}\\p{N}])");
    private static final Set<String> NO_NAMES = Set.of("The", "This", "That", "These", "But", "And", "For", "With", "When", "While", "After", "Before", "January",
            "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday",
            "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December");

    private static final Pattern CHINESE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,4})?)(%|亿美元|亿元|万美元|万元)"
            + "|(?<![0-9])(?:(?<year>(?:19|20)[0-9]{2})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日|(?<![0-9])(?<bare>(?:19|20)[0-9]{2})年(?!代|[0-9])");
    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final Pattern ENGLISH = Pattern.compile("([$€£])([0-9]{1,9}(?:\\.[0-9]{1,4})?) (million|billion)\\b|([0-9]{1,9}(?:\\.[0-9]{1,4})?)%"
            + "|\\b" + MONTH + " ([0-9]{1,2})(?:, ((?:19|20)[0-9]{2}))?(?![0-9A-Za-z–-])|(?<![0-9.])([0-9]{1,2}) " + MONTH + "(?: ((?:19|20)[0-9]{2}))?(?![0-9A-Za-z])");

    private static final int MOST_NAMES = 2;
    private static final int MOST_VALUES = 3;

    private Translated() {}

    /** The sentence in Chinese or in English; empty where it holds no value. */
    static Optional<String> of(Line line, boolean chinese) {
        var values = new LinkedHashSet<String>();
        for (Matcher found = (chinese ? ENGLISH : CHINESE).matcher(line.text()); found.find() && values.size() < MOST_VALUES; ) {
            values.add(chinese ? inChinese(found) : inEnglish(found));
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var names = names(line.text());
        if (chinese) {
            return Optional.of((names.isEmpty() ? "报道" : "关于" + String.join("和", names) + "的报道") + "提到" + String.join("、", values) + "。");
        }
        return Optional.of("The report" + (names.isEmpty() ? "" : " on " + String.join(" and ", names)) + " gives " + String.join("; ", values) + ".");
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (Matcher found = NAME.matcher(text); found.find() && names.size() < MOST_NAMES; ) {
            boolean word = NO_NAMES.contains(found.group().split(" ")[0]) || found.start() == 0 && !found.group().contains(" ");
            if (!word && !names.contains(found.group())) {
                names.add(found.group());
            }
        }
        return names;
    }

    private static String inEnglish(Matcher found) {
        if (found.group("bare") != null) {
            return found.group("bare");
        }
        if (found.group("month") != null) {
            String day = MONTHS.get(Math.clamp(Integer.parseInt(found.group("month")), 1, 12) - 1) + " " + found.group("day");
            return found.group("year") == null ? day : day + ", " + found.group("year");
        }
        var number = new BigDecimal(found.group(1));
        return switch (found.group(2)) {
            case "%" -> found.group(1) + "%";
            case "亿美元" -> "$" + millions(number.movePointRight(2));
            case "亿元" -> millions(number.movePointRight(2)) + " yuan";
            case "万美元" -> "$" + millions(number.movePointLeft(2));
            default -> millions(number.movePointLeft(2)) + " yuan";
        };
    }

    private static String millions(BigDecimal millions) {
        boolean billions = millions.compareTo(BigDecimal.valueOf(1000)) >= 0;
        return plain(billions ? millions.movePointLeft(3) : millions) + (billions ? " billion" : " million");
    }

    private static String inChinese(Matcher found) {
        if (found.group(4) != null) {
            return found.group(4) + "%";
        }
        if (found.group(5) != null) {
            return day(found.group(7), found.group(5), found.group(6));
        }
        if (found.group(9) != null) {
            return day(found.group(10), found.group(9), found.group(8));
        }
        var millions = new BigDecimal(found.group(2)).movePointRight(found.group(3).equals("billion") ? 3 : 0);
        String currency = switch (found.group(1)) {
            case "$" -> "美元";
            case "€" -> "欧元";
            default -> "英镑";
        };
        boolean hundredMillions = millions.compareTo(BigDecimal.valueOf(100)) >= 0;
        return plain(hundredMillions ? millions.movePointLeft(2) : millions.movePointRight(2)) + (hundredMillions ? "亿" : "万") + currency;
    }

    private static String day(String year, String month, String day) {
        return (year == null ? "" : year + "年") + (MONTHS.indexOf(month) + 1) + "月" + day + "日";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
