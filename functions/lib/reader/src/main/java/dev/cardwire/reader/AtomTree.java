package dev.cardwire.reader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.nodes.Entities;

/** Makes Atom 0.3, Atom without its namespace and Atom 1.0 one Atom 1.0 whose texts are sanitised HTML. */
final class AtomTree {

    private AtomTree() {}

    static Prepared prepare(Element root, String url, Repairs repairs) {
        inAtomNamespace(root);
        var entries = FeedEntry.within(root).stream()
                .filter(element -> Names.of(element).equalsIgnoreCase("atom:entry"))
                .toList();
        FeedEntry feed = FeedEntry.of(root);
        Optional<String> site = feed.atomLink("alternate", url);
        Element to = new Element("feed", Names.ATOM);
        feed.first("atom:title", "dc:title").flatMap(AtomTree::plain)
                .ifPresent(title -> to.addContent(new Element("title", Names.ATOM).setText(title)));
        List<String> feedAuthors = feed.people("atom:author");
        Prepared.each(entries, entry -> to.addContent(entry(entry, site.orElse(url), url, feedAuthors)), repairs);
        var language = FeedEntry.language(root).or(() -> feed.text("dc:language", "atom:language").flatMap(Languages::normal));
        return new Prepared(new Document(to), site, language, PollingWishes.NONE);
    }

    /** Atom 0.3, drafts, and feeds without any namespace: the elements' names tell the same. */
    private static void inAtomNamespace(Element root) {
        Namespace written = root.getNamespace();
        FeedEntry.within(root).stream()
                .filter(element -> element.getNamespace().equals(written))
                .forEach(AtomTree::rename);
        rename(root);
    }

    private static void rename(Element element) {
        List.copyOf(element.getAdditionalNamespaces()).stream()
                .filter(declared -> declared.getPrefix().isEmpty())
                .forEach(element::removeNamespaceDeclaration);
        element.setNamespace(Names.ATOM);
    }

    private static Element entry(Element from, String site, String url, List<String> feedAuthors) {
        FeedEntry entry = FeedEntry.of(from);
        Element to = new Element("entry", Names.ATOM);
        Optional<String> title = entry.first("atom:title", "dc:title", "media:title").flatMap(AtomTree::plain);
        Optional<String> summary = entry.first("atom:summary", "dc:description").flatMap(found -> html(found, site, url));
        Optional<String> content = entry.first("atom:content", "content:encoded").flatMap(found -> html(found, site, url));
        Optional<String> described = mediaDescription(from, site);
        Optional<String> link = link(entry, url);

        title.ifPresent(text -> to.addContent(new Element("title", Names.ATOM).setText(text)));
        link.ifPresent(href -> to.addContent(link("alternate", href)));
        summary.or(() -> content.isPresent() ? Optional.empty() : described).ifPresent(text -> to.addContent(htmlElement("summary", text)));
        content.ifPresent(text -> to.addContent(htmlElement("content", text)));
        authors(entry, feedAuthors).forEach(name -> to.addContent(
                new Element("author", Names.ATOM).addContent(new Element("name", Names.ATOM).setText(name))));
        categories(entry).forEach(term -> to.addContent(new Element("category", Names.ATOM).setAttribute("term", term)));
        enclosures(entry, url).forEach(to::addContent);
        Prepared.own(to, "id", Optional.of(ParsedEntry.idOf(entry.text("atom:id"), link, title, content.or(() -> summary))));
        Prepared.own(to, "language", Languages.normal(from.getAttributeValue("lang", Namespace.XML_NAMESPACE, ""))
                .or(() -> entry.text("dc:language").flatMap(Languages::normal)));
        // RFC 4287 lets an entry that was never changed carry its one date as "updated" (4.2.15).
        Optional<Instant> updated = entry.date("atom:updated", "atom:modified", "dcterms:modified");
        Prepared.ownTime(to, "published",
                entry.date("atom:published", "atom:issued", "atom:created", "dc:date", "dcterms:issued", "dcterms:created").or(() -> updated));
        Prepared.ownTime(to, "updated", updated);
        return to;
    }

    private static Optional<String> link(FeedEntry entry, String url) {
        return RssTree.original(entry)
                .or(() -> entry.atomLink("alternate", url))
                .or(() -> entry.all("atom:content").stream()
                        .flatMap(content -> WebLinks.resolve(FeedEntry.base(content, url), content.getAttributeValue("src", "")).stream())
                        .findFirst())
                .or(() -> entry.text("atom:id").filter(id -> id.regionMatches(true, 0, "http", 0, 4)).flatMap(id -> WebLinks.resolve("", id)));
    }

    private static List<String> authors(FeedEntry entry, List<String> feedAuthors) {
        var own = new ArrayList<>(entry.people("atom:author"));
        if (own.isEmpty()) {
            own.addAll(entry.texts("dc:creator"));
        }
        if (own.isEmpty()) {
            entry.all("atom:source").forEach(source -> own.addAll(FeedEntry.of(source).people("atom:author")));
        }
        return (own.isEmpty() ? feedAuthors : own).stream().flatMap(text -> PlainText.author(text).stream()).distinct().toList();
    }

    private static List<String> categories(FeedEntry entry) {
        var terms = entry.all("atom:category").stream()
                .map(category -> category.getAttributeValue("label", category.getAttributeValue("term", category.getText())))
                .flatMap(term -> PlainText.ofHtml(term).stream())
                .distinct()
                .toList();
        return terms.isEmpty() ? entry.texts("dc:subject") : terms;
    }

    private static List<Element> enclosures(FeedEntry entry, String url) {
        return entry.all("atom:link").stream()
                .filter(link -> link.getAttributeValue("rel", "").equals("enclosure"))
                .flatMap(link -> WebLinks.resolve(FeedEntry.base(link, url), link.getAttributeValue("href", "")).stream()
                        .map(href -> enclosure(link, href)))
                .limit(50)
                .toList();
    }

    private static Element enclosure(Element from, String href) {
        var to = link("enclosure", href);
        if (from.getAttributeValue("length", "").matches("\\d{1,18}")) {
            to.setAttribute("length", from.getAttributeValue("length"));
        }
        String type = from.getAttributeValue("type", "").strip();
        return type.isEmpty() ? to : to.setAttribute("type", type.toLowerCase(Locale.ROOT));
    }

    private static Element link(String relation, String href) {
        return new Element("link", Names.ATOM).setAttribute("rel", relation).setAttribute("href", href);
    }

    private static Element htmlElement(String name, String html) {
        return new Element(name, Names.ATOM).setAttribute("type", "html").setText(html);
    }

    /** YouTube and others say what a video is about here only. */
    private static Optional<String> mediaDescription(Element entry, String site) {
        return FeedEntry.within(entry).stream()
                .filter(element -> Names.of(element).equals("media:description"))
                .findFirst()
                .flatMap(found -> HtmlPolicy.clean(paragraphs(found.getText()), site));
    }

    private static Optional<String> plain(Element text) {
        return PlainText.ofHtml(source(text));
    }

    private static Optional<String> html(Element text, String site, String url) {
        return HtmlPolicy.clean(source(text), text.getAttributeValue("base", Namespace.XML_NAMESPACE) == null
                && FeedEntry.base(text, "").isEmpty() ? site : FeedEntry.base(text, url));
    }

    /** The HTML of a text construct (RFC 4287, 3.1; Atom 0.3 said {@code mode} where 1.0 says {@code type}). */
    private static String source(Element text) {
        String type = text.getAttributeValue("type", "text").toLowerCase(Locale.ROOT);
        String mode = text.getAttributeValue("mode", "").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBinary(type, text)) {
            return decoded(text.getText());
        }
        if (!text.getChildren().isEmpty()) {
            return InnerHtml.of(text);
        }
        boolean plain = type.equals("text") || type.equals("text/plain");
        return plain && !mode.equals("escaped") ? paragraphs(text.getText()) : text.getText();
    }

    /** RFC 4287, 4.1.3.3: any type that is neither text nor XML is base64. */
    private static boolean isBinary(String type, Element text) {
        return text.getName().equals("content") && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml")
                && !type.equals("application/octet-stream") && text.getAttributeValue("mode") == null;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Labelled as base64 by mistake: the text itself is what there is.
            return base64;
        }
    }

    /** Plain text as HTML, unless it is HTML that its feed forgot to label. */
    static String paragraphs(String text) {
        if (PlainText.hasMarkup(text)) {
            return text;
        }
        String escaped = Entities.escape(text.strip());
        return escaped.lines().anyMatch(String::isBlank)
                ? "<p>" + String.join("</p><p>", escaped.split("\\n\\s*\\n")) + "</p>"
                : escaped;
    }
}
