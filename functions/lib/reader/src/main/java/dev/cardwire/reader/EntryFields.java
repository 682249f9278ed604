package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Dates;
import dev.cardwire.reader.FeedDocument.Entry;
import dev.cardwire.reader.FeedDocument.Link;
import dev.cardwire.reader.FeedDocument.Person;
import dev.cardwire.reader.FeedDocument.Source;
import dev.cardwire.reader.FeedDocument.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads an entry of any XML format: its own elements first, then those of the modules (POLLING rule 18). */
final class EntryFields {

    /** Where the full text stands, the best place first. */
    private static final List<String> CONTENT = List.of("content:encoded", "atom:content", "xhtml:body", "xhtml:div", "body", "fulltext", "fullitem",
            "other:fullitem", "content");

    private final Texts texts;
    private final LinkFields links;
    private final String outermost;
    private final Repairs repairs;

    EntryFields(Texts texts, LinkFields links, String outermost, Repairs repairs) {
        this.texts = texts;
        this.links = links;
        this.outermost = outermost;
        this.repairs = repairs;
    }

    Entry of(Node node) {
        var entry = new Fields(node);
        var media = MediaFields.of(node, outermost);
        List<Link> all = links.of(node);
        List<Text> described = described(entry);
        Optional<Text> summary = described.stream().findFirst().or(() -> entry.text(texts, "atom:summary", "dc:description", "itunes:summary", "dcterms:abstract", "abstract",
                "media:description", "itunes:subtitle")).or(() -> media.description(texts));
        return new Entry(
                id(entry),
                entry.text(texts, "title", "atom:title", "dc:title", "media:title", "itunes:title"),
                link(entry, all),
                entry.line("feedburner:origlink").filter(WebLinks::isWeb),
                all,
                summary,
                contents(entry, described),
                dates(entry),
                people(entry),
                Categories.of(node),
                media.enclosures(),
                comments(entry, all),
                entry.text(texts, "atom:rights", "atom:copyright", "dc:rights", "copyright", "rights"),
                source(entry),
                media.image(),
                entry.line("dc:language", "language").or(() -> Optional.of(node.attribute("xml:lang").strip()).filter(own -> !own.isEmpty())));
    }

    private static Optional<String> id(Fields entry) {
        return entry.line("guid", "atom:id", "dc:identifier")
                .or(() -> Optional.of(entry.node().attribute("rdf:about").strip()).filter(about -> !about.isEmpty()));
    }

    private Optional<String> link(Fields entry, List<Link> all) {
        return LinkFields.alternate(all)
                .or(() -> entry.first(guid -> permalink(guid), "guid"))
                .or(() -> entry.first(content -> Optional.of(content.attribute("src")).filter(src -> !src.isBlank())
                        .flatMap(src -> WebLinks.absolute(content.base(outermost), src)), "atom:content"))
                .or(() -> entry.line("atom:id").filter(WebLinks::isWeb));
    }

    private Optional<String> permalink(Node guid) {
        String text = guid.text().strip();
        // RSS 2.0: "true" where the attribute is missing; whatever else stands there does not make it one.
        return !(guid.attribute("ispermalink") + "true").strip().toLowerCase(java.util.Locale.ROOT).startsWith("true") || !WebLinks.isWeb(text)
                ? Optional.empty() : WebLinks.absolute(outermost, text);
    }

    /** RSS's own descriptions: of two the first is the short one. */
    private List<Text> described(Fields entry) {
        var described = new ArrayList<Text>(1);
        for (Node child : entry.node().children()) {
            if (child.is("description") || child.is("summary")) {
                texts.of(child).ifPresent(described::add);
            }
        }
        return described;
    }

    private List<Text> contents(Fields entry, List<Text> described) {
        var found = new ArrayList<Node>(1);
        for (Node child : entry.node().children()) {
            if (CONTENT.contains(child.key())) {
                found.add(child);
            }
        }
        found.sort(Comparator.comparingInt(child -> CONTENT.indexOf(child.key())));
        var contents = new ArrayList<Text>(1);
        found.forEach(content -> texts.of(content).ifPresent(contents::add));
        return contents.isEmpty() && described.size() > 1 ? described.subList(1, described.size()) : contents;
    }

    private Dates dates(Fields entry) {
        return new Dates(
                entry.date(repairs, "pubdate", "atom:published", "atom:issued", "dcterms:issued", "dc:date", "dcterms:date", "date", "dcterms:available"),
                entry.date(repairs, "atom:updated", "atom:modified", "dcterms:modified", "lastbuilddate")
                        .or(() -> FeedDates.parse(entry.node().attribute("lastmod"))),
                entry.date(repairs, "atom:created", "dcterms:created"));
    }

    /** An Atom entry without an author has that of the feed it was taken from (RFC 4287, 4.2.2). */
    private List<Person> people(Fields entry) {
        var people = People.of(entry.node(), outermost);
        return people.isEmpty() ? entry.first(source -> Optional.of(People.of(source, outermost)).filter(found -> !found.isEmpty()), "atom:source").orElse(people) : people;
    }

    private Optional<String> comments(Fields entry, List<Link> links) {
        return entry.first(comments -> WebLinks.absolute(comments.base(outermost), comments.text()), "comments").filter(WebLinks::isWeb).or(() -> links.stream()
                .filter(link -> link.rel().equals("replies") && link.type().filter(type -> !type.contains("html")).isEmpty())
                .findFirst()
                .flatMap(Link::href));
    }

    private Optional<Source> source(Fields entry) {
        return entry.first(source -> {
            var inside = new Fields(source);
            Optional<Text> title = source.is("source") ? texts.of(source) : inside.text(texts, "atom:title");
            Optional<String> link = LinkFields.alternate(links.of(source)).or(() -> WebLinks.absolute(outermost, source.attribute("url")));
            return title.isEmpty() && link.isEmpty() ? Optional.empty() : Optional.of(new Source(inside.line("atom:id"), title, link));
        }, "atom:source", "source");
    }
}
