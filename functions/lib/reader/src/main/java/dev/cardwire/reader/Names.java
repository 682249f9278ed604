package dev.cardwire.reader;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The namespaces of feeds, by the prefix that everybody knows them by: addresses are written in many ways. */
final class Names {

    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    static final Namespace CONTENT = Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    /** What Rome has no place for travels through it as foreign mark-up of this name. */
    static final Namespace OWN = Namespace.getNamespace("cardwire", "urn:cardwire:reader");

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("dc", DC.getURI()),
            Map.entry("content", CONTENT.getURI()),
            Map.entry("atom", ATOM.getURI()),
            Map.entry("atom10", ATOM.getURI()),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("media", "http://search.yahoo.com/mrss/"),
            Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
            Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("xhtml", "http://www.w3.org/1999/xhtml"));

    private Names() {}

    /** The address that an undeclared prefix stands for. */
    static String usualUri(String prefix) {
        return USUAL.getOrDefault(prefix.toLowerCase(Locale.ROOT), "urn:undeclared:" + prefix);
    }

    /** The element's name with its usual prefix, as {@code dc:date}; none for the elements of RSS itself. */
    static String of(Element element) {
        String family = family(element.getNamespaceURI());
        return family.isEmpty() ? element.getName() : family + ":" + element.getName();
    }

    static String family(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return "";
        }
        if (lower.contains("purl.org/dc/elements")) {
            return "dc";
        }
        if (lower.contains("purl.org/dc/terms")) {
            return "dcterms";
        }
        if (lower.contains("modules/content")) {
            return "content";
        }
        if (lower.contains("yahoo.com/mrss")) {
            return "media";
        }
        if (lower.contains("itunes")) {
            return "itunes";
        }
        if (lower.contains("22-rdf-syntax")) {
            return "rdf";
        }
        if (lower.contains("w3.org/1999/xhtml")) {
            return "xhtml";
        }
        if (lower.contains("w3.org/2005/atom") || lower.contains("purl.org/atom/ns")) {
            return "atom";
        }
        return isRss(lower) ? "" : "other";
    }

    private static boolean isRss(String lower) {
        return !lower.contains("/modules/") && (lower.contains("rss") || lower.contains("netscape.com/rdf"));
    }
}
