package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingests a collection of real feeds, each from a loopback address of its own. Of each feed all entries are read and told
 * apart, and the newest few become items and cards, which is quick; {@code -Dfeeds.newest=0} takes them all. The collection is not part of the project:
 * {@code CARDWIRE_SHARED} names the directory above its {@code data/feeds}, else {@code ../shared} beside the project is
 * looked for; without one the test is skipped.
 */
class RealFeedsTest {

    /** How many of its newest entries a feed gives; 0: all. */
    private static final int NEWEST = Integer.getInteger("feeds.newest", 5);

    @TempDir
    private Path directory;

    @Test
    void everyEntryOfEveryReadableFeedThatIsTakenEndsAsOneItemAndOneCard() throws IOException, InterruptedException {
        Path collection = collection();
        List<JsonNode> manifest = manifest(collection);
        var documents = new ArrayList<FeedHosts.Document>();
        for (JsonNode line : manifest) {
            documents.add(FeedHosts.Document.of(collection.resolve(line.path("file").asText())));
        }
        try (var hosts = new FeedHosts(documents)) {
            Path opml = hosts.opml(directory.resolve("feeds.opml"));
            Path data = directory.resolve("data");
            JsonNode first = ingest(opml, data);
            Snapshot snapshot = Snapshot.of(data);
            assertEquals(List.of(), report(first, manifest, documents, hosts, snapshot));

            JsonNode second = ingest(opml, data);
            assertEquals(0, second.path("items").asInt());
            assertEquals(0, second.path("cards").asInt());
            assertEquals(first.path("entries").asInt(), second.path("existing").asInt());
            assertEquals(snapshot, Snapshot.of(data), "a second run changes nothing");
        }
    }

    private JsonNode ingest(Path opml, Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var summary = Json.read(IngestProcess.start(opml, data, directory, "--first-poll-entries", String.valueOf(NEWEST)).answer(), JsonNode.class, "the summary");
        System.out.printf("ingest: %d feeds, %d entries, %d items, %d cards, %d existing in %.1f s%n", summary.path("feeds").asInt(),
                summary.path("entries").asInt(), summary.path("items").asInt(), summary.path("cards").asInt(),
                summary.path("existing").asInt(), (System.nanoTime() - start) / 1e9);
        return summary;
    }

    /** Prints a line a feed and gives what is wrong. */
    private static List<String> report(
            JsonNode summary, List<JsonNode> manifest, List<FeedHosts.Document> documents, FeedHosts hosts, Snapshot snapshot) {
        var wrong = new ArrayList<String>(snapshot.itemsWithoutCard());
        Map<String, List<JsonNode>> items = snapshot.items().values().stream()
                .collect(Collectors.groupingBy(item -> item.path("feed").path("id").asText()));
        System.out.printf("%8s %8s %8s %8s  %s%n", "elements", "distinct", "items", "cards", "feed");
        for (int i = 0; i < documents.size(); i++) {
            JsonNode detail = summary.path("details").path(i);
            var elements = Elements.of(documents.get(i), manifest.get(i).path("encoding").asText());
            List<JsonNode> own = items.getOrDefault(Ids.feed(hosts.urls().get(i)), List.of());
            long cards = own.stream().map(item -> Ids.card(item.path("id").asText())).filter(snapshot.cards()::containsKey).distinct().count();
            String name = documents.get(i).name();
            String error = detail.path("error").asText();
            System.out.printf("%8d %8d %8d %8d  %s%s%n", elements.count(), elements.keys().size(), own.size(), cards, name,
                    error.isEmpty() ? "" : "  (" + error + ")");
            int distinct = elements.keys().size();
            int taken = NEWEST == 0 ? distinct : Math.min(NEWEST, distinct);
            if (error.isEmpty() && (detail.path("entries").asInt() != distinct || own.size() != taken || cards != taken)) {
                wrong.add(name + ": " + distinct + " distinct entries, " + detail.path("entries") + " read, " + own.size() + " items, " + cards + " cards");
            }
            wrong.addAll(damaged(documents.get(i), elements));
        }
        return wrong;
    }

    /** Titles with a replacement character that the document has not, or that the document's text does not hold. */
    private static List<String> damaged(FeedHosts.Document document, Elements elements) {
        if (!(FeedReader.read(document.body(), "", "https://example.org/feed") instanceof FeedReading.Readable read)) {
            return List.of();
        }
        return read.feed().entries().stream()
                .flatMap(entry -> entry.title().stream())
                .filter(title -> title.contains("\uFFFD") || !elements.text().contains(Elements.bare(title)))
                .map(title -> document.name() + ": damaged title \"" + title + "\"")
                .toList();
    }

    /**
     * The entries of a document as an independent, forgiving reader sees them: elements of these names, told apart by
     * id, else by link, else by all their text.
     */
    private record Elements(int count, Set<String> keys, String text) {

        static Elements of(FeedHosts.Document document, String encoding) {
            String text = new String(document.body(), Charset.forName(encoding));
            return document.name().endsWith(".json") ? ofJson(text) : ofXml(text);
        }

        private static Elements ofXml(String text) {
            var parsed = Jsoup.parse(text, "", Parser.xmlParser());
            var entries = parsed.select("item, entry, rss|item, atom|entry");
            var keys = new HashSet<String>();
            entries.forEach(entry -> keys.add(key(entry)));
            return new Elements(entries.size(), keys, bare(Parser.unescapeEntities(Jsoup.parse(parsed.wholeText()).text() + parsed.wholeText(), false)));
        }

        private static String key(Element entry) {
            for (String name : List.of("guid", "id")) {
                Element id = entry.selectFirst("> " + name);
                if (id != null && !id.text().isBlank()) {
                    return id.text().strip();
                }
            }
            if (entry.hasAttr("rdf:about")) {
                return entry.attr("rdf:about");
            }
            Element link = entry.selectFirst("> link");
            String address = link == null ? "" : link.hasAttr("href") ? link.attr("href") : link.text();
            return address.isBlank() ? entry.text() : address.strip();
        }

        private static Elements ofJson(String text) {
            var entries = Json.read(text, JsonNode.class, "a JSON feed").path("items");
            var keys = StreamSupport.stream(entries.spliterator(), false).map(entry -> entry.path("id").asText()).collect(Collectors.toSet());
            var all = new StringBuilder();
            entries.forEach(entry -> all.append(entry.path("title").asText()).append(' '));
            return new Elements(entries.size(), keys, bare(Jsoup.parse(all.toString()).text()));
        }

        /** Letters and digits alone: how white space, quotation marks and mark-up are cleaned is another matter. */
        static String bare(String text) {
            return text.codePoints().filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
    }

    private static Path collection() {
        String variable = System.getenv("CARDWIRE_SHARED");
        Path shared = variable != null ? Path.of(variable) : Path.of("").toAbsolutePath().resolve("../../../shared").normalize();
        Path collection = shared.resolve("data/feeds");
        assumeTrue(Files.exists(collection.resolve("manifest.jsonl")),
                "no collection of real feeds at " + collection + ": set CARDWIRE_SHARED to the directory above data/feeds");
        return collection;
    }

    private static List<JsonNode> manifest(Path collection) throws IOException {
        try (var lines = Files.lines(collection.resolve("manifest.jsonl"))) {
            return lines.map(line -> Json.read(line, JsonNode.class, "a line of the manifest")).toList();
        }
    }
}
