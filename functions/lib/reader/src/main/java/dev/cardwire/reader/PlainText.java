package dev.cardwire.reader;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Texts that are shown as they are: no mark-up, no entities, one line. */
final class PlainText {

    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|p|div|li|tr|td|h[1-6])[\\s/>].*");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_HTML = 20_000;

    private PlainText() {}

    /** The text of HTML, or of plain text that may have been escaped once too often; absent if nothing is left. */
    static Optional<String> ofHtml(String html) {
        String text = html.length() > LONGEST_HTML ? html.substring(0, LONGEST_HTML) : html;
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return present(text);
        }
        text = withoutTags(text);
        if (Markup.hasReference(text)) {
            text = Parser.unescapeEntities(text, false);
            if (Markup.in(text) || Markup.hasReference(text)) {
                text = Parser.unescapeEntities(withoutTags(text), false);
            }
        }
        return present(text);
    }

    /** The text between tags; what scripts, styles and comments hold is no text. */
    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                break;
            }
            out.append(text, at, open);
            int end = Markup.tagEnd(text, open);
            if (text.startsWith("<!--", open)) {
                int close = text.indexOf("-->", open);
                at = close < 0 ? text.length() : close + 3;
            } else if (end < 0) {
                out.append('<');
                at = open + 1;
            } else {
                String hidden = text.regionMatches(true, open, "<script", 0, 7) ? "</script" : text.regionMatches(true, open, "<style", 0, 6) ? "</style" : "";
                at = hidden.isEmpty() ? end : closed(text, hidden, end);
                if (BREAK.matcher(text.substring(open, Math.min(open + 5, text.length()))).matches()) {
                    out.append(' ');
                }
            }
        }
        return at < text.length() ? out.append(text, at, text.length()).toString() : out.toString();
    }

    private static int closed(String text, String tag, int from) {
        for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i, tag, 0, tag.length())) {
                int end = text.indexOf('>', i);
                return end < 0 ? text.length() : end + 1;
            }
        }
        return text.length();
    }

    /** The text on one line; absent if there is none. */
    static Optional<String> present(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String line = isOneLine(text) ? text : oneLine(text);
        if (line.length() > LONGEST) {
            int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            line = line.substring(0, end);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static boolean isOneLine(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ';
            if (c < ' ' || c >= 0x7f || isSpace && space) {
                return false;
            }
            space = isSpace;
        }
        return text.isEmpty() || !space;
    }

    private static String oneLine(String text) {
        var out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= 0x09 && c <= 0x0d || c == 0x85 || c == 0xa0 || c == 0x3000 || c == 0x2028 || c == 0x2029) {
                space = !out.isEmpty();
            } else if (!isUnseen(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** What is not seen but turns text around, or hides something in it. */
    private static boolean isUnseen(char c) {
        return c < ' ' || c >= 0x7f && c <= 0x9f || c == 0xad || c == 0x200b || c == 0xfeff || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    /** Plain text as HTML. */
    static String paragraphs(String text) {
        String escaped = Entities.escape(text.strip());
        return escaped.indexOf('\n') >= 0 && escaped.lines().anyMatch(String::isBlank)
                ? "<p>" + String.join("</p><p>", escaped.split("\\n\\s*\\n")) + "</p>"
                : escaped;
    }

    /** The text without what XML forbids, which references may have brought back. */
    static String legal(String text) {
        boolean legal = true;
        for (int i = 0; i < text.length() && legal; i++) {
            char c = text.charAt(i);
            legal = c >= ' ' && c < 0xd800 || c == '\n' || c == '\t';
        }
        if (legal) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(References::isLegal).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
