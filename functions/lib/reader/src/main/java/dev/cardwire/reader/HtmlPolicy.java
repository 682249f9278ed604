package dev.cardwire.reader;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Safelist;

/**
 * The one list of what HTML of a feed may hold (POLLING rule 19): text, structure, tables, pictures and links; no
 * script, style, form, frame or event handler. Only {@code http}, {@code https} and {@code mailto} links survive. No SVG and no
 * MathML, no {@code noscript}, {@code template} or comment: without them there is nothing in the output that a second parser
 * could read in another way than the first (mutation XSS).
 */
final class HtmlPolicy {

    /** Never changed once it is made: making it costs more than cleaning a short text. */
    private static final Safelist ALLOWED = safelist();
    private static final SafeAsWritten AS_WRITTEN = new SafeAsWritten(ALLOWED);

    private HtmlPolicy() {}

    /**
     * HTML with only what is allowed, its links absolute.
     *
     * @param base where relative links are resolved
     * @return absent if nothing is left to see
     */
    static Optional<String> clean(String html, String base) {
        return html.isBlank() ? Optional.empty() : cleaned(html, base, Syntax.html);
    }

    /** As {@link #clean}, but harmless HTML stays to the letter, and what has to be written anew is XHTML, as feeds most often have it. */
    static Optional<String> keep(String html, String base) {
        if (html.isBlank()) {
            return Optional.empty();
        }
        return AS_WRITTEN.test(html) ? Optional.of(html.strip()) : cleaned(html, base, Syntax.xml);
    }

    private static Optional<String> cleaned(String html, String base, Syntax syntax) {
        var output = new OutputSettings().prettyPrint(false).syntax(syntax).escapeMode(EscapeMode.xhtml).charset("UTF-8");
        String clean = PlainText.legal(Jsoup.clean(html, base, ALLOWED, output)).strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }

    private static Safelist safelist() {
        return Safelist.relaxed()
                .removeProtocols("a", "href", "ftp")
                .addTags("abbr", "acronym", "address", "article", "aside", "big", "center", "del", "details", "dfn", "figcaption", "figure", "footer",
                        "header", "hr", "ins", "kbd", "main", "mark", "nav", "rp", "rt", "ruby", "s", "samp", "section", "summary", "time", "tt", "var", "wbr")
                .addAttributes("time", "datetime")
                .addAttributes("abbr", "title")
                .addAttributes("acronym", "title")
                .addAttributes(":all", "lang", "dir", "title");
    }
}
