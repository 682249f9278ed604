package dev.cardwire.local;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.ObjectCreated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Items that failed as often as the queue allows, each a file that says which object and why. The object stays
 * unacknowledged, so the next start tries it again; its file goes when it has become a card.
 */
final class DeadLetters {

    private final Path directory;

    DeadLetters(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Keeps one. */
    Path keep(ObjectCreated object, String reason, int receives, Instant now) {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("bucket", object.bucket());
        letter.put("key", object.key());
        letter.put("reason", reason);
        letter.put("receives", receives);
        letter.put("at", now);
        Path file = file(object);
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, Json.writePretty(letter) + "\n");
            return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the dead letter " + file + " of " + object.key(), e);
        }
    }

    /** Lets one go whose object has become a card after all. */
    void forget(ObjectCreated object) {
        try {
            Files.deleteIfExists(file(object));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the dead letter " + file(object), e);
        }
    }

    /** All that are kept. */
    List<Path> all() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private Path file(ObjectCreated object) {
        return directory.resolve(Ids.of(object.bucket(), object.key()) + ".json");
    }
}
