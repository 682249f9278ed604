package dev.cardwire.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The version of a product, behind its name: 5.2 of GPT-5.2, 17 Pro of iPhone 17 Pro, 9030 of 麒麟9030. */
final class Versions {

    private static final List<String> GRADES = List.of("Pro", "Max", "Ultra", "Plus", "Air", "Mini", "mini", "SE", "Lite", "Turbo", "Flash", "Nano", "Opus", "Sonnet", "Haiku",
            "Preview", "Instruct", "Coder", "Thinking", "XL", "Ti", "Super", "至尊版", "标准版", "青春版");

    private static final String GRADE = "(?:" + String.join("|", GRADES) + ")";

    /** With its number first, or its grade. */
    private static final String VERSION = "(?:[ -]?(?:[vV]|[A-Z]{1,4})?\\d{1,5}(?:\\.\\d{1,4}){0,3}[A-Za-z]{0,3}(?:-?[A-Z]?\\d{1,4}[A-Za-z]?){0,3}(?:[ -]" + GRADE + "| \\d{1,4}[BbKkTM](?![\\p{L}\\d])){0,3}"
            + "|(?:[ -]" + GRADE + "){1,2}(?:[ -]?\\d{1,3}(?:\\.\\d{1,3})?[A-Za-z]?(?![\\p{L}\\d]))?)";

    private static final Pattern BEHIND = Pattern.compile(VERSION + "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])");

    /** "Falcon 9", "GPT-4o", "RTX 5090", "Qwen3-235B-A22B": a name in letters, then a number. */
    private static final Pattern OF_NAME = Pattern.compile("(?<name>[\\p{L}&' ’.+-]*?\\p{L}{1,}?)(?<version>[ -]?(?:[vV](?=\\d))?\\d[\\p{L}\\p{N}.+ -]*|(?:[ -]" + GRADE + ")+)");

    /** What is counted or dated behind a name is no version: 小米2026年, 华为5亿元. */
    private static final Pattern COUNTED = Pattern.compile("^ ?(?:[个家名款次条项位台套人种年月日号季万亿千百元倍%％辆部颗枚架天周]|多[个家款]|美元|港元|percent|million|billion|trillion|people|users|employees|\\p{L}*(?:years|months|days|hours|weeks))");

    private Versions() {}

    /** A name in letters with the version behind it: groups {@code name} and {@code version}. */
    static Optional<MatchResult> ofName(String name) {
        // Most names have none, and the pattern takes its time to tell.
        if (name.chars().noneMatch(Character::isDigit) && !GRADES.contains(name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1))) {
            return Optional.empty();
        }
        var match = OF_NAME.matcher(name);
        return match.matches() ? Optional.of(match.toMatchResult()) : Optional.empty();
    }

    /** A version without what joins it to its name; none where there is nothing else. */
    static Optional<String> plain(String version) {
        String plain = version.startsWith(" ") || version.startsWith("-") ? version.substring(1) : version;
        return Optional.of(plain).filter(found -> !found.isEmpty());
    }

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
