package dev.cardwire.local;

import dev.cardwire.core.Feed;
import dev.cardwire.fetch.Opml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Lists of feeds in files. */
final class FeedList {

    private FeedList() {}

    /**
     * Reads an OPML file.
     *
     * @throws IOException if it cannot be read, or is no OPML; the message names it
     */
    static List<Feed> read(Path file, Instant now) throws IOException {
        try {
            return Opml.read(text(file), now);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The text of an OPML file.
     *
     * @throws IOException if it cannot be read; the message names it
     */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException("expected UTF-8 in " + file, e);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
