package dev.cardwire.local;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * A file as an item: the JSON of one, as fetch leaves it in the bucket, or a bare page or text, of which an item is made.
 * What a page says of itself (title, address, date, language) is taken where nobody says otherwise.
 */
final class FileItem {

    /** A page may be as large as fetch lets one be, an item holds little more; bytes. */
    static final long LARGEST = 20L * 1024 * 1024;

    /** A text's first line is its title if it is not longer; UTF-16 code units. */
    private static final int LONGEST_TITLE = 200;

    private static final Pattern HTML = Pattern.compile("(?i)<(?:!doctype|html|head|body|article|div|p|h1|meta)[\\s>]");

    private FileItem() {}

    /**
     * What somebody says of a bare page or text.
     *
     * @param publishedAt as an instant, an ISO 8601 date and time with its offset, or a date
     */
    record Said(Optional<String> url, Optional<String> title, Optional<Instant> publishedAt, Optional<String> language) {

        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        boolean anything() {
            return Stream.of(url, title, publishedAt, language).anyMatch(Optional::isPresent);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is none of these, is larger than any of them may be, or is an item of which
     *     somebody says something else
     * @throws dev.cardwire.core.Json.Malformed if it begins as JSON and is no item
     * @throws dev.cardwire.core.UnknownSchema if it is an item of another version of Cardwire
     */
    static Item read(Path file, Said said, Instant now) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IllegalArgumentException("expected at most " + LARGEST + " bytes, got " + size + " in " + file);
        }
        return of(file, Files.readAllBytes(file), said, now);
    }

    /** The same of bytes that were read already, or came from elsewhere under that name. */
    static Item of(Path file, byte[] bytes, Said said, Instant now) throws IOException {
        // A page may be of any encoding, but what tells the three apart is ASCII in all of them.
        String beginning = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").strip();
        if (beginning.startsWith("{")) {
            if (said.anything()) {
                throw new IllegalArgumentException("an item says its own address, title, date and language: " + file);
            }
            return Item.read(bytes, file.toString());
        }
        return HTML.matcher(beginning).find() ? page(file, bytes, said, now) : text(file, bytes, said, now);
    }

    private static Item page(Path file, byte[] bytes, Said said, Instant now) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, said.url().orElse(""));
        var told = new Said(
                said.url().or(() -> first(page, "link[rel=canonical]", "href")).filter(url -> url.startsWith("http")),
                said.title().or(() -> first(page, "meta[property=og:title]", "content")).or(() -> Optional.of(page.title().strip())).filter(title -> !title.isEmpty()),
                said.publishedAt().or(() -> first(page, "meta[property=article:published_time]", "content").flatMap(FileItem::instant)),
                said.language().or(() -> first(page, "html[lang]", "lang")));
        return item(file, told, Optional.empty(), Optional.of(page.outerHtml()), now);
    }

    private static Optional<String> first(Document page, String selector, String attribute) {
        return Optional.ofNullable(page.selectFirst(selector)).map(element -> element.attr(attribute).strip()).filter(text -> !text.isEmpty());
    }

    private static Item text(Path file, byte[] bytes, Said said, Instant now) {
        var lines = decoded(file, bytes).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean titled = said.title().isEmpty() && lines.size() > 1 && lines.getFirst().length() <= LONGEST_TITLE;
        var told = new Said(said.url(), titled ? Optional.of(lines.getFirst()) : said.title(), said.publishedAt(), said.language());
        String html = lines.stream()
                .skip(titled ? 1 : 0)
                .map(line -> "<p>" + Entities.escape(line) + "</p>")
                .collect(Collectors.joining("\n"));
        return item(file, told, Optional.of(html).filter(text -> !text.isEmpty()), Optional.empty(), now);
    }

    private static String decoded(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("expected an item, an HTML page, or a text in UTF-8, got other bytes in " + file, e);
        }
    }

    private static Item item(Path file, Said said, Optional<String> contentHtml, Optional<String> pageHtml, Instant now) {
        String address = file.toAbsolutePath().toUri().toString();
        String feed = Ids.feed(address);
        return new Item(Item.SCHEMA, Ids.item(feed, address), 1,
                new Item.FeedRef(feed, file.getFileName().toString(), address, Optional.empty(), List.of()),
                address, said.url(), said.title(), List.of(), said.language(), said.publishedAt(), Optional.empty(), now,
                Optional.empty(), contentHtml, List.of(), List.of(),
                new Item.Origin(said.url().orElse(address), now, Optional.empty(), Optional.empty()), pageHtml);
    }

    /** A time as people and pages write it; a day alone begins at midnight UTC. */
    static Optional<Instant> instant(String time) {
        try {
            return Optional.of(time.length() == 10
                    ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
