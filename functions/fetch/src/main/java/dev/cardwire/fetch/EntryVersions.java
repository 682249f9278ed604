package dev.cardwire.fetch;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Times;
import dev.cardwire.reader.ParsedEntry;
import dev.cardwire.table.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of a body are new, or changed, against what was seen of the feed's last one.
 *
 * @param fresh the entries that are to be put
 * @param seen what is known of the entries of this body, no others, once the fresh ones are put as these versions
 * @param appeared the entries that were not in the last body: at the first poll all of them
 */
record EntryVersions(List<Version> fresh, Seen seen, List<ParsedEntry> appeared) {

    /** So many entries of a first poll are news; those before them are what a feed of any age has to show. */
    static final int NEWS_OF_FIRST_POLL = 5;

    /**
     * A version of an entry that is to be put.
     *
     * @param version one more whenever title or text changed
     * @param collectedAt when the entry was first seen, the same in every version
     * @param backlog whether it stood in the feed's first poll, and not among the newest there
     */
    record Version(String itemId, int version, Instant collectedAt, ParsedEntry entry, boolean backlog) {}

    /**
     * Compares.
     *
     * @param known what was seen; absent at the feed's first poll
     * @param firstPollEntries how many entries the first poll takes, the newest (POLLING rule 17); 0: all
     */
    static EntryVersions of(String feedId, List<ParsedEntry> entries, Optional<Seen> known, int firstPollEntries, Instant now) {
        Set<String> leftOut = known.isEmpty() && firstPollEntries > 0 ? olderThanNewest(entries, firstPollEntries) : Set.of();
        Set<String> backlog = known.isEmpty() ? olderThanNewest(entries, NEWS_OF_FIRST_POLL) : Set.of();
        var fresh = new ArrayList<Version>();
        var seen = new HashMap<String, Seen.Entry>();
        var appeared = new ArrayList<ParsedEntry>();
        for (ParsedEntry entry : entries) {
            String itemId = Ids.item(feedId, entry.id());
            var first = new Seen.Entry(leftOut.contains(entry.id()) ? 0 : 1, entry.hash(), Times.toSecond(now));
            var before = known.map(Seen::entries).map(all -> all.get(itemId));
            if (before.isEmpty()) {
                appeared.add(entry);
            }
            var after = before.map(last -> next(last, first.hash())).orElse(first);
            seen.put(itemId, after);
            if (after.version() > before.map(Seen.Entry::version).orElse(0)) {
                fresh.add(new Version(itemId, after.version(), after.collectedAt(), entry, backlog.contains(entry.id())));
            }
        }
        return new EntryVersions(List.copyOf(fresh), new Seen(seen), List.copyOf(appeared));
    }

    /**
     * What is known once they are put: as the versions that the archive has them in.
     *
     * @param others what is known of the other entries
     */
    static Seen with(List<PagedItems.Kept> kept, Seen others) {
        var entries = new HashMap<>(others.entries());
        for (var one : kept) {
            Item item = one.stored().item();
            entries.put(item.id(), new Seen.Entry(item.version(), item.textHash(), Times.toSecond(item.collectedAt()), one.pageTries()));
        }
        return new Seen(entries);
    }

    private static Seen.Entry next(Seen.Entry last, String hash) {
        return last.version() == 0 || last.hash().equals(hash) ? last : new Seen.Entry(last.version() + 1, hash, last.collectedAt());
    }

    /** Undated entries count as old, in the feed's order: feeds write the newest first. */
    private static Set<String> olderThanNewest(List<ParsedEntry> entries, int newest) {
        var newestFirst = Comparator.comparing(
                (ParsedEntry entry) -> entry.publishedAt().or(entry::updatedAt).orElse(Instant.MIN)).reversed();
        var older = new HashSet<String>();
        entries.stream().sorted(newestFirst).skip(newest).forEach(entry -> older.add(entry.id()));
        return older;
    }
}
