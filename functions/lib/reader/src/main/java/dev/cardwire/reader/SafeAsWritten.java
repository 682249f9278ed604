package dev.cardwire.reader;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Tells whether HTML may stay to the letter: it holds nothing but text, references, and plainly written tags that the allow-list
 * knows, so that every parser reads it alike. What is written in any other way is parsed and written anew.
 */
final class SafeAsWritten {

    private final Safelist allowed;

    SafeAsWritten(Safelist allowed) {
        this.allowed = allowed;
    }

    boolean test(String html) {
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = tag(html, at);
            if (end < 0) {
                return false;
            }
            at = html.indexOf('<', end);
        }
        return html.indexOf('\0') < 0 && !Markup.hasBareAmpersand(html);
    }

    /** Where a harmless tag ends; -1 if it may not be one. */
    private int tag(String html, int start) {
        boolean closing = start + 1 < html.length() && html.charAt(start + 1) == '/';
        int at = start + (closing ? 2 : 1);
        int from = at;
        while (at < html.length() && isNameCharacter(html.charAt(at))) {
            at++;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !allowed.isSafeTag(name)) {
            return -1;
        }
        Element element = closing ? null : new Element(name);
        while (at < html.length()) {
            int attribute = space(html, at);
            if (html.startsWith("/>", attribute)) {
                return attribute + 2;
            }
            if (attribute < html.length() && html.charAt(attribute) == '>') {
                return attribute + 1;
            }
            at = element == null || attribute == at ? -1 : attribute(html, attribute, element);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int attribute(String html, int start, Element element) {
        int at = start;
        while (at < html.length() && isNameCharacter(html.charAt(at))) {
            at++;
        }
        if (at == start || at + 1 >= html.length() || html.charAt(at) != '=') {
            return -1;
        }
        char quote = html.charAt(at + 1);
        int end = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 2) : -1;
        if (end < 0) {
            return -1;
        }
        String key = html.substring(start, at).toLowerCase(Locale.ROOT);
        String value = html.substring(at + 2, end);
        if (value.indexOf('<') >= 0 || value.indexOf('>') >= 0 || value.indexOf('`') >= 0) {
            return -1;
        }
        boolean isLink = key.equals("href") || key.equals("src") || key.equals("cite");
        boolean plainLink = value.startsWith("http://") || value.startsWith("https://") || value.startsWith("mailto:");
        if (isLink && !(plainLink && value.chars().allMatch(c -> c > ' ' && c != '\\'))) {
            return -1;
        }
        return allowed.isSafeAttribute(element.normalName(), element, new Attribute(key, value)) ? end + 1 : -1;
    }

    private static int space(String html, int from) {
        int at = from;
        while (at < html.length() && " \t\r\n".indexOf(html.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
