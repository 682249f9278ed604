package dev.cardwire.reader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Material that is no part of the project: a test that uses it is skipped, and says so, where it is not at hand. */
final class Shared {

    private Shared() {}

    /** A directory or file under {@code data}. */
    static Path data(String path) {
        Path shared = Optional.ofNullable(System.getenv("CARDWIRE_SHARED")).map(Path::of)
                .orElseGet(() -> Path.of("").toAbsolutePath().resolve("../../../../shared").normalize());
        Path found = shared.resolve("data").resolve(path);
        assumeTrue(Files.exists(found), "there is no " + path + " under " + shared.resolve("data") + ": name the directory in CARDWIRE_SHARED");
        return found;
    }

    static List<JsonNode> lines(String path) throws IOException {
        return Files.readAllLines(data(path)).stream().filter(line -> !line.isBlank()).map(line -> Json.read(line, JsonNode.class, path)).toList();
    }
}
