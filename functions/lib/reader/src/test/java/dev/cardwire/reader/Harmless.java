package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Checks HTML for what must not survive, by parsing it as HTML, as XML, and as what parsing it once makes of it. */
final class Harmless {

    private static final Set<String> FORBIDDEN = Set.of("script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input", "button",
            "textarea", "select", "link", "meta", "base", "svg", "math", "template", "noscript", "video", "audio", "source", "xml", "bgsound", "layer", "marquee", "plaintext", "xmp", "title", "noembed", "noframes", "portal");
    private static final Set<String> LINKS = Set.of("href", "src", "cite", "action", "formaction", "background", "poster", "data", "srcset", "longdesc", "lowsrc", "dynsrc", "xlink:href");

    private Harmless() {}

    static void check(String html, String what) {
        String again = Jsoup.parseBodyFragment(html).body().html();
        for (Element root : new Element[] {
            Jsoup.parseBodyFragment(html).body(), Jsoup.parseBodyFragment(again).body(), Jsoup.parse(html, "", Parser.xmlParser()),
            // Where the HTML is put decides how it is read: in a place like these a mutation would break out.
            Jsoup.parseBodyFragment("<div title=\"x\"><p>" + html + "</p></div>").body(), Jsoup.parseBodyFragment("<table><tr><td>" + html).body()}) {
            for (Element element : root.getAllElements()) {
                String name = element.normalName();
                assertFalse(FORBIDDEN.contains(name), () -> what + ": <" + name + "> in " + html);
                for (var attribute : element.attributes()) {
                    String key = attribute.getKey().toLowerCase(Locale.ROOT);
                    assertFalse(key.startsWith("on") || key.equals("style") || key.equals("srcdoc"), () -> what + ": " + key + " in " + html);
                    if (LINKS.contains(key)) {
                        String link = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                        assertTrue(link.startsWith("http:") || link.startsWith("https:") || link.startsWith("mailto:"), () -> what + ": " + link + " in " + html);
                    }
                }
                assertTrue(element.childNodes().stream().noneMatch(Comment.class::isInstance), () -> what + ": a comment in " + html);
            }
        }
    }
}
