package dev.cardwire.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Makes every RSS one RSS 2.0: RDF's items, items outside a channel or inside one another, odd namespaces and cases, and
 * the modules ({@code dc}, {@code content}, {@code media}, {@code itunes}, {@code atom}) where RSS itself is silent.
 */
final class RssTree {

    private RssTree() {}

    static Prepared prepare(Element root, String url, Repairs repairs) {
        var items = root.getContent().isEmpty() ? List.<Element>of() : items(root);
        Element channelElement = root.getName().equalsIgnoreCase("channel") ? root : channel(root, repairs);
        FeedEntry channel = FeedEntry.of(channelElement);
        Optional<String> site = channel.text("link").flatMap(link -> WebLinks.resolve(FeedEntry.base(channelElement, url), link))
                .or(() -> channel.atomLink("alternate", url));
        Element to = new Element("channel");
        channel.first("title", "dc:title", "atom:title", "itunes:title")
                .flatMap(title -> PlainText.ofHtml(InnerHtml.of(title)))
                .ifPresent(title -> to.addContent(new Element("title").setText(title)));
        String base = site.orElse(url);
        Prepared.each(items, item -> to.addContent(item(item, base)), repairs);
        var language = channel.text("language", "dc:language").flatMap(Languages::normal).or(() -> FeedEntry.language(channelElement));
        return new Prepared(new Document(new Element("rss").setAttribute("version", "2.0").addContent(to)), site, language,
                PollingWishes.of(channel));
    }

    private static List<Element> items(Element root) {
        return FeedEntry.within(root).stream()
                .filter(element -> Names.of(element).equalsIgnoreCase("item"))
                .toList();
    }

    private static Element channel(Element root, Repairs repairs) {
        return root.getChildren().stream()
                .filter(child -> Names.of(child).equalsIgnoreCase("channel"))
                .findFirst()
                .orElseGet(() -> {
                    repairs.add(Damage.MISSING_CHANNEL);
                    return root;
                });
    }

    private static Element item(Element from, String outer) {
        FeedEntry item = FeedEntry.of(from);
        String base = FeedEntry.base(from, outer);
        Element to = new Element("item");
        Optional<String> title = item.first("title", "dc:title", "media:title", "itunes:title", "atom:title")
                .flatMap(found -> PlainText.ofHtml(InnerHtml.of(found)));
        Optional<String> summary = item.first("description", "dc:description", "atom:summary", "itunes:summary", "media:description")
                .flatMap(found -> HtmlPolicy.clean(InnerHtml.of(found), FeedEntry.base(found, outer)));
        Optional<String> content = item.first("content:encoded", "xhtml:body", "xhtml:div", "atom:content", "fulltext", "content")
                .flatMap(found -> HtmlPolicy.clean(InnerHtml.of(found), FeedEntry.base(found, outer)));
        Optional<String> url = link(item, base);
        Optional<String> guid = item.text("guid", "atom:id")
                .or(() -> Optional.ofNullable(from.getAttributeValue("about", Namespace.getNamespace(Names.usualUri("rdf")))));

        title.ifPresent(text -> to.addContent(new Element("title").setText(text)));
        url.ifPresent(text -> to.addContent(new Element("link").setText(text)));
        summary.ifPresent(text -> to.addContent(new Element("description").setText(text)));
        content.ifPresent(text -> to.addContent(new Element("encoded", Names.CONTENT).setText(text)));
        authors(item).forEach(author -> to.addContent(new Element("creator", Names.DC).setText(author)));
        item.texts("category", "dc:subject", "itunes:keywords").stream()
                .flatMap(text -> PlainText.ofHtml(text).stream())
                .forEach(text -> to.addContent(new Element("category").setText(text)));
        enclosures(from, base).forEach(to::addContent);
        Prepared.own(to, "id", Optional.of(ParsedEntry.idOf(guid, url, title, content.or(() -> summary))));
        Prepared.own(to, "language", item.text("dc:language", "language").flatMap(Languages::normal)
                .or(() -> Languages.normal(from.getAttributeValue("lang", Namespace.XML_NAMESPACE, ""))));
        Prepared.ownTime(to, "published",
                item.date("pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "atom:issued", "atom:created", "dcterms:date", "date"));
        Prepared.ownTime(to, "updated", item.date("dcterms:modified", "atom:updated", "atom:modified", "lastbuilddate"));
        return to;
    }

    /** FeedBurner's own link is a detour: what it names as the original is the article. */
    private static Optional<String> link(FeedEntry item, String base) {
        return original(item)
                .or(() -> item.texts("link").stream().flatMap(text -> WebLinks.resolve(base, text).stream()).findFirst())
                .or(() -> item.atomLink("alternate", base))
                .or(() -> item.all("link").stream().flatMap(link -> WebLinks.resolve(base, link.getAttributeValue("href", "")).stream()).findFirst())
                .or(() -> item.all("guid").stream()
                        .filter(guid -> !guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("false"))
                        .map(guid -> guid.getText().strip())
                        .filter(guid -> guid.regionMatches(true, 0, "http", 0, 4))
                        .flatMap(guid -> WebLinks.resolve(base, guid).stream())
                        .findFirst());
    }

    static Optional<String> original(FeedEntry entry) {
        return entry.text("other:origlink").flatMap(text -> WebLinks.resolve("", text));
    }

    private static List<String> authors(FeedEntry item) {
        var creators = item.texts("dc:creator");
        var people = creators.isEmpty() ? item.people("atom:author") : creators;
        var authors = people.isEmpty() ? item.texts("author", "itunes:author", "media:credit") : people;
        return authors.stream().flatMap(text -> PlainText.author(text).stream()).distinct().toList();
    }

    private static List<Element> enclosures(Element item, String base) {
        var own = FeedEntry.of(item).all("enclosure");
        var found = own.isEmpty()
                ? FeedEntry.within(item).stream()
                        .filter(element -> Names.of(element).equals("media:content"))
                        .toList()
                : own;
        return found.stream()
                .flatMap(element -> WebLinks.resolve(base, element.getAttributeValue("url", "")).stream()
                        .map(url -> enclosure(element, url)))
                .limit(50)
                .toList();
    }

    private static Element enclosure(Element from, String url) {
        var to = new Element("enclosure").setAttribute("url", url);
        String length = from.getAttributeValue("length", from.getAttributeValue("fileSize", ""));
        String type = from.getAttributeValue("type", "").strip();
        if (length.matches("\\d{1,18}")) {
            to.setAttribute("length", length);
        }
        return type.isEmpty() ? to : to.setAttribute("type", type.toLowerCase(Locale.ROOT));
    }
}
