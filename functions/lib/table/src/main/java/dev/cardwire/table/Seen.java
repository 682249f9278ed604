package dev.cardwire.table;

import java.time.Instant;
import java.util.Map;

/**
 * What fetch knows of the entries of a feed's last body.
 *
 * @param entries by item id
 */
public record Seen(Map<String, Entry> entries) {

    public Seen {
        entries = Map.copyOf(entries);
    }

    /**
     * What is known of an entry.
     *
     * @param version the last version that was put; 0: left out at the feed's first poll, and stays out
     * @param hash of its title and text; 16 characters are kept, for the item of a large feed ends at 400 KB
     * @param collectedAt when it was first seen
     * @param pageTries in how many more polls its article's page is to be tried for; 0: it is there, or given up, or not wanted
     */
    public record Entry(int version, String hash, Instant collectedAt, int pageTries) {

        private static final int HASH_LENGTH = 16;

        public Entry {
            hash = hash.substring(0, Math.min(hash.length(), HASH_LENGTH));
        }

        /** An entry whose page is not to be tried for. */
        public Entry(int version, String hash, Instant collectedAt) {
            this(version, hash, collectedAt, 0);
        }

        /** The same entry, whose page is to be tried for in so many more polls. */
        public Entry withPageTries(int tries) {
            return new Entry(version, hash, collectedAt, tries);
        }
    }

    /** How many entries' pages are still to be tried for. */
    public int pagesWanted() {
        return (int) entries.values().stream().filter(entry -> entry.pageTries() > 0).count();
    }
}
