package dev.cardwire.reader;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it was read.
 *
 * @param id the feed's own: guid or id, else the link, else a hash of title and content
 * @param url of the article, absolute, http or https, without tracking parameters
 * @param title plain text on one line
 * @param authors plain text
 * @param language BCP 47, as the entry itself declares it
 * @param publishedAt absent when the feed gave none that can be read: unknown is never "now"
 * @param updatedAt when the entry says it was changed
 * @param summaryHtml sanitised HTML
 * @param contentHtml sanitised HTML
 * @param categories plain text
 * @param enclosures files that the entry carries
 */
public record ParsedEntry(
        String id,
        Optional<String> url,
        Optional<String> title,
        List<String> authors,
        Optional<String> language,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<String> summaryHtml,
        Optional<String> contentHtml,
        List<String> categories,
        List<Item.Enclosure> enclosures) {

    public ParsedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** The hash of what makes a new version of an entry when it changes: title and text. */
    public String hash() {
        return Item.textHash(title, summaryHtml, contentHtml);
    }

    /** Tells whether the entry says anything at all. */
    boolean isEmpty() {
        return url.isEmpty() && title.isEmpty() && summaryHtml.isEmpty() && contentHtml.isEmpty() && enclosures.isEmpty();
    }

    /** The entry's id by POLLING rule 16. */
    static String idOf(Optional<String> own, Optional<String> url, Optional<String> title, Optional<String> content) {
        return own.filter(id -> !id.isBlank()).map(String::strip)
                .or(() -> url)
                .orElseGet(() -> "sha256:" + Ids.sha256Hex(title.orElse("") + "\0" + content.orElse("")));
    }
}
