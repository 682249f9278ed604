package dev.cardwire.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of a bucket's keys in the order of their UTF-8 bytes. Directories that hold nothing of the page are not read.
 *
 * @param objects what the page lists
 * @param commonPrefixes what stands for several keys that go on alike up to the delimiter
 * @param next where the next page begins, if there is one: behind this key or common prefix
 */
record Listing(List<StoredObject> objects, List<String> commonPrefixes, Optional<String> next) {

    /**
     * What to list.
     *
     * @param prefix what the keys begin with
     * @param delimiter empty for none
     * @param after only keys behind this one, and not those of a common prefix that is this one
     * @param limit how many objects and common prefixes at most
     */
    record Request(String prefix, String delimiter, String after, int limit) {}

    static Listing of(Path bucket, Request request) throws IOException {
        var walk = new Walk(request);
        if (request.limit() > 0) {
            walk.directory(bucket, new byte[0]);
        }
        return new Listing(List.copyOf(walk.objects), List.copyOf(walk.commonPrefixes), walk.next());
    }

    /** One entry of a bucket's tree: the bytes that its key, or all keys below it, begin with. */
    private record Entry(byte[] prefix, Path path, boolean isObject) {}

    private static final class Walk {

        private final Request request;
        private final byte[] prefix;
        private final byte[] after;
        private final List<StoredObject> objects = new ArrayList<>();
        private final List<String> commonPrefixes = new ArrayList<>();
        private String last = "";
        private boolean more;

        Walk(Request request) {
            this.request = request;
            this.prefix = bytes(request.prefix());
            this.after = bytes(request.after());
        }

        Optional<String> next() {
            return more ? Optional.of(last) : Optional.empty();
        }

        void directory(Path directory, byte[] above) throws IOException {
            for (Entry entry : entries(directory, above)) {
                if (more) {
                    return;
                }
                if (entry.isObject()) {
                    object(entry);
                } else if (mayHold(entry.prefix())) {
                    directory(entry.path(), entry.prefix());
                }
            }
        }

        private void object(Entry entry) throws IOException {
            if (!startsWith(entry.prefix(), prefix) || Arrays.compareUnsigned(entry.prefix(), after) <= 0) {
                return;
            }
            String key = new String(entry.prefix(), StandardCharsets.UTF_8);
            Optional<String> common = commonPrefix(key);
            if (common.isPresent()) {
                if (!common.get().equals(request.after()) && !common.get().equals(last) && isRoom()) {
                    commonPrefixes.add(common.get());
                    last = common.get();
                }
                return;
            }
            if (isRoom()) {
                // Whoever deletes the object meanwhile has only made it stand in this page or not.
                try (var open = ObjectFiles.open(entry.path()).orElse(null)) {
                    if (open != null) {
                        objects.add(open.object());
                        last = key;
                    }
                }
            }
        }

        private boolean isRoom() {
            more = objects.size() + commonPrefixes.size() == request.limit();
            return !more;
        }

        private Optional<String> commonPrefix(String key) {
            if (request.delimiter().isEmpty()) {
                return Optional.empty();
            }
            int at = key.indexOf(request.delimiter(), request.prefix().length());
            return at < 0 ? Optional.empty() : Optional.of(key.substring(0, at + request.delimiter().length()));
        }

        /** Whether keys that begin like this can belong to the page. */
        private boolean mayHold(byte[] start) {
            boolean wanted = startsWith(start, prefix) || startsWith(prefix, start);
            boolean ahead = Arrays.compareUnsigned(start, after) > 0 || startsWith(after, start);
            // A common prefix stands for all that is below it, so once it is in a page nothing of it needs to be read.
            boolean said = !request.delimiter().isEmpty()
                    && (isSaid(start, bytes(last)) || isSaid(start, after));
            return wanted && ahead && !said;
        }

        private boolean isSaid(byte[] start, byte[] common) {
            return common.length > prefix.length && startsWith(start, common)
                    && new String(common, StandardCharsets.UTF_8).endsWith(request.delimiter());
        }

        private static List<Entry> entries(Path directory, byte[] above) throws IOException {
            var entries = new ArrayList<Entry>();
            addEntries(directory, above, entries);
            entries.sort(Comparator.comparing(Entry::prefix, Arrays::compareUnsigned));
            return entries;
        }

        private static void addEntries(Path directory, byte[] above, List<Entry> entries) throws IOException {
            try (var paths = Files.newDirectoryStream(directory)) {
                for (Path path : paths) {
                    var name = ObjectNames.parse(path.getFileName().toString());
                    byte[] start = join(above, name.bytes());
                    switch (name) {
                        case ObjectNames.ObjectName object -> entries.add(new Entry(start, path, true));
                        case ObjectNames.PartName part -> entries.add(new Entry(join(start, bytes("/")), path, false));
                        // Its keys stand among those of its neighbours, so it is no entry by itself.
                        case ObjectNames.LongPartName part -> addEntries(path, start, entries);
                    }
                }
            } catch (NoSuchFileException e) {
                throw new IOException("the directory went away while it was listed: " + directory, e);
            }
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] join(byte[] one, byte[] other) {
            byte[] joined = Arrays.copyOf(one, one.length + other.length);
            System.arraycopy(other, 0, joined, one.length, other.length);
            return joined;
        }

        private static boolean startsWith(byte[] text, byte[] start) {
            return text.length >= start.length && Arrays.equals(text, 0, start.length, start, 0, start.length);
        }
    }
}
