package dev.cardwire.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of one entry of a feed, as fetch leaves it in S3 for enrich: what the entry says, and where it came from.
 *
 * @param schema {@link #SCHEMA}
 * @param id {@link Ids#item}
 * @param version 1, 2 …: one more whenever title or text differed from what fetch last saw
 * @param feed the feed that the entry stands in
 * @param entryId the entry's own id in its feed
 * @param url the article's address; absent where the feed gives no link
 * @param title plain text, absent where the entry has none
 * @param authors plain text
 * @param language BCP 47, as the entry or its feed declares it
 * @param publishedAt absent when the feed gave none that can be read: unknown is never "now"
 * @param updatedAt when the entry says it was changed
 * @param collectedAt when fetch first saw the entry, the same in every version
 * @param summaryHtml the entry's short text, sanitised HTML
 * @param contentHtml the entry's full text, sanitised HTML
 * @param categories the feed's own words for what the entry is about
 * @param enclosures files that the entry carries
 * @param origin the answer that the entry was read from
 * @param pageHtml the article's own page, as it came, where it was fetched
 * @param optOut why no more than title and link may be shown, where publisher or host said so
 * @param backlog true for what was there before Cardwire knew the feed: an entry of its first poll beyond the newest few, on
 *     which no model's time is spent; absent for news
 */
public record Item(
        String schema,
        String id,
        int version,
        FeedRef feed,
        String entryId,
        Optional<String> url,
        Optional<String> title,
        List<String> authors,
        Optional<String> language,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Instant collectedAt,
        Optional<String> summaryHtml,
        Optional<String> contentHtml,
        List<String> categories,
        List<Enclosure> enclosures,
        Origin origin,
        Optional<String> pageHtml,
        Optional<String> optOut,
        Optional<Boolean> backlog) {

    public static final String SCHEMA = "cardwire/item/1";

    public Item {
        authors = Lists.copy(authors);
        categories = Lists.copy(categories);
        enclosures = Lists.copy(enclosures);
    }

    /** An item of which everything may be shown. */
    public Item(
            String schema,
            String id,
            int version,
            FeedRef feed,
            String entryId,
            Optional<String> url,
            Optional<String> title,
            List<String> authors,
            Optional<String> language,
            Optional<Instant> publishedAt,
            Optional<Instant> updatedAt,
            Instant collectedAt,
            Optional<String> summaryHtml,
            Optional<String> contentHtml,
            List<String> categories,
            List<Enclosure> enclosures,
            Origin origin,
            Optional<String> pageHtml) {
        this(schema, id, version, feed, entryId, url, title, authors, language, publishedAt, updatedAt, collectedAt, summaryHtml, contentHtml,
                categories, enclosures, origin, pageHtml, Optional.empty(), Optional.empty());
    }

    /** The same item with its article's page. */
    public Item withPage(String html) {
        return with(summaryHtml, contentHtml, Optional.of(html), optOut);
    }

    /** The same item, of which no more than title and link may be shown, and why. */
    public Item optedOut(String reason) {
        return with(summaryHtml, contentHtml, pageHtml, Optional.of(reason));
    }

    /** What of this item may be read for a card: all of it, or, after an opt-out, nothing but title and link. */
    public Item readable() {
        return optOut.isEmpty() ? this : with(Optional.empty(), Optional.empty(), Optional.empty(), optOut);
    }

    /** The same item, as one that was there before Cardwire knew its feed. */
    public Item inBacklog() {
        return new Item(schema, id, version, feed, entryId, url, title, authors, language, publishedAt, updatedAt, collectedAt, summaryHtml,
                contentHtml, categories, enclosures, origin, pageHtml, optOut, Optional.of(true));
    }

    /** Whether it was there before Cardwire knew its feed. */
    public boolean belongsToBacklog() {
        return backlog.orElse(false);
    }

    private Item with(Optional<String> summary, Optional<String> content, Optional<String> page, Optional<String> opted) {
        return new Item(schema, id, version, feed, entryId, url, title, authors, language, publishedAt, updatedAt, collectedAt, summary, content,
                categories, enclosures, origin, page, opted, backlog);
    }

    /**
     * The feed of an item, as it was when the item was fetched.
     *
     * @param id {@link Ids#feed}
     * @param name what readers know it by
     * @param url the feed's own address
     * @param siteUrl the site that the feed belongs to
     * @param folders where its owner filed it
     */
    public record FeedRef(String id, String name, String url, Optional<String> siteUrl, List<String> folders) {

        public FeedRef {
            folders = Lists.copy(folders);
        }
    }

    /**
     * A file that an entry carries.
     *
     * @param url where it lies
     * @param type its media type
     * @param length its size in bytes
     */
    public record Enclosure(String url, Optional<String> type, Optional<Long> length) {}

    /**
     * The answer that an entry was read from.
     *
     * @param url the address that answered, after redirects
     * @param fetchedAt when this version was fetched
     * @param etag the answer's validators, byte for byte
     * @param lastModified the answer's validators, byte for byte
     */
    public record Origin(String url, Instant fetchedAt, Optional<String> etag, Optional<String> lastModified) {}

    /** The hash of what makes a new version of an entry when it changes: title and text. */
    public String textHash() {
        return textHash(title, summaryHtml, contentHtml);
    }

    /** The same of an entry that is no item yet. */
    public static String textHash(Optional<String> title, Optional<String> summaryHtml, Optional<String> contentHtml) {
        return Ids.sha256Hex(String.join("\0", title.orElse(""), summaryHtml.orElse(""), contentHtml.orElse("")));
    }

    /** The same entry as another version, first seen when that was. */
    public Item asVersion(int number, Instant firstSeenAt) {
        return new Item(schema, id, number, feed, entryId, url, title, authors, language, publishedAt, updatedAt, firstSeenAt, summaryHtml,
                contentHtml, categories, enclosures, origin, pageHtml, optOut, backlog);
    }

    /**
     * Reads an item object.
     *
     * @param key the object's key, for the message of a failure
     * @throws Json.Malformed if the bytes are not JSON of an item
     * @throws UnknownSchema if it is of a schema that this version does not know
     */
    public static Item read(byte[] bytes, String key) {
        var tree = Json.read(bytes, JsonNode.class, "the item " + key);
        UnknownSchema.check(tree, SCHEMA, key);
        return Json.read(tree, Item.class, "the item " + key);
    }
}
