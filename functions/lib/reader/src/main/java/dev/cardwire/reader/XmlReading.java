package dev.cardwire.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads XML, sound or damaged, in one pass: what a strict parser would stop at is read as what was meant, and noted. No
 * input makes it fail, resolve anything, or take more than linear time.
 */
final class XmlReading {

    private final String text;
    private final Repairs repairs;
    private final Lines lines;
    private final TreeBuilder tree;
    private final StringBuilder buffer = new StringBuilder();
    private final References references;
    /** Ends that were looked for in vain: once is enough, or a body of nothing but openings would take for ever. */
    private final Set<String> missing = new HashSet<>();
    private int at;

    private XmlReading(String text, int start, Map<String, String> entities, Repairs repairs) {
        this.text = text;
        this.repairs = repairs;
        this.lines = new Lines(text);
        this.tree = new TreeBuilder(repairs);
        this.references = new References(entities, repairs);
        this.at = start;
    }

    /**
     * Reads a document.
     *
     * @param start where its root's tag begins
     * @param entities that its DOCTYPE declares, and what they stand for
     * @return its root
     */
    static Optional<Node> root(String text, int start, Map<String, String> entities, Repairs repairs) {
        var reading = new XmlReading(text, start, entities, repairs);
        reading.readAll();
        return reading.tree.root();
    }

    private void readAll() {
        while (at < text.length() && !tree.isComplete()) {
            if (text.charAt(at) == '<') {
                markup();
            } else {
                characters(text.length(), false);
            }
        }
        flush();
        if (!tree.isComplete()) {
            tree.truncated(lines.of(text.length()));
        } else if (!onlyMisc()) {
            repairs.at(Damage.TRAILING_TEXT, lines.of(at), "");
        }
    }

    private void markup() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == '/') {
            flush();
            endTag();
        } else if (isNameStart(next)) {
            flush();
            startTag();
        } else if (next == '!') {
            declaration();
        } else if (next == '?') {
            skip("?>", 2);
        } else {
            repairs.at(Damage.BARE_LESS_THAN, lines.of(at), "");
            buffer.append('<');
            at++;
        }
    }

    private void declaration() {
        if (text.startsWith("<![CDATA[", at)) {
            section();
        } else if (text.startsWith("<!--", at)) {
            skip("-->", 4);
        } else {
            skip(">", 2);
        }
    }

    /** A section whose end is missing is taken to end where its element does. */
    private void section() {
        int from = at + "<![CDATA[".length();
        int end = missing.contains("]]>") ? -1 : text.indexOf("]]>", from);
        if (end >= 0) {
            at = from;
            characters(end, true);
            at = end + 3;
            return;
        }
        missing.add("]]>");
        int close = text.indexOf("</" + tree.openName(), from);
        end = close < 0 ? text.length() : close;
        repairs.at(Damage.UNCLOSED_ELEMENT, lines.of(at), "<![CDATA[");
        at = from;
        characters(end, true);
    }

    /** Skips to an end; if there is none, only the opening. */
    private void skip(String end, int opening) {
        int found = missing.contains(end) ? -1 : text.indexOf(end, at + opening);
        if (found < 0) {
            missing.add(end);
            at += opening;
        } else {
            at = found + end.length();
        }
    }

    /**
     * Text up to the next tag.
     *
     * @param section whether it stands in a section, where neither tags nor references mean anything
     */
    private void characters(int limit, boolean section) {
        int from = at;
        while (at < limit) {
            char c = text.charAt(at);
            if (!section && c == '<') {
                break;
            }
            if (!section && c == '&') {
                buffer.append(text, from, at);
                at = references.append(text, at, limit, buffer, lines);
                from = at;
            } else if (isPlain(c)) {
                at++;
            } else {
                buffer.append(text, from, at);
                special(c);
                from = at;
            }
        }
        append(from, at);
    }

    /** Text as it stands; it need not be copied twice where nothing before it was mended. */
    private void append(int from, int end) {
        if (end > from) {
            if (buffer.isEmpty()) {
                tree.text(text.substring(from, end));
            } else {
                buffer.append(text, from, end);
            }
        }
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c >= 0xa0 && c < 0xd800 || c >= 0xe000 && c <= 0xfffd;
    }

    /** One character that is dropped, mended, or two. */
    private void special(char c) {
        int code = text.codePointAt(at);
        at += Character.charCount(code);
        if (c == '\r') {
            // XML 1.0, 2.11.
            buffer.append('\n');
            at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        } else if (code >= 0x80 && code <= 0x9f && code != 0x85) {
            // No text holds these: they come of windows-1252 that somebody took for ISO 8859-1.
            buffer.append(References.ofWindows1252(code));
        } else if (References.isLegal(code)) {
            buffer.appendCodePoint(code);
        } else {
            repairs.at(Damage.FORBIDDEN_CHARACTERS, lines.of(at - 1), "U+%04X".formatted(code));
        }
    }

    private void startTag() {
        int start = at++;
        String name = name();
        var attributes = new ArrayList<String>();
        boolean empty = false;
        while (true) {
            space();
            if (at >= text.length()) {
                // The body ends inside the tag: what it would have opened is not there.
                return;
            }
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                break;
            } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                at += 2;
                empty = true;
                break;
            } else if (c == '<') {
                repairs.at(Damage.BAD_ATTRIBUTE, lines.of(at), name);
                break;
            } else if (isNameStart(c)) {
                attribute(attributes, name);
            } else {
                repairs.at(Damage.BAD_ATTRIBUTE, lines.of(at), name);
                at++;
            }
        }
        tree.start(name, attributes, lines.of(start));
        if (empty) {
            tree.end(name, lines.of(start));
        }
    }

    private void attribute(List<String> into, String element) {
        String name = name();
        space();
        if (at >= text.length() || text.charAt(at) != '=') {
            repairs.at(Damage.BAD_ATTRIBUTE, lines.of(Math.min(at, text.length())), element + " " + name);
            return;
        }
        at++;
        space();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int from = at;
        int end;
        if (quote == '"' || quote == '\'') {
            from++;
            end = text.indexOf(quote, from);
            at = end < 0 ? text.length() : end + 1;
            end = end < 0 ? text.length() : end;
        } else {
            repairs.at(Damage.BAD_ATTRIBUTE, lines.of(at), element + " " + name);
            while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '>' && text.charAt(at) != '<') {
                at++;
            }
            end = at;
        }
        into.add(name);
        into.add(value(from, end));
    }

    private String value(int from, int end) {
        boolean simple = true;
        for (int i = from; i < end && simple; i++) {
            char c = text.charAt(i);
            simple = c != '&' && c >= ' ' && (c < 0x7f || c >= 0xa0 && c < 0xd800);
        }
        if (simple) {
            return text.substring(from, end);
        }
        int back = at;
        int kept = buffer.length();
        for (at = from; at < end; ) {
            char c = text.charAt(at);
            if (c == '&') {
                at = references.append(text, at, end, buffer, lines);
            } else if (isSpace(c)) {
                buffer.append(' ');
                at++;
            } else if (isPlain(c)) {
                buffer.append(c);
                at++;
            } else {
                special(c);
            }
        }
        at = back;
        String value = buffer.substring(kept);
        buffer.setLength(kept);
        return value;
    }

    private void endTag() {
        int start = at;
        at += 2;
        String name = name();
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++;
        }
        at += at < text.length() && text.charAt(at) == '>' ? 1 : 0;
        tree.end(name, lines.of(start));
    }

    private String name() {
        int from = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void space() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private void flush() {
        if (!buffer.isEmpty()) {
            tree.text(buffer.toString());
            buffer.setLength(0);
        }
    }

    private boolean onlyMisc() {
        while (at < text.length()) {
            if (text.charAt(at) != '<' && !isSpace(text.charAt(at)) && text.charAt(at) != 0) {
                return false;
            }
            if (text.startsWith("<!--", at) || text.startsWith("<?", at)) {
                int before = at;
                skip(text.startsWith("<?", at) ? "?>" : "-->", 2);
                if (at <= before) {
                    return false;
                }
            } else if (text.charAt(at) == '<') {
                return false;
            } else {
                at++;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0xc0 && c < 0xfffe;
    }

    private static boolean isName(char c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xb7;
    }
}
