package dev.cardwire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Keeps what writes from a disk that is nearly full. The object store loses nothing there, but DynamoDB Local does: its
 * database takes back writes that it has already answered when a later one finds no room.
 */
final class DiskSpace {

    /** What one call of a function may write, many times over. */
    static final long LEAST = 64L << 20;

    private final Path directory;
    private final LongSupplier usable;

    DiskSpace(Path directory, LongSupplier usable) {
        this.directory = directory;
        this.usable = usable;
    }

    /** The space of the disk that holds a directory. */
    static DiskSpace of(Path directory) {
        return new DiskSpace(directory, () -> {
            try {
                return Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot tell how much room the disk of " + directory + " has", e);
            }
        });
    }

    /**
     * Makes sure of room to write.
     *
     * @throws IllegalStateException if there is too little
     */
    void check() {
        long bytes = usable.getAsLong();
        if (bytes < LEAST) {
            throw new IllegalStateException("expected at least " + (LEAST >> 20) + " MB of room on the disk of " + directory + ", got "
                    + (bytes >> 20) + " MB: make room; nothing that is there is lost");
        }
    }
}
