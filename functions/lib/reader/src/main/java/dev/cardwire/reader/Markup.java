package dev.cardwire.reader;

import java.util.Locale;
import java.util.Set;

/** Tells HTML from text that only has angle brackets or ampersands in it. */
final class Markup {

    /** Tags that HTML knows and feeds use; {@code List<String>} in a title is none. */
    private static final Set<String> TAGS = Set.of("a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo",
            "big", "blockquote", "body", "br", "button", "center", "cite", "code", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "embed",
            "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
            "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "map", "mark", "math", "meta", "nobr", "noscript", "object", "ol",
            "p", "param", "picture", "pre", "q", "s", "samp", "script", "section", "select", "small", "source", "span", "strike", "strong", "style",
            "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video",
            "wbr", "marquee", "image", "plaintext", "xmp", "template");

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_UNKNOWN = 1_000;

    private Markup() {}

    /** Tells whether there is a tag of HTML, or a comment. */
    static boolean in(String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (tagEnd(text, i) > 0 || text.startsWith("<!--", i) && text.indexOf("-->", i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the tag of HTML that begins at a place ends; -1 if there is none. */
    static int tagEnd(String text, int start) {
        int i = start + 1;
        if (i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        int name = i;
        while (i < text.length() && i - name < LONGEST_NAME && isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        if (i > name && i < text.length() && "-:_.".indexOf(text.charAt(i)) >= 0) {
            return endOfUnknown(text, i);
        }
        if (i == name || i == text.length() || !" \t\n\r\f/>".contains(String.valueOf(text.charAt(i)))
                || Character.isDigit(text.charAt(name))) {
            return -1;
        }
        if (!TAGS.contains(text.substring(name, i).toLowerCase(Locale.ROOT))) {
            return endOfUnknown(text, i);
        }
        int end = text.indexOf('>', i);
        return end < 0 ? text.length() : end + 1;
    }

    /** What nobody knows is a tag all the same if it has attributes: a browser would heed them. */
    private static int endOfUnknown(String text, int from) {
        boolean attributes = false;
        for (int i = from; i < text.length() && i - from < LONGEST_UNKNOWN; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return attributes ? i + 1 : -1;
            }
            attributes |= c == '=';
        }
        return -1;
    }

    /** Tells whether there is a character reference or an entity as HTML writes them. */
    static boolean hasReference(String text) {
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            if (referenceEnd(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether an ampersand should have been written as a reference. */
    static boolean hasBareAmpersand(String text) {
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            if (referenceEnd(text, i) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the reference that begins at a place ends; -1 if there is none. */
    private static int referenceEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && end - start < 34 && (isLetterOrDigit(text.charAt(end)) || end == start + 1 && text.charAt(end) == '#')) {
            end++;
        }
        return end < text.length() && end > start + 1 && text.charAt(end) == ';' ? end : -1;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
