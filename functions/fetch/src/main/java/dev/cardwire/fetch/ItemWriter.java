package dev.cardwire.fetch;

import dev.cardwire.archive.Put;
import dev.cardwire.archive.RawArchive;
import dev.cardwire.core.Item;
import java.util.List;
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
     * Puts all of them.
     *
     * @return how many were new; the others were there already, put by a run that died or raced
     * @throws dev.cardwire.archive.ArchiveFailure if one could not be put; others may have been
     */
    int put(List<Item> items) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            List<Callable<Put>> puts = items.stream().map(item -> (Callable<Put>) () -> archive.put(item)).toList();
            int fresh = 0;
            for (var put : executor.invokeAll(puts)) {
                fresh += put.get() == Put.NEW ? 1 : 0;
            }
            return fresh;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("putting items failed", e.getCause());
        }
    }
}
