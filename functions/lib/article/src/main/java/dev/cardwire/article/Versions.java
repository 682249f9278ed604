package dev.cardwire.article;

import java.util.regex.Pattern;

/** The version of a product, behind its name: 5.2 of GPT-5.2, 17 Pro of iPhone 17 Pro, 9030 of 麒麟9030. */
final class Versions {

    private static final String GRADE = "(?:Pro|Max|Ultra|Plus|Air|Mini|mini|SE|Lite|Turbo|Flash|Nano|Opus|Sonnet|Haiku|Preview|Instruct|Coder|Thinking|XL|Ti|Super|至尊版|标准版|青春版)";

    /** With its number first, or its grade. */
    private static final String VERSION = "(?:[ -]?(?:[vV]|[A-Z]{1,4})?\\d{1,5}(?:\\.\\d{1,4}){0,3}[A-Za-z]{0,3}(?:-?[A-Z]?\\d{1,4}[A-Za-z]?){0,3}(?:[ -]" + GRADE + "| \\d{1,4}[BbKkTM](?![\\p{L}\\d])){0,3}"
            + "|(?:[ -]" + GRADE + "){1,2}(?:[ -]?\\d{1,3}(?:\\.\\d{1,3})?[A-Za-z]?(?![\\p{L}\\d]))?)";

    private static final Pattern BEHIND = Pattern.compile(VERSION + "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])");

    /** "Falcon 9", "GPT-4o", "RTX 5090", "Qwen3-235B-A22B": a name in letters, then a number. */
    static final Pattern OF_NAME = Pattern.compile("(?<name>[\\p{L}&' ’.+-]*?\\p{L}{1,}?)(?<version>[ -]?(?:[vV](?=\\d))?\\d[\\p{L}\\p{N}.+ -]*|(?:[ -]" + GRADE + ")+)");

    /** What is counted or dated behind a name is no version: 小米2026年, 华为5亿元. */
    private static final Pattern COUNTED = Pattern.compile("^ ?(?:[个家名款次条项位台套人种年月日号季万亿千百元倍%％辆部颗枚架天周]|多[个家款]|美元|港元|percent|million|billion|trillion|people|users|employees|\\p{L}*(?:years|months|days|hours|weeks))");

    private Versions() {}

    /** Where the version that a name has behind it ends; where the name ends if it has none. */
    static int endBehind(String text, int nameEnd) {
        var version = BEHIND.matcher(text).region(nameEnd, Math.min(text.length(), nameEnd + 40)).useTransparentBounds(true);
        if (!version.lookingAt()) {
            return nameEnd;
        }
        boolean hasNumber = version.group().chars().anyMatch(Character::isDigit);
        String behind = text.substring(version.end(), Math.min(text.length(), version.end() + 12));
        boolean isCounted = hasNumber && COUNTED.matcher(behind).find()
                || behind.startsWith(",") && behind.length() > 1 && Character.isDigit(behind.charAt(1)) || behind.startsWith("%");
        return isCounted ? nameEnd : version.end();
    }
}
