package dev.cardwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Feeds of real publishers, which are no part of the project.
 *
 * @param name of the file
 * @param body as it was served
 */
record RealFeeds(String name, byte[] body) {

    /**
     * All of them.
     *
     * @throws IllegalStateException if they are not at hand
     */
    static List<RealFeeds> all() throws IOException {
        Path feeds = shared().resolve("data/feeds");
        if (!Files.isRegularFile(feeds.resolve("manifest.jsonl"))) {
            throw new IllegalStateException("expected data/feeds/manifest.jsonl under " + shared() + ": name the directory in CARDWIRE_SHARED");
        }
        var all = new ArrayList<RealFeeds>();
        for (String line : Files.readAllLines(feeds.resolve("manifest.jsonl"))) {
            String file = Json.read(line, JsonNode.class, "a line of the manifest").path("file").asText();
            all.add(new RealFeeds(file, Files.readAllBytes(feeds.resolve(file))));
        }
        return List.copyOf(all);
    }

    /** {@code ../shared} beside the repository, unless a variable names it. */
    static Path shared() {
        return Optional.ofNullable(System.getenv("CARDWIRE_SHARED")).map(Path::of)
                .orElseGet(() -> Path.of("").toAbsolutePath().resolve("../../../shared").normalize());
    }
}
