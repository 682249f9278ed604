package dev.cardwire.fetch;

import dev.cardwire.archive.NoSuchObject;
import dev.cardwire.archive.Put;
import dev.cardwire.archive.RawArchive;
import dev.cardwire.core.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Puts items, some at a time. */
final class ItemWriter {

    private static final int SIDE_BY_SIDE = 8;

    private final RawArchive archive;

    ItemWriter(RawArchive archive) {
        this.archive = archive;
    }

    /**
     * An item that is in the archive now.
     *
     * @param item as it lies there
     * @param isNew whether this call put it; if not, a run that died or raced did
     */
    record Stored(Item item, boolean isNew) {}

    /**
     * Puts all of them.
     *
     * @return what lies in the archive of each, in their order
     * @throws dev.cardwire.archive.ArchiveFailure if one could not be put; others may have been
     */
    List<Stored> put(List<Item> items) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            List<Callable<Stored>> puts = items.stream().map(item -> (Callable<Stored>) () -> put(item)).toList();
            var stored = new ArrayList<Stored>();
            for (var put : executor.invokeAll(puts)) {
                stored.add(put.get());
            }
            return stored;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("putting items failed", e.getCause());
        }
    }

    /**
     * Puts an item as the version that it says, or as the next one that is free. A version that is there although nobody
     * noted it was put by a run that died before it could, or is of an entry that left the feed and came back: if it says
     * the same, the item is known; if not, the entry was edited since, and the edit is not to be lost.
     */
    Stored put(Item item) {
        Item next = item;
        while (archive.put(next) == Put.EXISTED) {
            Optional<Item> there = find(next);
            if (there.isPresent() && there.get().textHash().equals(item.textHash())) {
                return new Stored(there.get(), false);
            }
            // Where it is gone again, its retention ended between the two calls: it is put once more.
            next = there.map(known -> item.asVersion(known.version() + 1, known.collectedAt())).orElse(next);
        }
        return new Stored(next, true);
    }

    private Optional<Item> find(Item item) {
        try {
            return Optional.of(archive.get(RawArchive.key(item)));
        } catch (NoSuchObject e) {
            return Optional.empty();
        }
    }
}
