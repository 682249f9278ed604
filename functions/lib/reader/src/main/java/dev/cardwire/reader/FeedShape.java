package dev.cardwire.reader;

import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;

/** Which kind of feed a tree is. */
sealed interface FeedShape {

    /** RSS of any version, RDF, or a bare channel. */
    record Rss(Element root) implements FeedShape {}

    /** Atom 0.3 or 1.0. */
    record Atom(Element root) implements FeedShape {}

    record Other(String reason) implements FeedShape {}

    static FeedShape of(Document document) {
        Element root = document.getRootElement();
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "channel" -> new Rss(root.detach());
            case "feed" -> new Atom(root.detach());
            default -> new Other("the body is XML that begins with <" + root.getName() + ">, not a feed");
        };
    }
}
