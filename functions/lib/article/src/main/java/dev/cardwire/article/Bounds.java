package dev.cardwire.article;

import dev.cardwire.article.NumberFact.Bound;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words beside a number that limit it: "about", "more than", 不到, 左右. */
final class Bounds {

    private static final WordTable BEFORE = table("before");
    private static final WordTable AFTER = table("after");

    private Bounds() {}

    private static WordTable table(String side) {
        var bounds = new HashMap<String, String>();
        WordLists.read(Bounds.class, "bounds.txt").forEach((list, words) -> {
            if (list.endsWith(side)) {
                words.forEach(word -> bounds.put(word, list.substring(0, list.length() - side.length() - 1).toUpperCase(Locale.ROOT).replace(' ', '_')));
            }
        });
        return new WordTable(Map.copyOf(bounds));
    }

    /**
     * How a text limits the number that stands at a place of it.
     *
     * @param lower the text in small letters
     */
    static Bound of(String lower, Written number) {
        if (number.isMore()) {
            return Bound.AT_LEAST;
        }
        int before = number.start() > 0 && lower.charAt(number.start() - 1) == ' ' ? number.start() - 1 : number.start();
        int after = number.end() < lower.length() && lower.charAt(number.end()) == ' ' ? number.end() + 1 : number.end();
        // 3~5 is a range.
        boolean isRange = before > 1 && lower.charAt(before - 1) == '~' && Character.isDigit(lower.charAt(before - 2));
        return BEFORE.before(lower, before).filter(word -> !isRange).or(() -> AFTER.at(lower, after)).map(word -> Bound.valueOf(word.meaning())).orElse(Bound.EXACT);
    }
}
