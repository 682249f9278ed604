package dev.cardwire.reader;

import java.util.Locale;
import java.util.Map;

/** The namespaces of feeds, by the prefix that everybody knows them by: their addresses are written in many ways. */
final class Names {

    /** Prefixes that mean this even where nobody declared them. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("dc", "dc"), Map.entry("dcterms", "dcterms"), Map.entry("content", "content"),
            Map.entry("atom", "atom"), Map.entry("atom10", "atom"), Map.entry("a10", "atom"), Map.entry("atom03", "atom"),
            Map.entry("media", "media"), Map.entry("itunes", "itunes"), Map.entry("googleplay", "itunes"), Map.entry("sy", "sy"),
            Map.entry("rdf", "rdf"), Map.entry("xhtml", "xhtml"), Map.entry("html", "xhtml"), Map.entry("feedburner", "feedburner"),
            Map.entry("rss", ""), Map.entry("svg", "svg"), Map.entry("math", "math"));

    private Names() {}

    /** The family that a prefix stands for which is not declared. */
    static String ofPrefix(String prefix) {
        return USUAL.getOrDefault(prefix.toLowerCase(Locale.ROOT), "other");
    }

    /** The family of a namespace: its usual prefix, empty for RSS itself, {@code other} for those that say nothing here. */
    static String ofAddress(String uri) {
        String lower = uri.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return "";
        }
        for (var known : PARTS) {
            if (lower.contains(known[0])) {
                return known[1];
            }
        }
        return "other";
    }

    /** What the addresses of a family have in common, in all the ways that feeds write them. */
    private static final String[][] PARTS = {
        {"purl.org/dc/elements", "dc"},
        {"purl.org/dc/terms", "dcterms"},
        {"modules/content", "content"},
        {"modules/syndication", "sy"},
        {"modules/dcterms", "dcterms"},
        {"search.yahoo.com/mrss", "media"},
        {"video.search.yahoo.com", "media"},
        {"rssboard.org/media-rss", "media"},
        {"podcast-1.0.dtd", "itunes"},
        {"itunes.com/dtds", "itunes"},
        {"google.com/schemas/play-podcasts", "itunes"},
        {"22-rdf-syntax", "rdf"},
        {"w3.org/1999/xhtml", "xhtml"},
        {"w3.org/2005/atom", "atom"},
        {"purl.org/atom/", "atom"},
        {"feedburner.org/ns", "feedburner"},
        {"feedburner.com/ns", "feedburner"},
        {"w3.org/2000/svg", "svg"},
        {"math/mathml", "math"},
        {"/modules/", "other"},
        {"purl.org/rss", ""},
        {"purl.org/net/rss", ""},
        {"netscape.com/rdf", ""},
        {"netscape.com/publish/formats/rss", ""},
        {"backend.userland.com", ""},
        {"harvard.edu/", ""},
        {"rssboard.org", ""},
    };
}
