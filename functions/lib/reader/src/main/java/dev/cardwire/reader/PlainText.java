package dev.cardwire.reader;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Texts that are shown as they are: no mark-up, no entities, one line. */
final class PlainText {

    /** Tags that HTML knows; {@code List<String>} in a title is none. */
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:a|abbr|acronym|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|iframe|img"
            + "|ins|kbd|li|mark|nobr|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|var|wbr)(?:\\s[^<>]*)?/?>");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|p|div|li|tr|td|h[1-6])\\b[^<>]*>");
    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|$)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    /** What is not seen but turns text around, or hides something in it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B\\u00AD]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2028\\u2029\\u3000]+");
    private static final Pattern EMAIL_AND_NAME = Pattern.compile("[^\\s()]+@[^\\s()]+\\s*\\((.+)\\)");
    private static final Pattern NAME_AND_EMAIL = Pattern.compile("(.+?)\\s*[<(][^\\s()<>]+@[^\\s()<>]+[>)]");
    private static final int LONGEST = 2_000;

    private PlainText() {}

    /** The text of HTML, or of plain text that may have been escaped once too often; absent if nothing is left. */
    static Optional<String> ofHtml(String html) {
        String bounded = html.length() > 20_000 ? html.substring(0, 20_000) : html;
        String text = withoutTags(bounded);
        if (ENTITY.matcher(text).find()) {
            text = Parser.unescapeEntities(text, false);
            if (hasMarkup(text) || ENTITY.matcher(text).find()) {
                text = Parser.unescapeEntities(withoutTags(text), false);
            }
        }
        return present(text);
    }

    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String visible = COMMENT.matcher(SCRIPT.matcher(text).replaceAll("")).replaceAll("");
        return TAG.matcher(BREAK.matcher(visible).replaceAll(" ")).replaceAll("");
    }

    static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** The text on one line; absent if there is none. */
    static Optional<String> present(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String line = SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
        if (line.length() > LONGEST) {
            int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            line = line.substring(0, end);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** An author's name, without the address that RSS 2.0 puts before it. */
    static Optional<String> author(String text) {
        return ofHtml(text).map(line -> {
            var emailFirst = EMAIL_AND_NAME.matcher(line);
            var nameFirst = NAME_AND_EMAIL.matcher(line);
            return emailFirst.matches() ? emailFirst.group(1).strip() : nameFirst.matches() ? nameFirst.group(1).strip() : line;
        });
    }
}
