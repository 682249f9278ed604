package dev.cardwire.grounding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without the differences that do not change its words, and the way back to the text as it was: NFKC (which makes
 * full-width forms narrow and takes ligatures apart), one kind of quotation marks, white space only where it parts two words.
 */
final class FoldedText {

    /** UAX #15's stream-safe limit is 30 marks; without a limit a run of marks would cost its length squared. */
    private static final int LONGEST_CLUSTER = 32;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static FoldedText of(String text) {
        var folding = new Folding(Math.max(16, text.length()));
        for (int at = 0; at < text.length(); ) {
            int end = clusterEnd(text, at);
            folding.add(text, at, end);
            at = end;
        }
        return new FoldedText(folding.folded.toString(), folding.starts, folding.ends);
    }

    /** The folded form alone, for words that are looked for. */
    static String fold(String text) {
        return of(text).text;
    }

    String text() {
        return text;
    }

    /** Where the character that a folded one comes from begins in the text as it was. */
    int start(int foldedAt) {
        return starts[foldedAt];
    }

    /** Where the character that a folded one comes from ends in the text as it was. */
    int end(int foldedAt) {
        return ends[foldedAt];
    }

    /** Tells whether a cut would fall between two that come from one character of the text as it was, as ½ gives three. */
    boolean partsCharacter(int foldedAt) {
        return foldedAt > 0 && foldedAt < text.length() && starts[foldedAt] == starts[foldedAt - 1];
    }

    private static String plain(String text, int first, int start, int end) {
        return switch (first) {
            case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '〝', '〞', '〟', '＂', '″' -> "\"";
            case '‘', '’', '‚', '‛', '‹', '›', '＇', '`', '´', 'ʼ', '′' -> "'";
            default -> {
                // Some marks decompose into a space and a mark; a space of one's own making is none.
                String normal = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC).replace(" ", "");
                yield normal.isEmpty() ? text.substring(start, end) : normal;
            }
        };
    }

    private static int clusterEnd(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        for (int joined = 1; end < text.length() && joined < LONGEST_CLUSTER; joined++) {
            int next = text.codePointAt(end);
            if (!joins(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** Marks, and what composes with a letter before it without being a mark: Hangul vowels and finals, kana voice marks. */
    private static boolean joins(int character) {
        return character >= 0x300 && (Words.isMark(character) || character >= 0x1160 && character <= 0x11FF
                || character == 0xFF9E || character == 0xFF9F);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark. */
    private static boolean isInvisible(int character) {
        return character == 0xAD || character == 0x200B || character == 0x2060 || character == 0xFEFF;
    }

    /** A folded text while it grows. */
    private static final class Folding {

        private final StringBuilder folded;
        private int[] starts;
        private int[] ends;
        private int lastSpace = -1;

        Folding(int capacity) {
            folded = new StringBuilder(capacity);
            starts = new int[capacity];
            ends = new int[capacity];
        }

        void add(String text, int start, int end) {
            int first = text.codePointAt(start);
            if (isSpace(first)) {
                lastSpace = start;
                return;
            }
            if (isInvisible(first)) {
                return;
            }
            String plain = end - start == 1 && first < 0x80 && first != '`' ? text.substring(start, end) : plain(text, first, start, end);
            if (lastSpace >= 0 && !folded.isEmpty() && Words.isSpaced(folded.codePointBefore(folded.length()))
                    && Words.isSpaced(plain.codePointAt(0))) {
                append(' ', lastSpace, lastSpace + 1);
            }
            lastSpace = -1;
            for (int i = 0; i < plain.length(); i++) {
                append(plain.charAt(i), start, end);
            }
        }

        private void append(char folding, int start, int end) {
            int at = folded.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            folded.append(folding);
        }
    }
}
