package dev.cardwire.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a text into sentences with exact offsets. A line ends a sentence; within a line 。！？ and their kin do, and a
 * full stop does unless it belongs to an abbreviation, an initial or a number. A quotation that closes on its line is
 * not split.
 */
public final class Sentences {

    private static final String ALWAYS_END = "。！？｡؟۔।॥።";
    private static final String MAY_END = ".!?…";
    private static final String CLOSING = "\"'”’»)]}」』）】》〉］";
    private static final int LONGEST_QUOTATION = 240;

    /** Never the last word of a sentence, or so seldom that splitting is the greater error. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "rev", "gen", "col", "sen", "rep", "gov", "pres", "st", "mt", "ft", "vs", "v", "cf",
            "e.g", "i.e", "eg", "ie", "viz", "al", "fig", "figs", "no", "nos", "vol", "pp", "p", "ch", "sec", "eq", "approx", "est",
            "ca", "dept", "univ", "assn", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec", "tue", "wed", "thu", "z.b", "d.h", "u.a", "bzw", "nr", "hr");

    /** Often the last word of a sentence, often not: the next word decides. */
    private static final Set<String> MAYBE_ABBREVIATIONS = Set.of(
            "inc", "corp", "co", "ltd", "llc", "jr", "sr", "etc", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "ph.d", "plc", "usw");

    /** Words that begin sentences and hardly ever stand in capitals within one. */
    private static final Set<String> STARTERS = Set.of(
            "the", "a", "an", "it", "its", "this", "that", "these", "those", "he", "she", "they", "we", "i", "you", "in", "on",
            "at", "but", "and", "or", "so", "if", "when", "while", "as", "after", "before", "for", "with", "there", "however",
            "according", "although", "because", "by", "from", "since", "then", "to", "what", "who", "how", "why");

    private static final Pattern SPEECH = Pattern.compile("^[^，。！？,.!?]{0,10}(说|表示|称|道|指出|认为|问|写道|强调|透露)");

    /** “We won!” Ada Smith said: what follows the quotation says who speaks, and belongs to it. */
    private static final Pattern SPEECH_AFTER = Pattern.compile(
            "^\\s(?!(?:The|A|An|It|This|That|In|On|But|And|When|As)\\b)(?:[\\p{L}.'’-]+,? ){1,4}(?:said|says|wrote|writes|told|added|asked|explained|announced|replied|argued|tweeted)\\b");

    private Sentences() {}

    /** The sentences of a text, in order, without white space around them. */
    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int paragraph = 0;
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int before = sentences.size();
            splitLine(text, start, end, paragraph, sentences);
            if (sentences.size() > before) {
                paragraph++;
            }
            start = end + 1;
        }
        return List.copyOf(sentences);
    }

    private static void splitLine(String text, int from, int to, int paragraph, List<Sentence> sentences) {
        int start = from;
        int closesAt = -1;
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (i > closesAt) {
                closesAt = closingOf(text, i, to);
            }
            // Within a quotation only what ends it may end the sentence.
            if (i < closesAt - 1) {
                continue;
            }
            if (ALWAYS_END.indexOf(character) >= 0 || MAY_END.indexOf(character) >= 0) {
                int end = afterEnd(text, i, to);
                if (isEnd(text, start, i, end, to)) {
                    add(text, start, end, paragraph, sentences);
                    start = end;
                }
                i = end - 1;
            }
        }
        add(text, start, to, paragraph, sentences);
    }

    /** Where the quotation that opens here closes; -1 if none opens, or it does not close soon enough on its line. */
    private static int closingOf(String text, int at, int to) {
        char closing = switch (text.charAt(at)) {
            case '“' -> '”';
            case '「' -> '」';
            case '『' -> '』';
            case '«' -> '»';
            default -> 0;
        };
        if (closing == 0) {
            return -1;
        }
        int close = text.indexOf(closing, at);
        return close > 0 && close < to && close - at <= LONGEST_QUOTATION ? close : -1;
    }

    /** After the end mark, those beside it, and what closes with it. */
    private static int afterEnd(String text, int mark, int to) {
        int end = mark + 1;
        while (end < to && (ALWAYS_END + MAY_END).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < to && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(String text, int start, int mark, int end, int to) {
        if (end >= to) {
            return true;
        }
        boolean closed = CLOSING.indexOf(text.charAt(end - 1)) >= 0;
        if (ALWAYS_END.indexOf(text.charAt(mark)) >= 0) {
            return !(closed && SPEECH.matcher(text.substring(end, Math.min(to, end + 20))).find());
        }
        char next = text.charAt(end);
        if (!Character.isWhitespace(next)) {
            // "她说OK.然后": no space follows a full stop before Chinese; within "example.com" or "3.5" it is none.
            return Character.isIdeographic(next) && text.charAt(mark) != '…' && !Character.isDigit(text.charAt(Math.max(mark - 1, 0)));
        }
        if (closed && SPEECH_AFTER.matcher(text.substring(end, Math.min(to, end + 80))).find()) {
            return false;
        }
        int word = end;
        while (word < to && (Character.isWhitespace(text.charAt(word)) || "\"'“‘«(「『（【《[".indexOf(text.charAt(word)) >= 0)) {
            word++;
        }
        if (word >= to) {
            return true;
        }
        int first = text.codePointAt(word);
        if (Character.isLowerCase(first)) {
            return false;
        }
        return text.charAt(mark) != '.' || end > mark + 1 || !isAbbreviation(text, start, mark, word, to);
    }

    private static boolean isAbbreviation(String text, int start, int dot, int next, int to) {
        int from = dot;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && "(“\"‘'[".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        if (ABBREVIATIONS.contains(word)) {
            return true;
        }
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && Character.isUpperCase(text.charAt(from));
        if (!initial && !MAYBE_ABBREVIATIONS.contains(word)) {
            return false;
        }
        int end = next;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return !STARTERS.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }

    private static void add(String text, int from, int to, int paragraph, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start, end, text.substring(start, end), paragraph));
        }
    }
}
