package dev.cardwire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.reader.FeedDocument.Category;
import dev.cardwire.reader.FeedDocument.Dates;
import dev.cardwire.reader.FeedDocument.Enclosure;
import dev.cardwire.reader.FeedDocument.Entry;
import dev.cardwire.reader.FeedDocument.Link;
import dev.cardwire.reader.FeedDocument.Person;
import dev.cardwire.reader.FeedDocument.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {

    private static final int MOST_ATTACHMENTS = 50;

    private final String url;
    private final Repairs repairs;

    private JsonFeedReader(String url, Repairs repairs) {
        this.url = url;
        this.repairs = repairs;
    }

    /** What came of it. */
    sealed interface Outcome {}

    record Read(FeedDocument document) implements Outcome {}

    record NoFeed(String reason) implements Outcome {}

    static Outcome read(String text, String encoding, String url, Repairs repairs) {
        Optional<ObjectNode> read = LenientJson.object(text, repairs);
        if (read.isEmpty()) {
            return new NoFeed("the body is JSON broken beyond repair, or text that only looks like it");
        }
        JsonNode root = read.get();
        String version = root.path("version").asText("https://jsonfeed.org/");
        if (!root.path("items").isArray() || !version.contains("jsonfeed.org/")) {
            return new NoFeed("the body is JSON, but no JSON Feed: expected \"version\" of jsonfeed.org and \"items\"");
        }
        return new Read(new JsonFeedReader(url, repairs).document(root, encoding, version));
    }

    private FeedDocument document(JsonNode root, String encoding, String version) {
        Optional<String> site = link(root, "home_page_url", url);
        var links = new ArrayList<Link>();
        site.ifPresent(href -> links.add(plainLink(href, "alternate")));
        link(root, "feed_url", url).ifPresent(href -> links.add(plainLink(href, "self")));
        return new FeedDocument(
                "JSON Feed " + version.substring(version.lastIndexOf('/') + 1),
                encoding,
                plain(root, "title", url),
                Optional.empty(),
                site,
                links,
                plain(root, "description", url),
                text(root, "language"),
                Optional.empty(),
                link(root, "icon", url).or(() -> link(root, "favicon", url)),
                Optional.empty(),
                authors(root, url),
                List.of(),
                new Dates(Optional.empty(), Optional.empty(), Optional.empty()),
                PollingWishes.NONE,
                entries(root, site.orElse(url)));
    }

    private List<Entry> entries(JsonNode root, String base) {
        var entries = new ArrayList<Entry>();
        root.path("items").forEach(item -> {
            if (item.isObject()) {
                entries.add(entry(item, base));
            }
        });
        repairs.add(Damage.UNREADABLE_ENTRY, root.path("items").size() - entries.size(), "no JSON object");
        return entries;
    }

    private Entry entry(JsonNode item, String base) {
        Optional<String> page = link(item, "url", base).or(() -> link(item, "external_url", base));
        String own = page.orElse(base);
        var contents = new ArrayList<Text>(2);
        text(item, "content_html").ifPresent(html -> contents.add(new Text(html, true, "text/html", text(item, "language"), own)));
        plain(item, "content_text", own).ifPresent(contents::add);
        return new Entry(
                text(item, "id"),
                plain(item, "title", base),
                page,
                Optional.empty(),
                page.map(href -> List.of(plainLink(href, "alternate"))).orElse(List.of()),
                plain(item, "summary", base),
                contents,
                new Dates(date(item, "date_published"), date(item, "date_modified"), Optional.empty()),
                authors(item, base),
                stream(item.path("tags")).flatMap(tag -> PlainText.present(tag.asText("")).stream()).distinct().map(tag -> new Category(tag, Optional.empty())).toList(),
                stream(item.path("attachments")).flatMap(file -> enclosure(file, base).stream()).limit(MOST_ATTACHMENTS).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                link(item, "image", base).or(() -> link(item, "banner_image", base)),
                text(item, "language"));
    }

    private static Optional<Enclosure> enclosure(JsonNode file, String base) {
        return link(file, "url", base).map(url -> new Enclosure(url, text(file, "mime_type"), text(file, "size_in_bytes")));
    }

    /** Version 1.0 has one author, 1.1 a list. */
    private static List<Person> authors(JsonNode node, String base) {
        JsonNode authors = node.path("authors");
        return Stream.concat(authors.isObject() ? Stream.of(authors) : stream(authors), Stream.of(node.path("author")))
                .map(author -> author.isTextual() ? People.written(author.asText()) : person(author, base))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Person> person(JsonNode author, String base) {
        var person = new Person(Optional.empty(), text(author, "name").flatMap(PlainText::ofHtml), Optional.empty(), link(author, "url", base));
        return person.name().isEmpty() && person.uri().isEmpty() ? Optional.empty() : Optional.of(person);
    }

    private Optional<Instant> date(JsonNode node, String field) {
        Optional<String> written = text(node, field);
        Optional<Instant> date = written.flatMap(FeedDates::parse);
        if (written.isPresent() && date.isEmpty()) {
            repairs.add(Damage.UNREADABLE_DATE, written.get());
        }
        return date;
    }

    private static Link plainLink(String href, String rel) {
        return new Link(Optional.of(href), rel, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<String> link(JsonNode node, String field, String base) {
        return text(node, field).flatMap(text -> WebLinks.absolute(base, text));
    }

    /** Text that is plain by the format's rules, unless it has mark-up all the same. */
    private static Optional<Text> plain(JsonNode node, String field, String base) {
        return text(node, field).map(value -> {
            boolean html = Markup.in(value);
            return new Text(value, html, html ? "text/html" : "text/plain", text(node, "language"), base);
        });
    }

    /** A text, or a number where a text should stand: ids often are. */
    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? array.valueStream() : Stream.empty();
    }
}
