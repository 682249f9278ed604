package dev.cardwire.reader;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.reader.FeedDocument.Category;
import dev.cardwire.reader.FeedDocument.Dates;
import dev.cardwire.reader.FeedDocument.Enclosure;
import dev.cardwire.reader.FeedDocument.Entry;
import dev.cardwire.reader.FeedDocument.Link;
import dev.cardwire.reader.FeedDocument.Person;
import dev.cardwire.reader.FeedDocument.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A document in the neutral form in which feed parsers are compared: {@code feed} and {@code entries}, the names of Atom,
 * dates as ISO 8601 in UTC, HTML sanitised but otherwise as it was written, what is not there left out.
 */
public final class NeutralFeed {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern RUNS = Pattern.compile("(?i)[^a-z]{0,9}(?:feed:|view-source:|jar:){0,3}(?:javascript|vbscript|livescript|mocha|data|file|about)(?:%3a|:)");

    private NeutralFeed() {}

    /** The document as {@code {"format", "encoding", "feed", "entries"}}. */
    public static ObjectNode of(FeedDocument document) {
        var line = JSON.objectNode();
        line.put("format", document.format());
        line.put("encoding", document.encoding());
        line.set("feed", feed(document));
        line.set("entries", array(document.entries(), NeutralFeed::entry));
        return line;
    }

    private static ObjectNode feed(FeedDocument document) {
        var feed = JSON.objectNode();
        text(feed, "title", document.title());
        putLink(feed, "link", document.link().or(() -> document.links().stream().flatMap(link -> link.href().stream()).findFirst()).or(() -> document.id().filter(WebLinks::isWeb)));
        put(feed, "id", document.id());
        text(feed, "subtitle", document.subtitle());
        put(feed, "summary_lang", document.subtitle().flatMap(Text::language));
        put(feed, "language", document.language());
        text(feed, "rights", document.rights());
        putLink(feed, "image", document.image());
        put(feed, "generator", document.generator());
        feed.set("links", array(document.links(), NeutralFeed::link));
        people(feed, document.authors());
        categories(feed, document.categories());
        dates(feed, document.dates());
        return feed;
    }

    private static ObjectNode entry(Entry entry) {
        var node = JSON.objectNode();
        text(node, "title", entry.title());
        putLink(node, "link", entry.link().or(() -> entry.enclosures().stream().map(Enclosure::url).findFirst()));
        put(node, "id", entry.id());
        text(node, "summary", entry.summary().or(() -> entry.contents().stream().findFirst()));
        node.set("contents", array(entry.contents(), NeutralFeed::content));
        dates(node, entry.dates());
        people(node, entry.authors());
        categories(node, entry.categories());
        node.set("enclosures", array(entry.enclosures(), NeutralFeed::enclosure));
        node.set("links", array(entry.links(), NeutralFeed::link));
        putLink(node, "comments", entry.comments());
        text(node, "rights", entry.rights());
        putLink(node, "image", entry.image());
        put(node, "language", entry.language());
        entry.source().ifPresent(source -> {
            var from = JSON.objectNode();
            text(from, "title", source.title());
            putLink(from, "link", source.link());
            put(from, "id", source.id());
            node.set("source", from);
        });
        return node;
    }

    private static ObjectNode content(Text text) {
        var node = JSON.objectNode();
        node.put("type", text.type());
        put(node, "language", text.language());
        put(node, "value", shown(text));
        return node;
    }

    private static ObjectNode link(Link link) {
        var node = JSON.objectNode();
        putLink(node, "href", link.href());
        node.put("rel", link.rel());
        put(node, "type", link.type());
        put(node, "title", link.title());
        put(node, "hreflang", link.hreflang());
        put(node, "length", link.length());
        return node;
    }

    private static ObjectNode enclosure(Enclosure enclosure) {
        var node = JSON.objectNode();
        putLink(node, "url", Optional.of(enclosure.url()));
        put(node, "type", enclosure.type());
        put(node, "length", enclosure.length());
        return node;
    }

    private static void people(ObjectNode node, List<Person> people) {
        people.stream().findFirst().flatMap(person -> person.written().or(person::name).or(person::email)).flatMap(NeutralFeed::shown).ifPresent(name -> node.put("author", name));
        node.set("authors", array(people, person -> {
            var one = JSON.objectNode();
            put(one, "name", person.name());
            put(one, "email", person.email());
            putLink(one, "uri", person.uri());
            return one;
        }));
    }

    private static void dates(ObjectNode node, Dates dates) {
        put(node, "published", dates.published().map(Object::toString));
        put(node, "updated", dates.updated().map(Object::toString));
        put(node, "created", dates.created().map(Object::toString));
    }

    private static void text(ObjectNode node, String name, Optional<Text> text) {
        put(node, name, text.flatMap(NeutralFeed::shown));
        put(node, name + "_lang", text.flatMap(Text::language));
    }

    private static void categories(ObjectNode node, List<Category> categories) {
        node.set("categories", array(categories, category -> JSON.textNode(
                (category.term().isEmpty() ? category.label() : Optional.of(category.term())).flatMap(NeutralFeed::shown).orElse(""))));
    }

    /** What should be plain, but may not be. */
    private static Optional<String> shown(String text) {
        return Markup.in(text) ? HtmlPolicy.keep(text, "") : Optional.of(text);
    }

    private static Optional<String> shown(Text text) {
        return text.html() ? HtmlPolicy.keep(text.value(), text.base()) : Optional.of(text.value());
    }

    /** Links of all kinds are told, but for those that run in whoever follows them, or read what lies on their machine. */
    private static void putLink(ObjectNode node, String name, Optional<String> link) {
        put(node, name, link.filter(href -> !RUNS.matcher(href).lookingAt()));
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
    }

    private static <T> ArrayNode array(List<T> values, Function<T, com.fasterxml.jackson.databind.JsonNode> mapping) {
        var array = JSON.arrayNode();
        values.forEach(value -> array.add(mapping.apply(value)));
        return array;
    }
}
