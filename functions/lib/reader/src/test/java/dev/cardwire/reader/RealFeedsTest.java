package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.reader.FeedReading.Readable;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Real feeds of real publishers, which are no part of the project: where they are not at hand, this is skipped. */
class RealFeedsTest {

    @Test
    void everyEntryOfEveryRealFeedIsRead() throws IOException {
        for (JsonNode known : Shared.lines("feeds/manifest.jsonl")) {
            String file = known.path("file").asText();
            byte[] body = Files.readAllBytes(Shared.data("feeds").resolve(file));
            var reading = assertInstanceOf(Readable.class, FeedReader.read(body, "", "https://example.org/feed"), file);
            long repeats = reading.repairs().stream()
                    .filter(repair -> repair.damage() == Damage.REPEATED_ID)
                    .mapToLong(Repair::times)
                    .sum();
            assertEquals(known.path("entries").asInt(), reading.feed().entries().size() + repeats, file);
            if (!known.path("language").asText().equals("zh")) {
                continue;
            }
            for (ParsedEntry entry : reading.feed().entries()) {
                assertFalse((entry.title() + " " + entry.contentHtml() + entry.summaryHtml()).contains("\uFFFD"), file + " " + entry.id());
            }
        }
    }
}
