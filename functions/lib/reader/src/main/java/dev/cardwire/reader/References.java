package dev.cardwire.reader;

import java.util.Map;
import org.jsoup.nodes.Entities;

/**
 * Resolves what begins with an ampersand: XML's own references, HTML's entities (a DOCTYPE that might declare them is
 * never read for it), and ampersands that nobody escaped.
 */
final class References {

    /** What windows-1252 holds where Unicode has control characters; HTML reads references to them so. */
    private static final String C1 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
            + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
    private static final int LONGEST_NAME = 40;
    /** All that the feed's own entities may come to: without it a short body could be made to fill the memory. */
    private static final int MOST_EXPANDED = 100_000;

    private final Map<String, String> declared;
    private final Repairs repairs;
    private int expanded;

    /** @param declared entities of the feed's own DOCTYPE that are plain text */
    References(Map<String, String> declared, Repairs repairs) {
        this.declared = declared;
        this.repairs = repairs;
    }

    /**
     * Appends what a reference stands for.
     *
     * @param at where its ampersand is
     * @param end where the text ends that it stands in
     * @return where what comes after it begins
     */
    int append(String text, int at, int end, StringBuilder out, Lines lines) {
        int semicolon = semicolon(text, at + 1, end);
        if (semicolon < 0) {
            repairs.at(Damage.BARE_AMPERSAND, lines.of(at), "");
            out.append('&');
            return at + 1;
        }
        String name = text.substring(at + 1, semicolon);
        switch (name) {
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "apos" -> out.append('\'');
            default -> {
                if (name.charAt(0) == '#') {
                    number(name, out, lines.of(at));
                } else {
                    named(name, out, lines.of(at));
                }
            }
        }
        return semicolon + 1;
    }

    private void named(String name, StringBuilder out, int line) {
        String own = declared.get(name);
        String html = html(name);
        if (own != null && (expanded += own.length()) <= MOST_EXPANDED) {
            out.append(own);
        } else if (!html.isEmpty()) {
            repairs.at(Damage.HTML_ENTITY, line, "&" + name + ";");
            out.append(html);
        } else {
            repairs.at(Damage.UNKNOWN_ENTITY, line, "&" + name + ";");
            out.append('&').append(name).append(';');
        }
    }

    /** XHTML's DTD, which is the one that feeds name, gives two of them another character than HTML 5 does. */
    private static String html(String name) {
        return switch (name) {
            case "lang" -> "\u2329";
            case "rang" -> "\u232A";
            default -> Entities.getByName(name);
        };
    }

    private void number(String name, StringBuilder out, int line) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        int code = digits.length() > 8 ? -1 : (int) Math.min(Long.parseLong(digits, hex ? 16 : 10), Integer.MAX_VALUE);
        if (code >= 0x80 && code <= 0x9f) {
            out.append(ofWindows1252(code));
        } else if (isLegal(code)) {
            out.appendCodePoint(code);
        } else {
            repairs.at(Damage.BAD_CHARACTER_REFERENCE, line, "&" + name + ";");
        }
    }

    /** Where the reference ends; -1 if it is none, but an ampersand that should have been escaped. */
    private static int semicolon(String text, int from, int end) {
        int i = from;
        boolean number = i < end && text.charAt(i) == '#';
        boolean hex = number && i + 1 < end && (text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'X');
        i += hex ? 2 : number ? 1 : 0;
        int start = i;
        for (; i < end && i - from < LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > start ? i : -1;
            }
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean fits = !number ? letter || digit || i > start && (c == '_' || c == '-' || c == '.')
                    : digit || hex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
            if (!fits) {
                return -1;
            }
        }
        return -1;
    }

    /** What a control character from 0x80 to 0x9F was meant to be. */
    static char ofWindows1252(int code) {
        return C1.charAt(code - 0x80);
    }

    /** What XML allows in a text (XML 1.0, 2.2). */
    static boolean isLegal(int code) {
        return code >= 0x20 && code <= 0xD7FF || code == '\n' || code == '\t' || code == '\r'
                || code >= 0xE000 && code <= 0xFFFD || code >= 0x10000 && code <= 0x10FFFF;
    }
}
