package dev.cardwire.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a text into sentences with exact offsets. A line ends a sentence; within a line 。！？ and their kin do, and a
 * full stop does unless it belongs to an abbreviation, an initial or a number. A quotation that closes on its line is
 * not split, and who speaks it belongs to it.
 */
public final class Sentences {

    private static final String ALWAYS_END = "。！？｡؟۔।॥።។";
    private static final String MAY_END = ".!?…";
    private static final String CLOSING = "\"'”’»)]}」』）】》〉］";
    private static final String OPENING = "\"'“‘„«(「『（【《[¿¡";
    private static final int LONGEST_QUOTATION = 240;
    private static final int LONGEST_ATTRIBUTION = 80;

    private static final String SAYING = "(?:说|说道|表示|称|写道|问道|问|答道|指出|认为|强调|透露|补充|解释|坦言|直言|回应|回答|感叹|总结|提醒|警告|宣布|介绍|(?<![渠频报轨隧管通])道)";

    /** “我们成功了。”他在会上说：who speaks, soon after the quotation or just before the end. */
    private static final Pattern SPEECH = Pattern.compile(
            "^(?!据)(?:[^，。！？,.!?“]{0,8}" + SAYING + "(?![\\p{IsHan}]{0,4}(?:的|是))|[^，。！？,.!?“]{0,40}" + SAYING + "[，,：:。.！!])");

    /** 「今日は晴れ。」と言った: what follows a quotation by these belongs to it. */
    private static final Pattern QUOTED = Pattern.compile("^(?:と|って|、|，|的|等)");

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
        int lastWithin = -1;
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (i > closesAt) {
                closesAt = closingOf(text, i, from, to);
                lastWithin = closesAt < 0 ? -1 : beforeSpace(text, closesAt);
            }
            // Within a quotation only what ends it may end the sentence.
            if (i < lastWithin) {
                continue;
            }
            if (isMark(character)) {
                int end = afterEnd(text, i, to);
                if (isEnd(text, start, i, end, to)) {
                    add(text, start, end, paragraph, sentences);
                    start = end;
                    closesAt = Math.min(closesAt, end - 1);
                }
                i = end - 1;
            }
        }
        add(text, start, to, paragraph, sentences);
    }

    private static boolean isMark(char character) {
        return ALWAYS_END.indexOf(character) >= 0 || MAY_END.indexOf(character) >= 0;
    }

    /** Where the quotation that opens here closes; -1 if none opens, or it does not close soon enough on its line. */
    private static int closingOf(String text, int at, int from, int to) {
        int limit = Math.min(to, at + LONGEST_QUOTATION + 1);
        return switch (text.charAt(at)) {
            case '“' -> first(text, "”", at, limit);
            case '「' -> first(text, "」", at, limit);
            case '『' -> first(text, "』", at, limit);
            case '«' -> first(text, "»", at, limit);
            case '„' -> first(text, "“”", at, limit);
            case '"' -> at == from || !Character.isLetterOrDigit(text.charAt(at - 1)) && !isMark(text.charAt(at - 1)) ? first(text, "\"", at, limit) : -1;
            default -> -1;
        };
    }

    private static int first(String text, String closing, int at, int limit) {
        for (int i = at + 1; i < limit; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The last character before a closing mark that is no space: « Oui ! ». */
    private static int beforeSpace(String text, int closesAt) {
        int last = closesAt - 1;
        while (last > 0 && isSpace(text.charAt(last))) {
            last--;
        }
        return last;
    }

    /** After the end mark, those beside it, and what closes with it. */
    private static int afterEnd(String text, int mark, int to) {
        int end = mark + 1;
        while (end < to && isMark(text.charAt(end))) {
            end++;
        }
        int space = end;
        while (space < to && isSpace(text.charAt(space))) {
            space++;
        }
        if (space < to && text.charAt(space) == '»') {
            end = space + 1;
        }
        while (end < to && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isEnd(String text, int start, int mark, int end, int to) {
        if (end >= to) {
            return true;
        }
        boolean closed = CLOSING.indexOf(text.charAt(end - 1)) >= 0;
        if (closed && isFollowedBySpeaker(text, start, end, to)) {
            return false;
        }
        if (ALWAYS_END.indexOf(text.charAt(mark)) >= 0) {
            return true;
        }
        char next = text.charAt(end);
        if (!isSpace(next)) {
            // "她说OK.然后": no space follows a full stop before Chinese; within "example.com" or "3.5" it is none.
            return Character.isIdeographic(next) && text.charAt(mark) != '…' && !Character.isDigit(text.charAt(Math.max(mark - 1, 0)));
        }
        int word = end;
        while (word < to && (isSpace(text.charAt(word)) || OPENING.indexOf(text.charAt(word)) >= 0)) {
            word++;
        }
        if (word >= to) {
            return true;
        }
        if (Character.isLowerCase(text.codePointAt(word))) {
            return false;
        }
        return text.charAt(mark) != '.' || end > mark + 1 || !Abbreviations.isOne(text, firstOf(text, start), mark, word, to);
    }

    /** Only a sentence that begins as a quotation has its speaker after it: one that called it “enough.” has said who does. */
    private static boolean isFollowedBySpeaker(String text, int start, int end, int to) {
        String after = text.substring(end, Math.min(to, end + LONGEST_ATTRIBUTION));
        return OPENING.indexOf(text.charAt(firstOf(text, start))) >= 0 && (SPEECH.matcher(after).find() || SPEECH_AFTER.matcher(after).find())
                || QUOTED.matcher(after).find();
    }

    private static int firstOf(String text, int start) {
        int first = start;
        while (first < text.length() - 1 && isSpace(text.charAt(first))) {
            first++;
        }
        return first;
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
