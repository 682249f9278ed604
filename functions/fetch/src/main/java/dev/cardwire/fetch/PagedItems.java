package dev.cardwire.fetch;

import dev.cardwire.archive.ArchiveKeys.RawKey;
import dev.cardwire.archive.NoSuchObject;
import dev.cardwire.archive.RawArchive;
import dev.cardwire.core.Item;
import dev.cardwire.fetch.ArticlePages.Wanted;
import dev.cardwire.table.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Puts new items, each with its article's page where that is wanted, and tries at later polls for the pages that were not
 * to be had (POLLING rule 21): a page that comes later makes a new version of its item.
 */
final class PagedItems {

    private final ItemWriter items;
    private final RawArchive archive;
    private final Optional<ArticlePages> pages;

    /**
     * @param pages absent where no pages are to be fetched
     */
    PagedItems(ItemWriter items, RawArchive archive, Optional<ArticlePages> pages) {
        this.items = items;
        this.archive = archive;
        this.pages = pages;
    }

    /**
     * An item that is in the archive now.
     *
     * @param pageTries in how many more polls its page is to be tried for
     */
    record Kept(ItemWriter.Stored stored, int pageTries) {}

    /**
     * Puts new and changed items.
     *
     * @param known what was seen of the feed before
     * @param until no page is begun after this
     * @throws dev.cardwire.archive.ArchiveFailure if one could not be put; others may have been
     * @throws dev.cardwire.table.TableFailure if the table cannot be used; others may have been put
     */
    List<Kept> put(List<Item> fresh, Optional<Seen> known, Instant until) throws InterruptedException {
        var complete = new ArrayList<Item>();
        var wanted = new ArrayList<Wanted>();
        for (Item item : fresh) {
            Item now = item.version() > 1 ? withThePageOfBefore(item) : item;
            int tries = tries(now, known);
            if (tries > 0) {
                wanted.add(new Wanted(now, tries));
            } else {
                complete.add(now);
            }
        }
        var kept = Collections.synchronizedList(new ArrayList<Kept>());
        items.put(complete).forEach(stored -> kept.add(new Kept(stored, 0)));
        tryFor(wanted, until, (item, tries) -> kept.add(kept(items.put(item), tries)));
        return List.copyOf(kept);
    }

    /** A version that was put by a run which died, before it had the page, is tried again for it. */
    private static Kept kept(ItemWriter.Stored stored, int tries) {
        boolean lacksIt = !stored.isNew() && stored.item().pageHtml().isEmpty() && stored.item().optOut().isEmpty();
        return new Kept(stored, lacksIt ? Math.max(tries, 1) : tries);
    }

    /** Of a new entry all; of one that changed, what was left: a page is fetched once an entry, not once a change. */
    private int tries(Item item, Optional<Seen> known) {
        if (pages.isEmpty() || item.pageHtml().isPresent() || !ArticlePages.isWorthOne(item)) {
            return 0;
        }
        return item.version() == 1 ? ArticlePages.TRIES
                : known.flatMap(seen -> Optional.ofNullable(seen.entries().get(item.id()))).map(Seen.Entry::pageTries).orElse(0);
    }

    private Item withThePageOfBefore(Item item) {
        return find(RawArchive.key(item.asVersion(item.version() - 1, item.collectedAt()))).map(before -> {
            Item paged = before.pageHtml().map(item::withPage).orElse(item);
            return item.optOut().isPresent() ? paged : before.optOut().map(paged::optedOut).orElse(paged);
        }).orElse(item);
    }

    /**
     * Tries again for pages.
     *
     * @return what is known then, and how many versions were put
     * @throws dev.cardwire.archive.ArchiveFailure if one could not be put; others may have been
     * @throws dev.cardwire.table.TableFailure if the table cannot be used; others may have been put
     */
    Retried retry(String feedId, Seen seen, Instant until) throws InterruptedException {
        var entries = new HashMap<>(seen.entries());
        var wanted = new ArrayList<Wanted>();
        seen.entries().forEach((itemId, entry) -> {
            if (entry.pageTries() > 0) {
                find(new RawKey(feedId, itemId, entry.version()).text()).ifPresentOrElse(
                        item -> wanted.add(new Wanted(item.asVersion(item.version() + 1, item.collectedAt()), entry.pageTries())),
                        // Its retention has ended.
                        () -> entries.put(itemId, entry.withPageTries(0)));
            }
        });
        var put = new ArrayList<ItemWriter.Stored>();
        tryFor(wanted, until, (item, tries) -> {
            synchronized (put) {
                Seen.Entry entry = entries.get(item.id());
                if (item.pageHtml().isPresent() || item.optOut().isPresent()) {
                    var stored = items.put(item);
                    put.add(stored);
                    entry = new Seen.Entry(stored.item().version(), entry.hash(), entry.collectedAt());
                }
                entries.put(item.id(), entry.withPageTries(tries));
            }
        });
        return new Retried(new Seen(entries), (int) put.stream().filter(ItemWriter.Stored::isNew).count());
    }

    /** What trying again came to. */
    record Retried(Seen seen, int items) {}

    private void tryFor(List<Wanted> wanted, Instant until, ArticlePages.Taker taker) throws InterruptedException {
        if (pages.isPresent() && !wanted.isEmpty()) {
            pages.get().fetch(wanted, until, taker);
        }
    }

    private Optional<Item> find(String key) {
        try {
            return Optional.of(archive.get(key));
        } catch (NoSuchObject e) {
            return Optional.empty();
        }
    }
}
