package dev.cardwire.reader;

import java.util.Set;

/** What an element holds, as HTML: its text, or, where a feed did not escape its mark-up, the mark-up. */
final class InnerHtml {

    /** Elements of HTML that have no end tag. */
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
            "source", "track", "wbr");

    private InnerHtml() {}

    /** The HTML inside an element that holds elements. */
    static String of(Node element) {
        var out = new StringBuilder();
        inside(element, out);
        return out.toString();
    }

    /** As {@link #of}, but without the div that Atom puts around XHTML, which is no part of it (RFC 4287, 3.1.1.3). */
    static String withoutDiv(Node element) {
        Node only = null;
        for (Object part : element.content()) {
            if (part instanceof Node child) {
                if (only != null || !child.name().local().equalsIgnoreCase("div")) {
                    return of(element);
                }
                only = child;
            } else if (!((String) part).isBlank()) {
                return of(element);
            }
        }
        return of(only == null ? element : only);
    }

    private static void inside(Node element, StringBuilder out) {
        for (Object part : element.content()) {
            switch (part) {
                case Node child -> element(child, out);
                default -> escape((String) part, false, out);
            }
        }
    }

    private static void element(Node element, StringBuilder out) {
        String name = element.name().local();
        out.append('<').append(name);
        for (Node.Attribute attribute : element.attributes()) {
            boolean language = attribute.name().key().equals("xml:lang");
            if (language || attribute.name().prefix().isEmpty()) {
                out.append(' ').append(language ? "lang" : attribute.name().local()).append("=\"");
                escape(attribute.value(), true, out);
                out.append('"');
            }
        }
        if (VOID.contains(name) && element.content().isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>');
        inside(element, out);
        out.append("</").append(name).append('>');
    }

    static void escape(String text, boolean attribute, StringBuilder out) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : "";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                out.append(text, copied, i).append(escaped);
                copied = i + 1;
            }
        }
        out.append(text, copied, text.length());
    }
}
