package dev.cardwire.analyst;

import java.util.List;
import java.util.regex.Pattern;

/** A set of words and phrases to look for: those in letters as whole words, those in Chinese anywhere. */
final class Words {

    private static final Words NONE = new Words(Pattern.compile("(?!)"));

    private final Pattern pattern;

    private Words(Pattern pattern) {
        this.pattern = pattern;
    }

    static Words of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        var alternatives = words.stream().map(word -> isSpaced(word)
                ? "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])"
                : Pattern.quote(word)).toList();
        return new Words(Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static boolean isSpaced(String word) {
        return word.codePoints().noneMatch(Character::isIdeographic);
    }

    boolean occurIn(String text) {
        return pattern.matcher(text).find();
    }

    /** How often they occur. */
    int countIn(String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
