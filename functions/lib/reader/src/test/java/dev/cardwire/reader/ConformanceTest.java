package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cases of other parsers' own test suites, which are no part of the project: where they are not at hand, this is skipped. */
class ConformanceTest {

    @Test
    void whatOtherParsersAgreeOnIsReadTheSameWay() throws IOException {
        int cases = 0;
        var failed = new ArrayList<String>();
        for (JsonNode one : Shared.lines("conformance/cases.jsonl")) {
            if (one.path("other_peers_passing").isEmpty() || one.path("group").asText().equals("feedparser-sanitize")) {
                continue;
            }
            cases++;
            if (!(read(one) instanceof DocumentReading.Readable(var document, _))
                    || !ConformanceJudge.misses(one, NeutralFeed.of(document)).isEmpty()) {
                failed.add(one.path("id").asText());
            }
        }
        assertTrue(failed.size() <= cases * 0.02, "of " + cases + " failed " + failed.size() + ": " + failed);
    }

    @Test
    void whatEveryParserMustRejectIsNoFeed() throws IOException {
        for (JsonNode one : Shared.lines("conformance/cases.jsonl")) {
            if (one.path("must_reject").asBoolean()) {
                assertInstanceOf(DocumentReading.NotAFeed.class, read(one), one.path("id").asText());
            }
        }
    }

    @Test
    void nothingOfAnAttackSurvives() throws IOException {
        for (JsonNode one : Shared.lines("conformance/cases.jsonl")) {
            if (!one.path("group").asText().equals("feedparser-sanitize")) {
                continue;
            }
            String id = one.path("id").asText();
            if (read(one) instanceof DocumentReading.Readable(var document, _)) {
                NeutralFeed.of(document).findValuesAsText("value").forEach(html -> Harmless.check(html, id));
                for (String field : List.of("title", "summary", "subtitle", "rights")) {
                    NeutralFeed.of(document).findValuesAsText(field).forEach(html -> Harmless.check(html, id));
                }
            }
            if (FeedReader.read(body(one), "", "https://example.org/") instanceof FeedReading.Readable(var feed, _)) {
                for (ParsedEntry entry : feed.entries()) {
                    entry.contentHtml().ifPresent(html -> Harmless.check(html, id));
                    entry.summaryHtml().ifPresent(html -> Harmless.check(html, id));
                }
            }
        }
    }

    @Test
    void datesAreReadAsTheirOwnersMeantThem() throws IOException {
        for (JsonNode one : Shared.lines("conformance/dates.jsonl")) {
            Optional<Instant> read = FeedDates.parse(one.path("input").asText());
            switch (one.path("kind").asText()) {
                case "exact", "format-specific" -> assertEquals(Optional.of(Instant.parse(one.path("expected").asText())), read, one.toString());
                case "must-parse" -> assertTrue(read.isPresent(), one.toString());
                default -> assertEquals(Optional.empty(), read, one.toString());
            }
        }
    }

    private static DocumentReading read(JsonNode one) throws IOException {
        var headers = one.path("http_headers");
        String type = headers.isObject() ? headers.path("content-type").asText("") : "application/xml";
        String base = one.path("base_url").asText("");
        String location = headers.path("content-location").asText("");
        return FeedReader.document(body(one), type, location.isEmpty() ? base : URI.create(base).resolve(location).toString());
    }

    private static byte[] body(JsonNode one) throws IOException {
        Path files = Shared.data("conformance/files");
        return Files.readAllBytes(files.resolve(one.path("file").asText()));
    }
}
