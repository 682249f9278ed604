package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Text constructs: Atom's with their type (RFC 4287, 3.1 and 4.1.3; Atom 0.3 said {@code mode} where 1.0 says
 * {@code type}), and those of everything else, which are HTML if they look like it.
 */
final class Texts {

    private final String outermost;
    private final boolean atom03;

    /**
     * @param outermost where links are resolved that no {@code xml:base} places
     * @param atom03 whether the document is of Atom 0.3
     */
    Texts(String outermost, boolean atom03) {
        this.outermost = outermost;
        this.atom03 = atom03;
    }

    /** The text of an element; absent if it is blank. */
    Optional<Text> of(Node element) {
        if (element.isBlank()) {
            return Optional.empty();
        }
        Text text = element.key().startsWith("atom:") ? atom(element) : loose(element);
        return text.value().isBlank() ? Optional.empty() : Optional.of(text);
    }

    private Text atom(Node element) {
        String type = element.attribute("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attribute("mode").strip().toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBinary(type, mode, element)) {
            String decoded = decoded(element.text());
            return text(element, decoded, type.endsWith("html") || Markup.in(decoded), type);
        }
        if (element.hasChildren()) {
            return text(element, InnerHtml.withoutDiv(element), true, "application/xhtml+xml");
        }
        String written = element.text().strip();
        if (type.equals("html") || type.endsWith("/html")) {
            return text(element, written, true, type);
        }
        if (type.endsWith("xhtml") || type.endsWith("xml")) {
            // XML without any element is plain text, unless the feed escaped it all the same.
            return Markup.in(written) ? text(element, written, true, "text/html") : escaped(element, written);
        }
        return text(element, written, Markup.in(written), type);
    }

    private Text escaped(Node element, String plain) {
        var html = new StringBuilder();
        InnerHtml.escape(plain, false, html);
        return text(element, html.toString(), true, "application/xhtml+xml");
    }

    private Text loose(Node element) {
        if (element.hasChildren()) {
            return text(element, InnerHtml.of(element), true, "text/html");
        }
        String written = element.text().strip();
        boolean html = Markup.in(written) || Markup.hasReference(written);
        return text(element, written, html, html ? "text/html" : "text/plain");
    }

    private Text text(Node element, String value, boolean html, String type) {
        String media = switch (type) {
            case "", "text" -> html ? "text/html" : "text/plain";
            case "html" -> "text/html";
            case "xhtml" -> "application/xhtml+xml";
            default -> type;
        };
        return new Text(value.strip(), html, media, element.language(), element.base(outermost));
    }

    /** RFC 4287, 4.1.3.3: content of any type that is neither text nor XML is base64. */
    private static boolean isBinary(String type, String mode, Node element) {
        return element.is("atom:content") && mode.isEmpty() && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml")
                || type.equals("application/octet-stream");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Labelled as base64 by mistake: the text itself is what there is.
            return base64;
        }
    }
}
