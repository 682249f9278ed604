package dev.cardwire.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes a body's entries a list in which each id stands once, and which is no longer than it may be. */
final class Entries {

    private Entries() {}

    static ParsedFeed distinct(ParsedFeed feed, int most, Repairs repairs) {
        var byId = new LinkedHashMap<String, ParsedEntry>();
        int empty = 0;
        for (ParsedEntry entry : feed.entries()) {
            if (entry.isEmpty()) {
                empty++;
            } else {
                byId.merge(entry.id(), entry, Entries::later);
            }
        }
        int repeats = feed.entries().size() - empty - byId.size();
        if (repeats > 0) {
            repairs.add(Damage.REPEATED_ID, repeats);
        }
        if (empty > 0) {
            repairs.add(Damage.EMPTY_ENTRY, empty);
        }
        var entries = newest(new ArrayList<>(byId.values()), most, repairs);
        return new ParsedFeed(feed.title(), feed.siteUrl(), feed.language(), feed.ttl(), feed.skipHours(), feed.skipDays(), entries);
    }

    /** Of two entries with one id the one that was updated later, else the first. */
    private static ParsedEntry later(ParsedEntry first, ParsedEntry second) {
        return second.updatedAt().orElse(Instant.MIN).isAfter(first.updatedAt().orElse(Instant.MIN)) ? second : first;
    }

    private static List<ParsedEntry> newest(List<ParsedEntry> entries, int most, Repairs repairs) {
        if (entries.size() <= most) {
            return entries;
        }
        repairs.add(Damage.TOO_MANY_ENTRIES, entries.size() - most);
        return entries.stream().sorted(NEWEST_FIRST).limit(most).toList();
    }

    private static final Comparator<ParsedEntry> NEWEST_FIRST = Comparator.comparing(
            (ParsedEntry entry) -> entry.publishedAt().or(entry::updatedAt).orElse(Instant.MIN)).reversed();
}
