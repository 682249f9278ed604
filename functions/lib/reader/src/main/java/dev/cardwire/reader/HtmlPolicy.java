package dev.cardwire.reader;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Safelist;

/**
 * The one list of what HTML of a feed may hold (POLLING rule 19): text, structure, tables, pictures and links; no
 * script, style, form, frame or event handler. Only {@code http}, {@code https} and {@code mailto} links survive.
 */
final class HtmlPolicy {

    /** Never changed once it is made: making it costs more than cleaning a short text. */
    private static final Safelist ALLOWED = safelist();

    private HtmlPolicy() {}

    /**
     * HTML with only what is allowed, its links absolute.
     *
     * @param base where relative links are resolved
     * @return absent if nothing is left to see
     */
    static Optional<String> clean(String html, String base) {
        if (html.isBlank()) {
            return Optional.empty();
        }
        var output = new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.base).charset("UTF-8");
        String clean = Verified.text(Jsoup.clean(html, base, ALLOWED, output)).strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }

    private static Safelist safelist() {
        return Safelist.relaxed()
                .removeProtocols("a", "href", "ftp")
                .addTags("abbr", "article", "aside", "del", "details", "dfn", "figcaption", "figure", "footer", "header", "hr", "ins",
                        "kbd", "main", "mark", "nav", "rp", "rt", "ruby", "s", "samp", "section", "summary", "time", "var", "wbr")
                .addAttributes("time", "datetime")
                .addAttributes(":all", "lang", "dir");
    }
}
