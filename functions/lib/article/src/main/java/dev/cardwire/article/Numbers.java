package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a text with their scale and unit and gives them as values, so that {@code $1.5 billion} and
 * {@code 15亿美元} are equal. Numbers in words are found where they are meant as numbers: a bare "one" or 一 is not.
 */
public final class Numbers {

    private static final Map<String, String> CURRENCY_SIGNS = Map.ofEntries(
            Map.entry("us$", "USD"), Map.entry("$", "USD"), Map.entry("usd", "USD"), Map.entry("hk$", "HKD"), Map.entry("nt$", "TWD"),
            Map.entry("€", "EUR"), Map.entry("eur", "EUR"), Map.entry("£", "GBP"), Map.entry("gbp", "GBP"), Map.entry("¥", "CNY"),
            Map.entry("cny", "CNY"), Map.entry("rmb", "CNY"), Map.entry("人民币", "CNY"), Map.entry("₩", "KRW"), Map.entry("₹", "INR"));

    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("k", 3), Map.entry("thousand", 3), Map.entry("m", 6), Map.entry("mn", 6), Map.entry("million", 6),
            Map.entry("millions", 6), Map.entry("b", 9), Map.entry("bn", 9), Map.entry("billion", 9), Map.entry("billions", 9),
            Map.entry("t", 12), Map.entry("tn", 12), Map.entry("trillion", 12), Map.entry("hundred", 2), Map.entry("mio.", 6),
            Map.entry("mrd.", 9), Map.entry("millionen", 6), Map.entry("milliarden", 9), Map.entry("百", 2), Map.entry("千", 3),
            Map.entry("万", 4), Map.entry("萬", 4), Map.entry("十万", 5), Map.entry("百万", 6), Map.entry("千万", 7), Map.entry("亿", 8),
            Map.entry("億", 8), Map.entry("十亿", 9), Map.entry("百亿", 10), Map.entry("千亿", 11), Map.entry("万亿", 12));

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("%", "%"), Map.entry("percent", "%"), Map.entry("per cent", "%"), Map.entry("percentage points", "pp"),
            Map.entry("个百分点", "pp"), Map.entry("dollars", "USD"), Map.entry("dollar", "USD"), Map.entry("u.s. dollars", "USD"),
            Map.entry("美元", "USD"), Map.entry("美金", "USD"), Map.entry("euros", "EUR"), Map.entry("euro", "EUR"),
            Map.entry("欧元", "EUR"), Map.entry("yuan", "CNY"), Map.entry("元人民币", "CNY"), Map.entry("元", "CNY"),
            Map.entry("港元", "HKD"), Map.entry("日元", "JPY"), Map.entry("yen", "JPY"), Map.entry("韩元", "KRW"),
            Map.entry("英镑", "GBP"), Map.entry("pounds", "GBP"), Map.entry("gb", "gb"), Map.entry("tb", "tb"), Map.entry("mb", "mb"),
            Map.entry("nm", "nm"), Map.entry("纳米", "nm"), Map.entry("kilometers", "km"), Map.entry("kilometres", "km"),
            Map.entry("km", "km"), Map.entry("公里", "km"), Map.entry("kilograms", "kg"), Map.entry("kg", "kg"),
            Map.entry("公斤", "kg"), Map.entry("千克", "kg"), Map.entry("kw", "kw"), Map.entry("mw", "mw"), Map.entry("gw", "gw"),
            Map.entry("ghz", "ghz"), Map.entry("mhz", "mhz"), Map.entry("°c", "°c"));

    private static final Pattern DIGITS = Pattern.compile(
            "(?i)(?<sign>" + alternatives(CURRENCY_SIGNS) + ")?\\s?"
                    + "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,40}(?:\\.\\d{1,20})?)"
                    + "(?:[\\s-]?(?<scale>" + alternatives(SCALES) + ")(?![a-z]))?"
                    + "(?:[\\s-]?(?<unit>" + alternatives(UNITS) + ")(?![a-z]))?");

    private static final Pattern PER_CENT = Pattern.compile("百分之([零〇一二两三四五六七八九十百]+|\\d{1,6}(?:\\.\\d{1,6})?)");

    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(?:" + EnglishNumber.WORDS + ")(?:(?:[\\s-]|\\sand\\s)(?:" + EnglishNumber.WORDS + "))*\\b"
                    + "(?:[\\s-](?<unit>percent|per cent|dollars|euros|yuan))?");

    /** One character alone is a number only before what is counted; 三星 and 十分 are words. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?<number>[零〇一二两三四五六七八九十百千万亿]{2,12}(?=[个家年月日号名款次倍条项位台套天周岁人美元]|$)"
                    + "|[二两三四五六七八九十](?=[个家名款次倍条项位台套天周岁人]))(?<unit>美元|欧元|元)?");

    private Numbers() {}

    private static String alternatives(Map<String, ?> words) {
        return words.keySet().stream()
                // The longest first, or 亿 would be taken out of 万亿.
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    /** The numbers of a text, in order, none within another. */
    public static List<NumberFact> in(String text) {
        String plain = Widths.folded(text);
        var found = new ArrayList<NumberFact>();
        percents(plain, found);
        digits(plain, found);
        inWords(plain, found);
        found.sort(Comparator.comparingInt(NumberFact::start).thenComparing(Comparator.comparingInt(NumberFact::end).reversed()));
        var apart = new ArrayList<NumberFact>();
        for (var fact : found) {
            if (apart.isEmpty() || fact.start() >= apart.getLast().end()) {
                apart.add(fact);
            }
        }
        return List.copyOf(apart);
    }

    private static void percents(String text, List<NumberFact> found) {
        Matcher percent = PER_CENT.matcher(text);
        while (percent.find()) {
            String number = percent.group(1);
            var value = Character.isDigit(number.charAt(0)) ? new BigDecimal(number) : ChineseNumber.value(number);
            found.add(fact(percent.start(), percent.end(), value, "%"));
        }
    }

    private static void digits(String text, List<NumberFact> found) {
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            var value = new BigDecimal(digits.group("number").replace(",", ""));
            if (digits.group("scale") != null) {
                value = value.scaleByPowerOfTen(SCALES.get(lower(digits.group("scale"))));
            }
            String unit = digits.group("unit") != null
                    ? UNITS.get(lower(digits.group("unit")))
                    : digits.group("sign") != null ? CURRENCY_SIGNS.get(lower(digits.group("sign"))) : "";
            int start = digits.group("sign") != null ? digits.start("sign") : digits.start("number");
            found.add(fact(start, digits.end(), value, unit));
        }
    }

    private static void inWords(String text, List<NumberFact> found) {
        Matcher english = ENGLISH.matcher(text);
        while (english.find()) {
            String words = english.group("unit") == null
                    ? english.group()
                    : text.substring(english.start(), english.start("unit") - 1);
            EnglishNumber.value(words).ifPresent(value -> found.add(fact(english.start(), english.end(), value,
                    english.group("unit") == null ? "" : UNITS.get(lower(english.group("unit"))))));
        }
        Matcher chinese = CHINESE.matcher(text);
        while (chinese.find()) {
            found.add(fact(chinese.start(), chinese.end(), ChineseNumber.value(chinese.group("number")),
                    chinese.group("unit") == null ? "" : UNITS.get(chinese.group("unit"))));
        }
    }

    private static NumberFact fact(int start, int end, BigDecimal value, String unit) {
        var stripped = value.stripTrailingZeros();
        return new NumberFact(start, end, stripped.scale() < 0 ? stripped.setScale(0) : stripped, unit, NumberFact.Bound.EXACT,
                Optional.empty());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
