package dev.cardwire.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The objects whose creation nobody has acknowledged. The mark of one is a second hard link to its file, named by its
 * sequencer: it is made durable before the object can be seen, costs no space, and says by itself what it marks.
 */
final class PendingEvents {

    private record Name(String bucket, String key) {}

    private final Path directory;
    private final ConcurrentMap<Name, ObjectCreated> events = new ConcurrentHashMap<>();

    private PendingEvents(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads the marks of a directory, and drops those of puts that were never seen, or were replaced since.
     *
     * @param objects where the objects themselves are
     */
    static PendingEvents read(Path directory, ObjectFiles objects) throws IOException {
        var pending = new PendingEvents(directory);
        try (var marks = Files.newDirectoryStream(directory)) {
            for (Path mark : marks) {
                StoredObject marked;
                try (var file = FileChannel.open(mark, StandardOpenOption.READ)) {
                    marked = StoredObject.readTail(file, mark);
                }
                Optional<StoredObject> visible = objects.find(marked.bucket(), marked.key());
                if (visible.filter(there -> there.sequencer().equals(marked.sequencer())).isPresent()) {
                    pending.events.put(new Name(marked.bucket(), marked.key()), marked.event());
                } else {
                    Files.delete(mark);
                }
            }
        }
        return pending;
    }

    /** Makes a mark durable, before its object is linked into place. */
    void mark(Path file, String sequencer) throws IOException {
        Path mark = directory.resolve(sequencer);
        try {
            Files.createLink(mark, file);
        } catch (FileAlreadyExistsException e) {
            // Not for the caller: to it, this exception means that the object is there.
            throw new IOException("the mark of a pending event is there already: " + mark, e);
        }
        boolean synced = false;
        try {
            Disk.sync(directory);
            synced = true;
        } finally {
            if (!synced) {
                unmark(sequencer);
            }
        }
    }

    /** Takes a mark back whose object did not come into place. */
    void unmark(String sequencer) throws IOException {
        Files.deleteIfExists(directory.resolve(sequencer));
    }

    /** The object of a mark is in place, and its event pending, instead of that of an object which it replaced. */
    void add(ObjectCreated event) throws IOException {
        ObjectCreated replaced = events.put(new Name(event.bucket(), event.key()), event);
        if (replaced != null) {
            unmark(replaced.sequencer());
        }
    }

    /** Ends the pending event of an object, if there is one. */
    void remove(String bucket, String key) throws IOException {
        ObjectCreated event = events.remove(new Name(bucket, key));
        if (event != null) {
            unmark(event.sequencer());
        }
    }

    /** Ends one event, and leaves that of a later put of the same key. */
    void remove(ObjectCreated event) throws IOException {
        if (events.remove(new Name(event.bucket(), event.key()), event)) {
            unmark(event.sequencer());
        }
    }

    /** All pending events, the oldest first. */
    List<ObjectCreated> list() {
        return events.values().stream().sorted(Comparator.comparing(ObjectCreated::sequencer)).toList();
    }
}
