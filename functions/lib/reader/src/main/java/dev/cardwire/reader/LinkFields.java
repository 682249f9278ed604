package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Links of a channel or an entry: Atom's with their relation, RSS's as text. */
final class LinkFields {

    private final String outermost;

    /** @param outermost where links are resolved that no {@code xml:base} places */
    LinkFields(String outermost) {
        this.outermost = outermost;
    }

    /** All links, in the document's order. */
    List<Link> of(Node node) {
        var links = new ArrayList<Link>(4);
        for (Node child : node.children()) {
            if (child.is("atom:link") || child.is("link")) {
                link(child).ifPresent(links::add);
            }
        }
        // CDF has its links in attributes of what they lead from.
        if (node.has("href")) {
            link(node).ifPresent(links::add);
        }
        return links;
    }

    private Optional<Link> link(Node element) {
        String written = element.has("href") ? element.attribute("href") : element.text();
        if (written.isBlank() && element.attributes().isEmpty()) {
            return Optional.empty();
        }
        String rel = element.attribute("rel").strip();
        // An address that is there but empty is the base itself (RFC 3986, 5.2).
        Optional<String> href = written.isBlank() && !element.has("href") ? Optional.empty() : WebLinks.absolute(element.base(outermost), written);
        return Optional.of(new Link(href, rel.isEmpty() ? "alternate" : registered(rel), attribute(element, "type"), attribute(element, "title"),
                attribute(element, "hreflang"), attribute(element, "length")));
    }

    /** RFC 4287, 4.2.7.2: a relation may be written as an address. */
    private static String registered(String rel) {
        String name = rel.startsWith("http://www.iana.org/assignments/relation/") ? rel.substring(rel.lastIndexOf('/') + 1) : rel;
        return name.toLowerCase(Locale.ROOT);
    }

    /** The page that links of the relation {@code alternate} name: HTML before all else. */
    static Optional<String> alternate(List<Link> links) {
        var alternates = links.stream().filter(link -> link.rel().equals("alternate") && link.href().isPresent()).toList();
        return alternates.stream()
                .filter(link -> link.type().filter(type -> !type.contains("html")).isEmpty())
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .flatMap(Link::href);
    }

    /** The site of a feed: of several that RSS gives the last, as most readers have it. */
    static Optional<String> site(List<Link> links) {
        var plain = links.stream().filter(link -> link.rel().equals("alternate") && link.type().isEmpty()).flatMap(link -> link.href().stream()).toList();
        return plain.isEmpty() ? alternate(links) : Optional.of(plain.getLast());
    }

    /** Where the feed says itself that it lies. */
    static Optional<String> self(List<Link> links) {
        return links.stream().filter(link -> link.rel().equals("self")).findFirst().flatMap(Link::href);
    }

    static Optional<String> attribute(Node element, String key) {
        return PlainText.present(element.attribute(key));
    }
}
