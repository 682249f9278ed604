package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers that a text writes in digits; not versions, times, ordinals and what belongs to a name. */
final class DigitNumbers {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,9}(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?");

    /** A longer run of digits is a key or a counter, and no number that anybody reads. */
    private static final int LONGEST = 30;

    /** Stand before a hyphen and leave a number behind it one: "sub-5nm"; "GPT-5" is a name. */
    private static final Pattern PREFIX = Pattern.compile("(?:^|[^\\p{L}])(?:sub|mid|pre|post|under|over|non|multi|top|the|a|an)$");

    private static final Pattern CLOCK = Pattern.compile(":\\d{2}|\\s?[ap]\\.?m\\b|点(?![\\d零一二三四五六七八九])|时(?!代)");

    /** 1/3, 010-1234-5678, 3.1.4, 10.0.0.1, 00700.HK, 10-Q: more than a number. */
    private static final Pattern CHAIN = Pattern.compile("(?:[/:]\\d+|\\.\\d+(?:\\.\\d+){0,8}|-\\d{2,}-\\d{2,}(?:-\\d+){0,4}|[-/]\\d{1,2}[-/]\\d{2,4}"
            + "|\\.\\p{Lu}{1,3}(?!\\p{L})|-\\p{Lu}(?!\\p{L}))");

    private static final Pattern GENERATION = Pattern.compile("[2-6]G(?![\\p{L}\\d])|[248]K(?![\\p{L}\\d])|[1-4]D(?![\\p{L}\\d])");

    private static final Pattern ORDINAL_END = Pattern.compile("(?:st|nd|rd|th|s|p|pm|am)(?![\\p{L}\\d])|\\s?(?:版本?|系列)(?!权)");

    private static final Pattern ORDINAL_START = Pattern.compile("(?:第|版本[为号]? ?|(?:^|[^\\p{L}])(?:[a-z]\\. ?|no\\.? ?|#|№|v\\.?|version |fiscal |fy|phase |stage |chapter |section |article |clause |figure |table |rule |tier |pcie |usb |wi-fi |bluetooth |hdmi ))$");

    private static final int LONGEST_ORDINAL_START = 12;

    private final String text;
    private final String lower;
    private final String yen;
    private final List<Written> found = new ArrayList<>();

    private DigitNumbers(String text, String lower) {
        this.text = text;
        this.lower = lower;
        this.yen = Currencies.ofYenSign(lower);
    }

    /**
     * The numbers in digits, in order.
     *
     * @param text widths folded
     * @param lower the text in small letters
     */
    static List<Written> in(String text, String lower) {
        var numbers = new DigitNumbers(text, lower);
        Matcher digits = DIGITS.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            boolean isNumber = Character.isDigit(text.charAt(at)) && digits.region(at, text.length()).lookingAt();
            at = isNumber ? numbers.read(digits) : at + 1;
        }
        return numbers.found;
    }

    /** Reads the number that was matched, if it is one; where to look for the next. */
    private int read(Matcher digits) {
        int start = digits.start();
        int end = digits.end();
        if (end - start > LONGEST) {
            return end;
        }
        var sign = Units.CURRENCIES_BEFORE.before(lower, beforeSpace(start));
        if (sign.isEmpty() && isOfName(start)) {
            return afterToken(end);
        }
        Matcher chain = CHAIN.matcher(text).region(end, text.length());
        if (chain.lookingAt()) {
            return chain.end();
        }
        Matcher generation = GENERATION.matcher(text).region(start, text.length());
        if (sign.isEmpty() && generation.lookingAt()) {
            return generation.end();
        }
        String before = lower.substring(Math.max(0, start - LONGEST_ORDINAL_START), start);
        boolean isOrdinal = ORDINAL_START.matcher(before).find() || ORDINAL_END.matcher(lower).region(end, lower.length()).lookingAt();
        if (sign.isEmpty() && (isOrdinal || CLOCK.matcher(lower).region(end, lower.length()).lookingAt())) {
            return end;
        }
        String currency = sign.map(WordTable.Word::meaning).map(meaning -> meaning.equals("¥") ? yen : meaning).orElse("");
        var tail = NumberTail.of(text, lower, end, currency);
        if (tail.end() < text.length() && tail.power() == 0 && tail.unit().equals(currency) && isLetter(text.charAt(end))) {
            return afterToken(end);
        }
        var value = tail.applyTo(new BigDecimal(digits.group().replace(",", "")));
        int from = sign.map(word -> beforeSpace(start) - word.form().length()).orElse(start);
        boolean isNegative = isNegative(from);
        found.add(new Written(isNegative ? from - 1 : from, tail.end(), isNegative ? value.negate() : value, tail.power(), tail.unit(),
                tail.isMore()));
        return Math.max(end, tail.end());
    }

    private int beforeSpace(int start) {
        return start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    }

    /** Whether what stands before digits makes them a part of a name: GPT-5, H100, v3, /2026. */
    private boolean isOfName(int start) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        if (isLetter(before) || "_@#/\\".indexOf(before) >= 0 || before == '.' && start > 1 && isLetter(text.charAt(start - 2))) {
            return true;
        }
        boolean isHyphen = before == '-' || before == '‑';
        return isHyphen && start > 1 && isLetter(text.charAt(start - 2))
                && !PREFIX.matcher(lower.substring(Math.max(0, start - LONGEST_ORDINAL_START), start - 1)).find();
    }

    private boolean isNegative(int from) {
        if (from == 0 || text.charAt(from - 1) != '-' && text.charAt(from - 1) != '−') {
            return false;
        }
        return from == 1 || !Character.isLetterOrDigit(text.charAt(from - 2)) && text.charAt(from - 2) != '%'
                || Letters.isUnspaced(text.charAt(from - 2)) && text.charAt(from - 1) == '-' && !isUnit(from - 2);
    }

    /** Whether a Chinese character before a hyphen is the unit of a range's first end: 3万-5万. */
    private boolean isUnit(int at) {
        return Units.UNITS.before(lower, at + 1).isPresent() || Units.SCALES.before(lower, at + 1).isPresent();
    }

    private int afterToken(int at) {
        int end = at;
        while (end < text.length() && (isLetter(text.charAt(end)) || Character.isDigit(text.charAt(end))
                || ".-".indexOf(text.charAt(end)) >= 0 && end + 1 < text.length() && isLetterOrDigit(text.charAt(end + 1)))) {
            end++;
        }
        return Math.max(end, at);
    }

    /** Of a script that sets spaces: 约5亿 is a number, "iOS18" is none. */
    private static boolean isLetter(char character) {
        return Character.isLetter(character) && !Letters.isUnspaced(character);
    }

    private static boolean isLetterOrDigit(char character) {
        return isLetter(character) || Character.isDigit(character);
    }
}
