package dev.cardwire.analyst.model;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Letters;
import dev.cardwire.article.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence that is too long to be quoted into pieces that are not, so that what it says can be cited at all. The
 * cut falls where the sentence pauses, else between words.
 */
final class Pieces {

    private static final String PAUSES = ".;:!?…。；：！？—–";
    private static final String COMMAS = ",，、";

    /** A piece that is shorter says little; UTF-16 code units. */
    private static final int SHORTEST = 80;

    private Pieces() {}

    /**
     * A part of a text.
     *
     * @param start its first UTF-16 code unit
     * @param end the one after its last
     */
    record Piece(int start, int end) {}

    /** The pieces of a sentence in order, one where it is short enough; a word that is longer than any quote is in none. */
    static List<Piece> of(String text, Sentence sentence) {
        var pieces = new ArrayList<Piece>();
        int start = sentence.start();
        while (start < sentence.end()) {
            int end = sentence.end() - start <= ExcerptLimit.LONGEST_QUOTE ? sentence.end() : cut(text, start);
            if (end <= start) {
                start = afterWord(text, start, sentence.end());
                continue;
            }
            add(pieces, text, start, end);
            start = end;
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            pieces.add(new Piece(first, last));
        }
    }

    /** The best place to end a piece: the last pause, the last comma, the last gap between words; the start if there is none. */
    private static int cut(String text, int start) {
        int pause = start;
        int comma = start;
        int gap = start;
        for (int at = start + 1; at <= start + ExcerptLimit.LONGEST_QUOTE; at++) {
            if (!isBetweenWords(text, at)) {
                continue;
            }
            gap = at;
            char before = text.charAt(at - 1);
            if (PAUSES.indexOf(before) >= 0) {
                pause = at;
            } else if (COMMAS.indexOf(before) >= 0) {
                comma = at;
            }
        }
        return pause - start >= SHORTEST ? pause : comma - start >= SHORTEST ? comma : gap;
    }

    private static boolean isBetweenWords(String text, int at) {
        char next = text.charAt(at);
        return Character.isWhitespace(next) || Character.isWhitespace(text.charAt(at - 1))
                || Letters.isUnspaced(text.codePointBefore(at)) && Letters.isUnspaced(text.codePointAt(at))
                || isWide(text.charAt(at - 1));
    }

    /** The marks of Chinese and Japanese, which no space follows. */
    private static boolean isWide(char mark) {
        return "。；：！？，、".indexOf(mark) >= 0;
    }

    private static int afterWord(String text, int start, int end) {
        int at = start + 1;
        while (at < end && !isBetweenWords(text, at)) {
            at++;
        }
        return at;
    }
}
