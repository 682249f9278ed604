package dev.cardwire.reader;

import dev.cardwire.core.Item;
import dev.cardwire.core.Links;
import dev.cardwire.reader.FeedDocument.Entry;
import dev.cardwire.reader.FeedDocument.Person;
import dev.cardwire.reader.FeedDocument.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes what a document says fit to be kept: texts plain or sanitised (POLLING rule 19), links absolute and without tracking,
 * ids by rule 16, dates by rule 17.
 */
final class ParsedFeeds {

    private ParsedFeeds() {}

    static ParsedFeed of(FeedDocument document, Repairs repairs) {
        var feedAuthors = names(document.authors());
        var entries = document.entries().stream().map(entry -> entry(entry, feedAuthors, repairs)).toList();
        var feed = new ParsedFeed(
                document.title().flatMap(ParsedFeeds::line),
                document.link().flatMap(link -> WebLinks.web("", link)),
                document.language().flatMap(Languages::normal),
                document.wishes().ttl(),
                document.wishes().skipHours(),
                document.wishes().skipDays(),
                entries);
        return Entries.distinct(feed, FeedReader.MOST_ENTRIES, repairs);
    }

    private static ParsedEntry entry(Entry entry, List<String> feedAuthors, Repairs repairs) {
        Optional<String> url = url(entry, repairs);
        Optional<String> title = entry.title().flatMap(ParsedFeeds::line);
        Optional<String> content = entry.contents().stream().flatMap(text -> html(text).stream()).findFirst();
        Optional<String> summary = entry.summary().flatMap(ParsedFeeds::html);
        var own = names(entry.authors());
        // RFC 4287, 4.2.15: an entry that was never changed may carry its one date as "updated".
        Optional<Instant> published = entry.dates().published().or(entry.dates()::created).or(entry.dates()::updated);
        return new ParsedEntry(
                ParsedEntry.idOf(entry.id(), url, title, content.or(() -> summary)),
                url,
                title,
                own.isEmpty() ? feedAuthors : own,
                entry.language().flatMap(Languages::normal),
                published,
                entry.dates().updated(),
                summary,
                content,
                entry.categories().stream().flatMap(category -> PlainText.ofHtml(category.label().orElse(category.term())).stream()).distinct().toList(),
                entry.enclosures().stream().flatMap(enclosure -> enclosure(enclosure).stream()).toList());
    }

    private static Optional<String> url(Entry entry, Repairs repairs) {
        Optional<String> written = entry.original().or(entry::link);
        Optional<String> url = written.flatMap(link -> WebLinks.web("", link));
        if (written.isPresent() && url.isEmpty()) {
            repairs.add(Damage.UNUSABLE_LINK, written.get());
        }
        return url;
    }

    private static Optional<Item.Enclosure> enclosure(FeedDocument.Enclosure enclosure) {
        return WebLinks.web("", enclosure.url()).map(url -> new Item.Enclosure(url,
                enclosure.type().map(type -> type.toLowerCase(Locale.ROOT)),
                enclosure.length().filter(length -> length.matches("\\d{1,18}")).map(Long::parseLong).filter(length -> length > 0)));
    }

    private static List<String> names(List<Person> people) {
        var named = people.stream().flatMap(person -> person.name().stream()).distinct().toList();
        return named.isEmpty() ? people.stream().flatMap(person -> person.email().stream()).distinct().toList() : named;
    }

    private static Optional<String> line(Text text) {
        return PlainText.ofHtml(text.value());
    }

    private static Optional<String> html(Text text) {
        return HtmlPolicy.clean(text.html() ? text.value() : PlainText.paragraphs(text.value()), text.base());
    }
}
