package dev.cardwire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {

    private JsonFeedReader() {}

    static FeedReading read(String text, String url, Repairs repairs) {
        JsonNode root;
        try {
            root = Json.read(text, JsonNode.class, "a feed");
        } catch (Json.Malformed e) {
            return new FeedReading.NotAFeed("the body is JSON broken beyond repair, or text that only looks like it");
        }
        if (!root.path("items").isArray() || !root.path("version").asText("https://jsonfeed.org/").contains("jsonfeed.org/")) {
            return new FeedReading.NotAFeed("the body is JSON, but no JSON Feed: expected \"version\" of jsonfeed.org and \"items\"");
        }
        Optional<String> site = link(root, "home_page_url", url);
        var entries = new ArrayList<ParsedEntry>();
        root.path("items").forEach(item -> {
            if (item.isObject()) {
                entries.add(entry(item, site.orElse(url), authors(root)));
            }
        });
        if (entries.size() < root.path("items").size()) {
            repairs.add(Damage.UNREADABLE_ENTRY, root.path("items").size() - entries.size());
        }
        var feed = new ParsedFeed(text(root, "title").flatMap(PlainText::ofHtml), site,
                text(root, "language").flatMap(Languages::normal), Optional.empty(), Set.of(), Set.of(), entries);
        return FeedReader.readable(feed, repairs);
    }

    private static ParsedEntry entry(JsonNode item, String base, List<String> feedAuthors) {
        Optional<String> url = link(item, "url", base).or(() -> link(item, "external_url", base));
        Optional<String> title = text(item, "title").flatMap(PlainText::ofHtml);
        Optional<String> content = text(item, "content_html")
                .or(() -> text(item, "content_text").map(AtomTree::paragraphs))
                .flatMap(html -> HtmlPolicy.clean(html, url.orElse(base)));
        Optional<String> summary = text(item, "summary").flatMap(html -> HtmlPolicy.clean(AtomTree.paragraphs(html), base));
        var own = authors(item);
        return new ParsedEntry(
                ParsedEntry.idOf(text(item, "id"), url, title, content.or(() -> summary)),
                url,
                title,
                own.isEmpty() ? feedAuthors : own,
                text(item, "language").flatMap(Languages::normal),
                date(item, "date_published"),
                date(item, "date_modified"),
                summary,
                content,
                stream(item.path("tags")).flatMap(tag -> PlainText.ofHtml(tag.asText("")).stream()).distinct().toList(),
                stream(item.path("attachments")).flatMap(file -> enclosure(file, base).stream()).limit(50).toList());
    }

    private static Optional<Item.Enclosure> enclosure(JsonNode file, String base) {
        return link(file, "url", base).map(url -> new Item.Enclosure(url, text(file, "mime_type"),
                Optional.of(file.path("size_in_bytes").asLong(0)).filter(size -> size > 0)));
    }

    /** Version 1.0 has one author, 1.1 a list. */
    private static List<String> authors(JsonNode node) {
        return Stream.concat(stream(node.path("authors")), Stream.of(node.path("author")))
                .flatMap(author -> text(author, "name").stream())
                .flatMap(name -> PlainText.author(name).stream())
                .distinct()
                .toList();
    }

    private static Optional<Instant> date(JsonNode node, String field) {
        return text(node, field).flatMap(FeedDates::parse);
    }

    private static Optional<String> link(JsonNode node, String field, String base) {
        return text(node, field).flatMap(text -> WebLinks.resolve(base, text));
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
