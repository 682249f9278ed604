package dev.cardwire.article;

import java.math.BigDecimal;

/** The value of a number in Chinese characters, both as counted (二十五, 三千万, 二点五) and digit by digit (二〇二六). */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿";

    private ChineseNumber() {}

    /** Whether a number counts in tens, hundreds and so on, and does not only name its digits. */
    static boolean isCounted(String characters) {
        return characters.chars().anyMatch(character -> SCALES.indexOf(character) >= 0);
    }

    /** Whether a number is a scale and nothing else: 百万, 千亿. */
    static boolean isScale(String characters) {
        return characters.chars().allMatch(character -> SCALES.indexOf(character) >= 0);
    }

    /** @param characters of 零〇一二两三四五六七八九十百千万亿点 alone */
    static BigDecimal value(String characters) {
        String plain = characters.replace('〇', '零').replace('两', '二');
        int point = plain.indexOf('点');
        if (point >= 0) {
            return decimal(plain.substring(0, point), plain.substring(point + 1));
        }
        return isCounted(plain) ? counted(plain) : digitByDigit(plain);
    }

    private static BigDecimal decimal(String whole, String fraction) {
        int digits = fraction.length();
        int power = 0;
        while (digits > 0 && DIGITS.indexOf(fraction.charAt(digits - 1)) < 0) {
            digits--;
            power += fraction.charAt(digits) == '万' ? 4 : 8;
        }
        return value(whole).add(digitByDigit(fraction.substring(0, digits)).scaleByPowerOfTen(-digits)).scaleByPowerOfTen(power);
    }

    private static BigDecimal digitByDigit(String characters) {
        var digits = new StringBuilder();
        characters.chars().forEach(character -> digits.append(DIGITS.indexOf(character)));
        return new BigDecimal(digits.toString());
    }

    private static BigDecimal counted(String characters) {
        BigDecimal total = BigDecimal.ZERO;
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
                    int power = character == '万' ? 4 : 8;
                    long before = section + digit;
                    // 万亿: what stands before counts a second time.
                    total = before == 0
                            ? total.max(BigDecimal.ONE).scaleByPowerOfTen(power)
                            : total.add(BigDecimal.valueOf(before).scaleByPowerOfTen(power));
                    section = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(character);
            }
        }
        return total.add(BigDecimal.valueOf(section + digit));
    }
}
