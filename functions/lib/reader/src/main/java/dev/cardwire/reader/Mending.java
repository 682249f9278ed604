package dev.cardwire.reader;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Makes text that should be XML fit for a strict parser: cuts what stands before the document and its DOCTYPE, drops
 * characters that XML does not allow, and puts entities that only HTML knows, and bare ampersands, right.
 */
final class Mending {

    /** What came of it. */
    sealed interface Outcome {}

    /** Text that begins with the document's first element or processing instruction. */
    record Xml(String text) implements Outcome {}

    /** Nothing in the text begins a feed. */
    record NoFeed(String reason) implements Outcome {}

    private static final Pattern START = Pattern.compile("<(?:[A-Za-z][\\w.-]{0,20}:)?(?i:rss|feed|rdf|channel)[\\s>/]");
    private static final Pattern PROLOG = Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE.*|[\\s\\uFEFF]");
    private static final int LONGEST_PROLOG = 10_000;
    private static final Pattern HTML = Pattern.compile("(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html[\\s>])");
    /** What windows-1252 holds where Unicode has control characters; HTML reads references to them so. */
    private static final String C1 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
            + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Mending() {}

    static Outcome xml(String text, Repairs repairs) {
        String sample = text.substring(0, Math.min(text.length(), 5_000));
        if (HTML.matcher(sample).find()) {
            return new NoFeed("the body is an HTML page, not a feed");
        }
        var start = START.matcher(text);
        if (!start.find()) {
            return new NoFeed(firstElement(sample));
        }
        if (start.start() > LONGEST_PROLOG || !PROLOG.matcher(text.substring(0, start.start())).replaceAll("").isEmpty()) {
            repairs.add(Damage.LEADING_TEXT);
        }
        // A prolog holds nothing that is needed: the text is decoded, and a DOCTYPE is never resolved (rule 18).
        return new Xml(cleaned(text.substring(start.start()), repairs));
    }

    private static String firstElement(String text) {
        var element = Pattern.compile("<([A-Za-z][\\w:.-]{0,40})").matcher(text);
        return element.find() ? "the body is XML or HTML that begins with <" + element.group(1) + ">, not a feed" : "the body is text, not a feed";
    }

    /** One pass over the characters; copies only what needs repair. */
    private static String cleaned(String text, Repairs repairs) {
        var out = new StringBuilder(text.length() + 64);
        int illegal = 0;
        int entities = 0;
        int copied = 0;
        boolean commentsEnd = true;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '<' && text.startsWith("<![CDATA[", i)) {
                // Inside it an ampersand is one; its illegal characters are dropped all the same.
                int end = text.indexOf("]]>", i);
                int to = end < 0 ? text.length() : end + 3;
                out.append(text, copied, i);
                String section = text.substring(i, to);
                String legal = withoutIllegal(section);
                illegal += section.length() - legal.length();
                out.append(legal);
                i = to;
                copied = to;
            } else if (c == '<' && text.startsWith("<!DOCTYPE", i)) {
                out.append(text, copied, i);
                int end = text.indexOf('>', i);
                i = end < 0 ? text.length() : end + 1;
                copied = i;
            } else if (c == '<' && text.startsWith("<!--", i)) {
                // A comment says nothing to a reader of the feed, and a malformed one breaks the parser.
                out.append(text, copied, i);
                // Looked for once in vain is enough: a body of nothing but openings would take for ever.
                int end = commentsEnd ? text.indexOf("-->", i + 4) : -1;
                commentsEnd = end >= 0;
                i = end < 0 ? i + 4 : end + 3;
                copied = i;
            } else if (c == '&') {
                int end = entityEnd(text, i);
                String name = end < 0 ? "" : text.substring(i + 1, end);
                String replacement = replacement(name);
                if (!replacement.isEmpty()) {
                    i = end + 1;
                } else {
                    out.append(text, copied, i).append(end < 0 ? "&amp;" : spelled(name));
                    entities++;
                    i = end < 0 ? i + 1 : end + 1;
                    copied = i;
                }
            } else if (isIllegal(text, i)) {
                out.append(text, copied, i);
                illegal++;
                copied = ++i;
            } else {
                i += Character.isHighSurrogate(c) ? 2 : 1;
            }
        }
        if (illegal > 0) {
            repairs.add(Damage.FORBIDDEN_CHARACTERS, illegal);
        }
        if (entities > 0) {
            repairs.add(Damage.HTML_ENTITY, entities);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** The name as it stands if XML knows it, else nothing. */
    private static String replacement(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> name;
            default -> name.startsWith("#") && !name.startsWith("#X") && isLegal(codePoint(name)) && !isC1(codePoint(name)) ? name : "";
        };
    }

    /** What a reference that XML does not know stands for. */
    private static String spelled(String name) {
        if (name.startsWith("#")) {
            int code = codePoint(name);
            if (isC1(code)) {
                return C1.substring(code - 0x80, code - 0x7f);
            }
            // HTML takes a capital X too, XML does not.
            return isLegal(code) ? "&#" + code + ";" : "";
        }
        String characters = Entities.getByName(name);
        if (characters.isEmpty()) {
            return "&amp;" + name + ";";
        }
        return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static int entityEnd(String text, int ampersand) {
        int i = ampersand + 1;
        for (; i < text.length() && i - ampersand < 40; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                break;
            }
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#' && i == ampersand + 1)) {
                return -1;
            }
        }
        boolean ended = i < text.length() && text.charAt(i) == ';' && i > ampersand + 1;
        return ended && (text.charAt(ampersand + 1) != '#' || text.substring(ampersand + 2, i).matches("\\d+|[xX][0-9a-fA-F]+")) ? i : -1;
    }

    private static int codePoint(String reference) {
        boolean hex = reference.length() > 1 && (reference.charAt(1) == 'x' || reference.charAt(1) == 'X');
        String digits = reference.substring(hex ? 2 : 1);
        return digits.length() > 8 ? -1 : (int) Math.min(Long.parseLong(digits, hex ? 16 : 10), 0x7fffffffL);
    }

    private static boolean isC1(int code) {
        return code >= 0x80 && code <= 0x9f;
    }

    private static boolean isLegal(int code) {
        return code == 9 || code == 10 || code == 13 || code >= 0x20 && code <= 0xD7FF
                || code >= 0xE000 && code <= 0xFFFD || code >= 0x10000 && code <= 0x10FFFF;
    }

    private static boolean isIllegal(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return !isLegal(c);
    }

    private static String withoutIllegal(String text) {
        for (int i = 0; i < text.length(); i += Character.isHighSurrogate(text.charAt(i)) ? 2 : 1) {
            if (isIllegal(text, i)) {
                var out = new StringBuilder(text.length()).append(text, 0, i);
                for (int j = i; j < text.length(); j++) {
                    if (isIllegal(text, j)) {
                        continue;
                    }
                    out.append(text.charAt(j));
                    if (Character.isHighSurrogate(text.charAt(j))) {
                        out.append(text.charAt(++j));
                    }
                }
                return out.toString();
            }
        }
        return text;
    }
}
