package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Dates;
import dev.cardwire.reader.FeedDocument.Entry;
import dev.cardwire.reader.FeedDocument.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the tree of any XML feed: RSS 0.90 to 2.0, RSS 1.1, RDF, CDF, Atom 0.3 and 1.0. They differ in what they call things;
 * each of their names is looked for in all of them, since feeds mix them.
 */
final class XmlFeedReader {

    /** Of these the newest are kept; to look at more would take longer than any feed is worth. */
    private static final int MOST_READ = 4 * FeedReader.MOST_ENTRIES;

    private final Node root;
    private final Fields channel;
    private final String url;
    private final Repairs repairs;

    private XmlFeedReader(Node root, String url, Repairs repairs) {
        this.root = root;
        this.url = url;
        this.repairs = repairs;
        this.channel = new Fields(channel());
    }

    /** @param url where the document came from; empty if that is unknown, and then relative links stay so */
    static FeedDocument read(Node root, String encoding, String url, Repairs repairs) {
        return new XmlFeedReader(root, url, repairs).document(encoding);
    }

    private Node channel() {
        if (root.key().startsWith("atom:") || root.name().local().equalsIgnoreCase("channel")) {
            return root;
        }
        return root.child("channel").orElseGet(() -> {
            if (!root.isBlank()) {
                repairs.add(Damage.MISSING_CHANNEL);
            }
            return root;
        });
    }

    private FeedDocument document(String encoding) {
        boolean atom03 = root.key().startsWith("atom:") && (root.attribute("version").startsWith("0.") || hasOldAtom());
        var texts = new Texts(url, atom03);
        List<Link> links = new LinkFields(url).of(channel.node());
        Optional<String> site = LinkFields.site(links);
        return new FeedDocument(
                format(atom03),
                encoding,
                channel.text(texts, "title", "atom:title", "dc:title", "itunes:title", "media:title"),
                channel.line("atom:id", "dc:identifier", "guid").or(() -> Optional.of(channel.node().attribute("rdf:about")).filter(id -> !id.isBlank())),
                site,
                links,
                channel.text(texts, "description", "atom:subtitle", "atom:tagline", "dc:description", "itunes:summary", "itunes:subtitle", "abstract",
                        "atom:info"),
                channel.line("language", "dc:language", "atom:language").or(channel.node()::language),
                channel.text(texts, "copyright", "atom:rights", "atom:copyright", "dc:rights", "rights", "media:copyright"),
                image(),
                channel.line("generator", "atom:generator"),
                People.of(channel.node(), url),
                Categories.of(channel.node()),
                new Dates(channel.date(repairs, "pubdate", "atom:published", "dcterms:issued"),
                        channel.date(repairs, "lastbuilddate", "atom:updated", "atom:modified", "dcterms:modified", "dc:date")
                                .or(() -> FeedDates.parse(channel.node().attribute("lastmod"))),
                        channel.date(repairs, "atom:created", "dcterms:created")),
                PollingWishes.of(channel),
                entries(site, links, atom03));
    }

    private boolean hasOldAtom() {
        return root.has("xmlns") && root.attribute("xmlns").contains("purl.org/atom");
    }

    private String format(boolean atom03) {
        String version = root.attribute("version").strip();
        return switch (root.name().local().toLowerCase(Locale.ROOT)) {
            case "feed" -> atom03 ? "Atom 0.3" : "Atom 1.0";
            case "rdf" -> "RSS 1.0";
            case "channel" -> root.name().local().equals("CHANNEL") || root.has("href") ? "CDF" : "RSS";
            default -> version.isEmpty() ? "RSS" : "RSS " + version.substring(0, Math.min(version.length(), 10));
        };
    }

    private Optional<String> image() {
        var image = channel.first(this::picture, "image").or(() -> new Fields(root).first(this::picture, "image"));
        return image.or(() -> channel.first(icon -> WebLinks.absolute(icon.base(url), icon.text()).filter(link -> !icon.isBlank()), "atom:logo", "atom:icon"))
                .or(() -> channel.first(node -> WebLinks.absolute(url, node.attribute("href")).filter(link -> node.has("href")), "itunes:image"))
                .or(() -> channel.first(node -> WebLinks.absolute(url, node.attribute("url")).filter(link -> node.has("url")), "media:thumbnail"));
    }

    private Optional<String> picture(Node image) {
        return new Fields(image).line("url").or(() -> LinkFields.attribute(image, "rdf:resource")).or(() -> LinkFields.attribute(image, "href"))
                .flatMap(link -> WebLinks.absolute(image.base(url), link));
    }

    private List<Entry> entries(Optional<String> site, List<Link> links, boolean atom03) {
        var nodes = new ArrayList<Node>();
        collect(root, nodes);
        repairs.add(Damage.TOO_MANY_ENTRIES, nodes.size() - MOST_READ);
        // Rule 18: relative links stand on xml:base, else on the feed's own link, else on where the feed came from.
        String outermost = url.isEmpty() ? "" : site.or(() -> LinkFields.self(links)).filter(WebLinks::isWeb).orElse(url);
        var reader = new EntryFields(new Texts(outermost, atom03), new LinkFields(outermost), outermost, repairs);
        var entries = new ArrayList<Entry>(nodes.size());
        for (Node node : nodes.subList(0, Math.min(nodes.size(), MOST_READ))) {
            entries.add(reader.of(node));
        }
        return entries;
    }

    private static void collect(Node from, List<Node> into) {
        for (Node child : from.children()) {
            if (TreeBuilder.isEntry(child.key())) {
                into.add(child);
            } else if (child.hasChildren()) {
                collect(child, into);
            }
        }
    }
}
