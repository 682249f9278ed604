package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.reader.FeedReading.Readable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real feeds of real publishers, which are no part of the project: where they are not at hand, this is skipped. */
class RealFeedsTest {

    @Test
    void everyEntryOfEveryRealFeedIsRead() throws IOException {
        Path shared = shared();
        assumeTrue(Files.isRegularFile(shared.resolve("data/feeds/manifest.jsonl")),
                "no real feeds under " + shared + ": name their directory in CARDWIRE_SHARED");
        for (String line : Files.readAllLines(shared.resolve("data/feeds/manifest.jsonl"))) {
            JsonNode known = Json.read(line, JsonNode.class, "a line of the manifest");
            String file = known.path("file").asText();
            byte[] body = Files.readAllBytes(shared.resolve("data/feeds").resolve(file));
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

    /** {@code ../shared} of the repository's root, unless a variable names it. */
    private static Path shared() {
        return Optional.ofNullable(System.getenv("CARDWIRE_SHARED")).map(Path::of)
                .orElseGet(() -> Path.of("").toAbsolutePath().resolve("../../../../shared").normalize());
    }
}
