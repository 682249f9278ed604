package dev.cardwire.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The yardstick of the gates: a claim holds where all its numbers, as they are written, and all its capitalised words but
 * the first stand in the evidence.
 */
final class PlainRule {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}'-]*");

    private PlainRule() {}

    static boolean supports(List<String> evidence, String claim) {
        String text = String.join(" ", evidence);
        Set<String> words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
        return NUMBER.matcher(claim).results().map(MatchResult::group).allMatch(text::contains)
                && NAME.matcher(claim).results()
                        .skip(1)
                        .map(MatchResult::group)
                        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                        .flatMap(word -> WORD.matcher(word).results().map(MatchResult::group))
                        .filter(part -> Character.isUpperCase(part.codePointAt(0)))
                        .allMatch(words::contains);
    }
}
