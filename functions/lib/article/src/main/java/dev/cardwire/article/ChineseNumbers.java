package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers that a text writes in Chinese characters, where what follows shows that something is counted: 三星 and
 * 十分 are words. 一 before a measure word is an article.
 */
final class ChineseNumbers {

    private static final Anchored PER_CENT = Anchored.of("百", "百分之(?<number>[零〇一二两三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,4})?|\\d{1,6}(?:\\.\\d{1,6})?)");

    /** 三成, 七成半: tenths. */
    private static final Anchored TENTHS = Anchored.of("一二两三四五六七八九", "(?<number>[一二两三四五六七八九])成(?<half>半)?(?![员果为立本功长都分交品熟就人因像绩语])");

    private static final Anchored FACTOR = Anchored.of("翻", "翻(?<power>[一两二三四])?(?:了)?(?<powers>[一两二三四])?番|翻(?:了)?(?<factor>[两三四五六七八九十])?倍|翻倍");

    /** With a decimal part or "more" after it; 数 and 几 before it only hint at a number, 第 makes it an ordinal. */
    private static final Anchored COUNT = Anchored.of("零〇一二两三四五六七八九十百千万亿",
            "(?<![第零〇一二两三四五六七八九十百千万亿数几\\d周])(?<!星期)(?<!礼拜)(?<number>[零〇一二两三四五六七八九十百千万亿]{1,14}(?:点[零一二三四五六七八九]{1,4}[万亿]{0,2})?)(?<more>[多余几来])?(?![零〇一二两三四五六七八九十百千万亿])");

    private static final Pattern COUNTED = Pattern.compile(
            "[个家名款次条项位台套人种类份座辆架颗枚只场件张部篇批艘笔户间所门步处届起方者组股层档倍把道段副根块则支幅点国省市州县城校岁轮]"
                    + "|部门|部委|省份|运营商|[大地](?=\\p{IsHan})");

    private static final Set<String> ARTICLE = Set.of("一");

    private static final Set<String> IDIOMS = Set.of("一一", "万一", "千万", "百万", "万万", "十一", "五一", "三五", "七七八八", "三三两两", "一二", "百亿",
            "千亿", "万亿", "百千", "千百", "八九", "一五", "十五", "三四", "四五", "五六", "七八", "六七", "百十", "亿万", "二三", "两三", "一两");

    private static final Pattern NOT_COUNTED = Pattern.compile(
            "^(?:一(?:[个家名款次条项位台套人种类份座辆架颗枚只场件张部篇批些样起直旦定般切边面方体致共同经时再向度代流线手]|点|年|周|天|月|日)"
                    + "|二手|二维|二次元|三方(?!面)|三农|三星|三峡|三国|两会|两者|四川|四季|五官|六一|七夕|八卦|九州|十分|十足|万科|万达|百度|百货|千问|千寻|三明治|三维|三亚|四维|两岸|两翼|千兆|万物|百科|万能|万方|百姓|千里|万里|八方|四方|一线|二线|三线|二级|一级|三级|一流)");

    private ChineseNumbers() {}

    /**
     * The numbers in Chinese characters, in order.
     *
     * @param text widths folded
     * @param lower the text in small letters
     */
    static List<Written> in(String text, String lower) {
        var found = new ArrayList<Written>();
        PER_CENT.forEach(text, percent -> {
            String number = percent.group("number");
            var value = Character.isDigit(number.charAt(0)) ? new BigDecimal(number) : ChineseNumber.value(number);
            found.add(new Written(percent.start(), percent.end(), value, 0, "%", false));
        });
        TENTHS.forEach(text, tenths -> {
            var value = ChineseNumber.value(tenths.group("number")).multiply(BigDecimal.TEN);
            found.add(new Written(tenths.start(), tenths.end(), tenths.group("half") == null ? value : value.add(BigDecimal.valueOf(5)), 0, "%", false));
        });
        FACTOR.forEach(text, factor -> found.add(new Written(factor.start(), factor.end(), factor(factor), 0, "x", false)));
        COUNT.forEach(text, count -> count(text, lower, count, found));
        return found;
    }

    /** 翻一番 is twice as much, 翻两番 four times; 翻三倍 is taken at its word. */
    private static BigDecimal factor(Matcher factor) {
        String powers = factor.group("power") != null ? factor.group("power") : factor.group("powers");
        if (powers != null) {
            return BigDecimal.TWO.pow(ChineseNumber.value(powers).intValue());
        }
        return factor.group("factor") != null ? ChineseNumber.value(factor.group("factor")) : BigDecimal.TWO;
    }

    private static void count(String text, String lower, Matcher count, List<Written> found) {
        String number = count.group("number");
        String from = text.substring(count.start(), Math.min(text.length(), count.end() + 3));
        if (NOT_COUNTED.matcher(from).find()) {
            return;
        }
        boolean more = count.group("more") != null;
        var tail = NumberTail.of(text, lower, count.end(), "");
        boolean isMeasured = !tail.unit().isEmpty() && !ARTICLE.contains(number) || tail.unit().equals("x") || tail.unit().equals("%");
        boolean isCounted = COUNTED.matcher(text).region(count.end(), text.length()).lookingAt() && !ARTICLE.contains(number);
        boolean isLong = number.length() > 2 && ChineseNumber.isCounted(number) && !IDIOMS.contains(number);
        if (isMeasured || isCounted || isLong) {
            if (IDIOMS.contains(number) && !(isMeasured && ChineseNumber.isScale(number) || number.equals("十一") || number.equals("十五"))) {
                return;
            }
            int end = tail.unit().isEmpty() ? count.end() : tail.end();
            found.add(new Written(count.start(), end, ChineseNumber.value(number), 0, tail.unit(), more || tail.isMore()));
        }
    }
}
