package dev.cardwire.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds what stands between quotation marks, in one pass, whatever is left open. */
final class QuoteMarks {

    private static final String OPENING = "“「『«„";
    private static final String CLOSING = "”」』»“";

    private static final String ALL_CLOSING = CLOSING + "\"’'";

    /** More marks within marks are no quotations, and nobody can read them. */
    private static final int DEEPEST = 6;

    /** Longer words in quotation marks are a missing mark; UTF-16 code units. */
    private static final int LONGEST = 2_000;

    private QuoteMarks() {}

    /**
     * Words between quotation marks.
     *
     * @param start after the opening mark
     * @param end before the closing mark; the end of the paragraph where the quotation goes on in the next
     * @param depth 0 for those within no other
     */
    record Quoted(int start, int end, int depth) {}

    private record Open(char closing, int start) {}

    /** The quotations of a text in order, an outer one before those within it. */
    static List<Quoted> in(String text) {
        var found = new ArrayList<Quoted>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line(text, start, end, found);
            start = end + 1;
        }
        found.sort(Comparator.comparingInt(Quoted::start));
        return found;
    }

    private static void line(String text, int from, int to, List<Quoted> found) {
        Deque<Open> open = new ArrayDeque<>();
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            if (closes(open, text, at, to)) {
                close(open, character, at, found);
            } else if (opens(text, at, from, to) && open.size() < DEEPEST) {
                open.push(new Open(closing(character), at + 1));
            }
        }
        // A quotation of several paragraphs opens again in each and closes in the last.
        boolean goesOn = to + 1 < text.length() && text.substring(to, Math.min(text.length(), to + 4)).stripLeading().startsWith("“");
        if (goesOn && open.size() == 1 && open.peek().closing() == '”') {
            found.add(new Quoted(open.peek().start(), to, 0));
        }
    }

    private static boolean opens(String text, int at, int from, int to) {
        char character = text.charAt(at);
        boolean afterWord = at > from && (Character.isLetterOrDigit(text.charAt(at - 1)) && !Letters.isUnspaced(text.charAt(at - 1)));
        if (OPENING.indexOf(character) >= 0) {
            return true;
        }
        // An apostrophe stands after a letter, and 15" are inches.
        return (character == '"' || character == '‘' || character == '\'') && !afterWord && at + 1 < to && !Character.isWhitespace(text.charAt(at + 1));
    }

    private static boolean closes(Deque<Open> open, String text, int at, int to) {
        char character = text.charAt(at);
        if (ALL_CLOSING.indexOf(character) < 0 || open.stream().noneMatch(mark -> mark.closing() == character)) {
            return false;
        }
        boolean beforeWord = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1)) && !Letters.isUnspaced(text.charAt(at + 1));
        return character != '’' && character != '\'' || !beforeWord;
    }

    /** Closes the mark that fits, and with it those within that nothing closed. */
    private static void close(Deque<Open> open, char closing, int at, List<Quoted> found) {
        while (open.peek().closing() != closing) {
            open.pop();
        }
        int start = open.pop().start();
        if (at > start && at - start <= LONGEST) {
            found.add(new Quoted(start, at, open.size()));
        }
    }

    private static char closing(char opening) {
        int index = OPENING.indexOf(opening);
        return index >= 0 ? CLOSING.charAt(index) : opening == '‘' ? '’' : opening;
    }
}
