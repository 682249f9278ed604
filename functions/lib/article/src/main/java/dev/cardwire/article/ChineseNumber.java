package dev.cardwire.article;

import java.math.BigDecimal;

/** Numbers in Chinese characters, both as counted (二十五, 三千万) and digit by digit (二〇二六). */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    static BigDecimal value(String characters) {
        String plain = characters.replace('〇', '零').replace('两', '二');
        boolean counted = plain.chars().anyMatch(character -> "十百千万亿".indexOf(character) >= 0);
        return counted ? counted(plain) : digitByDigit(plain);
    }

    private static BigDecimal digitByDigit(String characters) {
        var digits = new StringBuilder();
        characters.chars().forEach(character -> digits.append(DIGITS.indexOf(character)));
        return new BigDecimal(digits.toString());
    }

    private static BigDecimal counted(String characters) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char character : characters.toCharArray()) {
            switch (character) {
                case '十', '百', '千' -> {
                    long unit = character == '十' ? 10 : character == '百' ? 100 : 1000;
                    section += Math.max(digit, 1) * unit;
                    digit = 0;
                }
                case '万', '亿' -> {
                    long unit = character == '万' ? 10_000L : 100_000_000L;
                    long before = section + digit;
                    // 万亿: what stands before counts a second time.
                    total = before == 0 ? Math.max(total, 1) * unit : total + before * unit;
                    section = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(character);
            }
        }
        return BigDecimal.valueOf(total + section + digit);
    }
}
