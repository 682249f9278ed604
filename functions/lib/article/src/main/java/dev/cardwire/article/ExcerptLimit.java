package dev.cardwire.article;

import java.util.BitSet;
import java.util.List;

/**
 * How much of one article a card may show in quotes and extractive claims together: 1,200 characters or 30 % of its
 * text, whichever is less, but never less than its longest sentence; a single quote at most 300 characters. What is
 * shown twice counts once.
 */
public final class ExcerptLimit {

    /** The longest quote, in UTF-16 code units. */
    public static final int LONGEST_QUOTE = 300;

    private static final int MOST = 1200;
    private static final double SHARE = 0.3;

    private final BitSet shown = new BitSet();
    private final int limit;

    private ExcerptLimit(int limit) {
        this.limit = limit;
    }

    /** The limit of an article, of which nothing is shown yet. */
    public static ExcerptLimit of(Article article) {
        return of(article.text().text(), article.sentences());
    }

    /** The same of any text of a source. */
    public static ExcerptLimit of(String text, List<Sentence> sentences) {
        int longest = sentences.stream().mapToInt(sentence -> sentence.end() - sentence.start()).max().orElse(0);
        int share = (int) Math.min(MOST, text.length() * SHARE);
        return new ExcerptLimit(Math.max(share, Math.min(longest, LONGEST_QUOTE)));
    }

    /** How much may be shown in all, in UTF-16 code units. */
    public int most() {
        return limit;
    }

    /** Shows one more stretch if that stays within the limit; false, and nothing shown, if not. */
    public boolean show(int start, int end) {
        if (!allows(start, end)) {
            return false;
        }
        shown.set(start, end);
        return true;
    }

    /** Whether one more stretch stays within the limit. */
    public boolean allows(int start, int end) {
        if (end - start > LONGEST_QUOTE) {
            return false;
        }
        int more = end - start - shown.get(start, end).cardinality();
        return shown.cardinality() + more <= limit;
    }
}
