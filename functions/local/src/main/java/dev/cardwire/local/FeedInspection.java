package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import dev.cardwire.reader.DocumentReading;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import dev.cardwire.reader.NeutralFeed;
import dev.cardwire.reader.ParsedEntry;
import dev.cardwire.reader.ParsedFeed;
import dev.cardwire.reader.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is read of one feed, for a person or as JSON.
 *
 * @param name what the person called it
 * @param bytes the body's size
 * @param document all that it says
 * @param feed what Cardwire keeps of it
 */
record FeedInspection(String name, int bytes, DocumentReading document, FeedReading feed) {

    private static final int LONGEST_TITLE = 100;

    /** @param url where the body came from; empty if that is unknown */
    static FeedInspection of(byte[] body, String contentType, String url, String name) {
        return new FeedInspection(name, body.length, FeedReader.document(body, contentType, url), FeedReader.read(body, contentType, url));
    }

    boolean isFeed() {
        return feed instanceof FeedReading.Readable;
    }

    /** The document in the neutral form, and what was repaired. */
    JsonNode json() {
        return switch (document) {
            case DocumentReading.Readable(var all, _) -> {
                ObjectNode json = ((ObjectNode) Json.tree(Map.of("ok", true))).setAll(NeutralFeed.of(all));
                json.set("repairs", Json.tree(repairs().stream().map(FeedInspection::repair).toList()));
                yield json;
            }
            case DocumentReading.NotAFeed(String reason) -> Json.tree(Map.of("ok", false, "error", reason));
        };
    }

    private List<Repair> repairs() {
        return feed instanceof FeedReading.Readable(_, var repairs) ? repairs : List.of();
    }

    private static Map<String, Object> repair(Repair repair) {
        return Map.of("damage", repair.damage().name(), "lost", repair.damage().loses(), "times", repair.times(),
                "line", repair.line(), "detail", repair.detail(), "text", repair.text());
    }

    /** For a person to read. */
    String text() {
        return switch (feed) {
            case FeedReading.NotAFeed(String reason) -> name + " is no feed: " + reason + " (" + bytes + " bytes)";
            case FeedReading.Readable(var read, var repairs) -> String.join("\n", lines(read, repairs));
        };
    }

    private List<String> lines(ParsedFeed read, List<Repair> repairs) {
        var lines = new ArrayList<String>();
        lines.add(name);
        if (document instanceof DocumentReading.Readable(var all, _)) {
            lines.add(all.format() + ", " + all.encoding() + ", " + bytes + " bytes");
        }
        lines.add("");
        lines.add("title     " + read.title().orElse("-"));
        lines.add("site      " + read.siteUrl().orElse("-"));
        lines.add("language  " + read.language().orElse("-"));
        read.ttl().ifPresent(ttl -> lines.add("ttl       " + ttl.toMinutes() + " min"));
        lines.add("entries   " + read.entries().size());
        read.entries().forEach(entry -> lines.add("  " + line(entry)));
        var lost = repairs.stream().filter(repair -> repair.damage().loses()).toList();
        var repaired = repairs.stream().filter(repair -> !repair.damage().loses()).toList();
        lines.add("");
        lines.add(repaired.isEmpty() ? "Nothing had to be repaired." : "Repaired:");
        repaired.forEach(repair -> lines.add("  " + repair.text()));
        lines.add(lost.isEmpty() ? "Nothing was lost." : "Lost:");
        lost.forEach(repair -> lines.add("  " + repair.text()));
        return lines;
    }

    private static String line(ParsedEntry entry) {
        String title = entry.title().orElse("(no title)");
        int text = entry.contentHtml().or(entry::summaryHtml).map(String::length).orElse(0);
        return entry.publishedAt().map(Times::text).orElse("no date             ")
                + "  " + (title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title)
                + "  " + entry.url().orElse("(no link)")
                + "  " + text + " characters" + Optional.of(entry.enclosures().size()).filter(files -> files > 0).map(files -> ", " + files + " files").orElse("");
    }
}
