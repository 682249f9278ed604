package dev.cardwire.article;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern that is tried only where a character stands that it can begin with: an alternation tried at each place of a text is slow. */
final class Anchored {

    private final BitSet firsts = new BitSet();
    private final Pattern pattern;

    private Anchored(String firsts, Pattern pattern) {
        firsts.chars().forEach(this.firsts::set);
        this.pattern = pattern;
    }

    /** @param firsts every character that a match can begin with */
    static Anchored of(String firsts, String pattern) {
        return new Anchored(firsts, Pattern.compile(pattern));
    }

    /** Each match of a text, in order, none within another. */
    void forEach(String text, Consumer<Matcher> use) {
        Matcher match = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); ) {
            if (firsts.get(text.charAt(at)) && match.region(at, text.length()).lookingAt()) {
                use.accept(match);
                at = Math.max(at + 1, match.end());
            } else {
                at++;
            }
        }
    }
}
