package dev.cardwire.reader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a feed's document says, in one form for all formats: dates read, links absolute, modules merged, damage
 * repaired. Its texts are as the feed wrote them, so <b>its HTML is not to be trusted</b>: what leaves the reader goes through
 * {@link ParsedFeed}, which is sanitised.
 *
 * @param format as {@code RSS 2.0}
 * @param encoding that the body is written in
 * @param id as written
 * @param link the site that the feed belongs to
 * @param links all links, the site's included
 * @param language as written
 * @param image the feed's picture or icon
 * @param wishes when the feed wants to be polled
 */
public record FeedDocument(
        String format,
        String encoding,
        Optional<Text> title,
        Optional<String> id,
        Optional<String> link,
        List<Link> links,
        Optional<Text> subtitle,
        Optional<String> language,
        Optional<Text> rights,
        Optional<String> image,
        Optional<String> generator,
        List<Person> authors,
        List<Category> categories,
        Dates dates,
        PollingWishes wishes,
        List<Entry> entries) {

    /**
     * An entry.
     *
     * @param id as written
     * @param link to the article
     * @param original the article's own address, where FeedBurner's detour took the place of its link
     * @param links all links
     * @param summary absent where the entry gives none
     * @param contents the full text; several where the feed gives it in several forms
     * @param comments where the entry is discussed
     * @param source the feed that the entry was taken from
     * @param language as the entry itself declares it
     */
    public record Entry(
            Optional<String> id,
            Optional<Text> title,
            Optional<String> link,
            Optional<String> original,
            List<Link> links,
            Optional<Text> summary,
            List<Text> contents,
            Dates dates,
            List<Person> authors,
            List<Category> categories,
            List<Enclosure> enclosures,
            Optional<String> comments,
            Optional<Text> rights,
            Optional<Source> source,
            Optional<String> image,
            Optional<String> language) {}

    /**
     * A text.
     *
     * @param value HTML or plain text
     * @param html which of them
     * @param type the media type that it comes to
     * @param language as declared here or around
     * @param base where its relative links are resolved
     */
    public record Text(String value, boolean html, String type, Optional<String> language, String base) {}

    /**
     * What a feed says that it, or an entry, is about.
     *
     * @param term as written, mark-up included
     * @param label what people are to read instead, where Atom gives one
     */
    public record Category(String term, Optional<String> label) {}

    /** @param href absolute where that can be; absent where the link leads nowhere */
    public record Link(Optional<String> href, String rel, Optional<String> type, Optional<String> title, Optional<String> hreflang, Optional<String> length) {}

    /**
     * An author; at least one of the parts is there.
     *
     * @param written all that the feed has of one who is not given in parts, mark-up included
     */
    public record Person(Optional<String> written, Optional<String> name, Optional<String> email, Optional<String> uri) {}

    /** @param length in bytes, as written */
    public record Enclosure(String url, Optional<String> type, Optional<String> length) {}

    /** When something was published, changed and made: what cannot be read is absent. */
    public record Dates(Optional<Instant> published, Optional<Instant> updated, Optional<Instant> created) {}

    /** Where an entry was taken from. */
    public record Source(Optional<String> id, Optional<Text> title, Optional<String> link) {}
}
