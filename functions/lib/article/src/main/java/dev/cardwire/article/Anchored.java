package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns that are tried only where something stands that they can begin with: an alternation tried at each place of a text is
 * slow. Of several that match at one place the first is meant.
 */
final class Anchored {

    private final List<Branch> branches;
    private final ByCharacter<Integer> byFirst = new ByCharacter<>();

    /** Tells cheaply where a pattern need not be tried. */
    interface Start {

        /** Whether the pattern can begin at a place. */
        boolean isAt(String text, int at);
    }

    /** @param firsts every character that a match can begin with */
    private record Branch(String firsts, Start start, Pattern pattern) {}

    private Anchored(List<Branch> branches) {
        this.branches = branches;
        for (int i = 0; i < branches.size(); i++) {
            int branch = i;
            branches.get(i).firsts().chars().distinct().forEach(first -> byFirst.add((char) first, branch));
        }
    }

    /** @param firsts every character that a match can begin with */
    static Anchored of(String firsts, String pattern) {
        return of(firsts, (text, at) -> true, pattern);
    }

    /**
     * A pattern with a check of its own.
     *
     * @param firsts every character that a match can begin with
     */
    static Anchored of(String firsts, Start start, String pattern) {
        return new Anchored(List.of(new Branch(firsts, start, Pattern.compile(pattern))));
    }

    /**
     * One of some words, as the beginning of a word, and a pattern behind it.
     *
     * @param words of which one that another begins with stands behind that
     * @param behind the pattern of what follows
     */
    static Anchored ofWords(List<String> words, String behind) {
        return of(firsts(words), begins(words), "\\b(?:" + words.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")" + behind);
    }

    /** Whether one of some words stands at a place, as the beginning of a word. */
    static Start begins(List<String> words) {
        var byFirst = new ByCharacter<String>();
        words.forEach(word -> byFirst.add(word.charAt(0), word));
        return (text, at) -> !isAfterWord(text, at) && isOneAt(byFirst.get(text.charAt(at)), text, at);
    }

    /** What some words begin with. */
    static String firsts(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    /** The patterns of all, of which the first that matches at a place is meant. */
    static Anchored either(Anchored... others) {
        return new Anchored(Arrays.stream(others).flatMap(other -> other.branches.stream()).toList());
    }

    /** Whether an ASCII letter, digit or _ stands before a place, as {@code \b} has words. */
    static boolean isAfterWord(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z' || before >= '0' && before <= '9' || before == '_';
    }

    private static boolean isOneAt(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Each match of a text, in order, none within another. */
    void forEach(String text, Consumer<Matcher> use) {
        var matchers = new Matcher[branches.size()];
        for (int at = 0; at < text.length(); ) {
            int end = at;
            for (int branch : byFirst.get(text.charAt(at))) {
                if (branches.get(branch).start().isAt(text, at)) {
                    var matcher = matchers[branch] == null ? matcher(text, branch) : matchers[branch];
                    matchers[branch] = matcher;
                    if (matcher.region(at, text.length()).lookingAt()) {
                        use.accept(matcher);
                        end = matcher.end();
                        break;
                    }
                }
            }
            at = Math.max(at + 1, end);
        }
    }

    /** The matches of a text, in order, none within another. */
    List<MatchResult> in(String text) {
        var found = new ArrayList<MatchResult>();
        forEach(text, match -> found.add(match.toMatchResult()));
        return found;
    }

    private Matcher matcher(String text, int branch) {
        return branches.get(branch).pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
