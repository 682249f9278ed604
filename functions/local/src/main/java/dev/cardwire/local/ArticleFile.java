package dev.cardwire.local;

import dev.cardwire.core.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/** A file with an article, plain or gzip, as an item. */
final class ArticleFile {

    private ArticleFile() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if there is none, it is larger than an article may be, or holds none
     */
    static Item read(Path file, Instant now) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        if (Files.size(file) > FileItem.LARGEST) {
            throw new IllegalArgumentException("expected at most " + FileItem.LARGEST + " bytes, got " + Files.size(file) + " in " + file);
        }
        byte[] bytes = Files.readAllBytes(file);
        return FileItem.of(file, isGzip(bytes) ? unpacked(file, bytes) : bytes, FileItem.Said.NOTHING, now);
    }

    /** RFC 1952, 2.3.1. */
    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static byte[] unpacked(Path file, byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = in.readNBytes((int) FileItem.LARGEST + 1);
            if (unpacked.length > FileItem.LARGEST) {
                throw new IllegalArgumentException("expected at most " + FileItem.LARGEST + " bytes, got more in " + file + " when unpacked");
            }
            return unpacked;
        }
    }
}
