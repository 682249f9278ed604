package dev.cardwire.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The tree of buckets and object files. A file in it is always whole: it comes there by a link or a rename. */
final class ObjectFiles {

    /** An object that is open for reading; it stays the same if the key is put again meanwhile. */
    record Open(StoredObject object, FileChannel file) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private final Path buckets;
    private final Disk disk;

    ObjectFiles(Path buckets, Disk disk) {
        this.buckets = buckets;
        this.disk = disk;
    }

    void createBucket(String name) throws IOException {
        disk.makeDirectories(buckets.resolve(name));
    }

    /** The directory of a bucket that exists. */
    Path bucket(String name) throws S3Error {
        Path directory = buckets.resolve(name);
        if (!ObjectNames.isBucket(name) || !Files.isDirectory(directory)) {
            throw S3Error.noSuchBucket(name);
        }
        return directory;
    }

    /** Opens an object; empty if there is none. */
    Optional<Open> open(String bucket, String key) throws IOException {
        return open(path(bucket, key));
    }

    static Optional<Open> open(Path path) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Open(StoredObject.readTail(file, path), file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What there is to say about an object; empty if there is none. */
    Optional<StoredObject> find(String bucket, String key) throws IOException {
        try (var open = open(bucket, key).orElse(null)) {
            return Optional.ofNullable(open).map(Open::object);
        }
    }

    boolean exists(String bucket, String key) {
        return Files.exists(path(bucket, key));
    }

    /**
     * Puts a written and synced file into its place, if no object is there: exactly one of many that try at once wins.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    void link(Path written, StoredObject object) throws IOException {
        Files.createLink(placeOf(object), written);
    }

    /** Puts a written and synced file into its place, instead of the object that may be there. */
    void replace(Path written, StoredObject object) throws IOException {
        Files.move(written, placeOf(object), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes durable that an object is in its place. */
    void sync(StoredObject object) throws IOException {
        Disk.sync(path(object.bucket(), object.key()).getParent());
    }

    /** Removes an object, if there is one. */
    void delete(String bucket, String key) throws IOException {
        Path place = path(bucket, key);
        if (Files.deleteIfExists(place)) {
            Disk.sync(place.getParent());
        }
    }

    private Path placeOf(StoredObject object) throws IOException {
        Path place = path(object.bucket(), object.key());
        disk.makeDirectories(place.getParent());
        return place;
    }

    private Path path(String bucket, String key) {
        return ObjectNames.file(buckets.resolve(bucket), key);
    }
}
