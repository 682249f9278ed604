package dev.cardwire.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What changes the store. A put is written aside, synced, marked as pending where its key raises events, and only then
 * put into its place: a kill at any moment leaves either nothing to be seen or a whole object whose event is not lost.
 */
final class Puts {

    private final ObjectFiles objects;
    private final PendingEvents pending;
    private final Path aside;
    private final String notifyPrefix;
    private final Consumer<ObjectCreated> listener;
    private final InstantSource clock;
    private final AtomicLong lastSequencer;
    private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    Puts(ObjectFiles objects, PendingEvents pending, Path aside, String notifyPrefix, Consumer<ObjectCreated> listener,
            InstantSource clock) {
        this.objects = objects;
        this.pending = pending;
        this.aside = aside;
        this.notifyPrefix = notifyPrefix;
        this.listener = listener;
        this.clock = clock;
        // A clock that went back since the last run must not give out the name of a mark that is there.
        this.lastSequencer = new AtomicLong(pending.list().stream()
                .map(ObjectCreated::sequencer)
                .mapToLong(sequencer -> Long.parseLong(sequencer, 16))
                .max()
                .orElse(0));
    }

    StoredObject put(S3Request request, InputStream body) throws IOException, S3Error {
        String bucket = request.bucket();
        String key = request.key();
        boolean onlyIfAbsent = request.header("if-none-match").isPresent();
        objects.bucket(bucket);
        if (onlyIfAbsent && objects.exists(bucket, key)) {
            throw S3Error.preconditionFailed(bucket, key);
        }
        String sequencer = nextSequencer();
        Path written = aside.resolve(sequencer);
        try {
            StoredObject object = write(written, request, body, sequencer);
            boolean raises = key.startsWith(notifyPrefix);
            ReentrantLock lock = lockOf(bucket, key);
            lock.lock();
            try {
                place(written, object, onlyIfAbsent, raises);
                if (raises) {
                    pending.add(object.event());
                }
                // Only now: whatever fails from here on, the object is there, and its event pending.
                objects.sync(object);
            } finally {
                lock.unlock();
            }
            if (raises) {
                listener.accept(object.event());
            }
            return object;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    void delete(S3Request request) throws IOException, S3Error {
        objects.bucket(request.bucket());
        ReentrantLock lock = lockOf(request.bucket(), request.key());
        lock.lock();
        try {
            objects.delete(request.bucket(), request.key());
            pending.remove(request.bucket(), request.key());
        } finally {
            lock.unlock();
        }
    }

    private StoredObject write(Path written, S3Request request, InputStream body, String sequencer)
            throws IOException, S3Error {
        try (var file = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Upload upload = Upload.receive(request.headers(), body, file);
            var object = new StoredObject(request.bucket(), request.key(), upload.size(), upload.md5(), upload.crc32(),
                    sequencer, clock.instant(), request.keptHeaders());
            object.writeTail(file);
            file.force(true);
            return object;
        }
    }

    /** Makes the object visible; its mark goes only if that did not come about. */
    private void place(Path written, StoredObject object, boolean onlyIfAbsent, boolean raises)
            throws IOException, S3Error {
        if (raises) {
            pending.mark(written, object.sequencer());
        }
        boolean placed = false;
        try {
            if (onlyIfAbsent) {
                objects.link(written, object);
            } else {
                objects.replace(written, object);
            }
            placed = true;
        } catch (FileAlreadyExistsException e) {
            throw S3Error.preconditionFailed(object.bucket(), object.key());
        } finally {
            if (raises && !placed) {
                pending.unmark(object.sequencer());
            }
        }
    }

    /** Later puts have greater ones, whatever the clock does within a run; over runs, as long as it does not go back. */
    private String nextSequencer() {
        long now = clock.millis() << 20;
        return "%016x".formatted(lastSequencer.updateAndGet(last -> Math.max(last + 1, now)));
    }

    private ReentrantLock lockOf(String bucket, String key) {
        return locks[Math.floorMod(31 * bucket.hashCode() + key.hashCode(), locks.length)];
    }
}
