package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.List;

/**
 * A stretch of an article's text: a sentence or a clause of one. What it says it says in the source's own words.
 *
 * @param start its first UTF-16 code unit in the article's text
 * @param end the one after its last
 * @param text {@code articleText.substring(start, end)}
 */
record Stretch(int start, int end, String text) {

    static Stretch of(Sentence sentence) {
        return new Stretch(sentence.start(), sentence.end(), sentence.text());
    }

    /** A part of this stretch; the bounds count from its own start. */
    Stretch part(int from, int to) {
        return new Stretch(start + from, start + to, text.substring(from, to));
    }

    /** All from the start of this stretch to the end of a later one of the same text. */
    Stretch upTo(Stretch later, String articleText) {
        return new Stretch(start, later.end(), articleText.substring(start, later.end()));
    }

    /** Without white space around it. */
    Stretch stripped() {
        int from = 0;
        int to = text.length();
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return part(from, to);
    }

    /** Whether all of another stretch of the text lies in this one. */
    boolean has(int from, int to) {
        return start <= from && to <= end;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    int length() {
        return end - start;
    }

    Citation citation() {
        return new Citation(Article.SOURCE, text, start);
    }

    /** What the source tells here, as a statement of fact. */
    Statement fact() {
        return Statement.fact(text, citation());
    }

    /** What the source foretells here. */
    Statement prediction() {
        return new Statement(text, ClaimKind.PREDICTION, List.of(citation()));
    }
}
