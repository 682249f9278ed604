package dev.cardwire.fetch;

import dev.cardwire.reader.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a feed really publishes (POLLING rule 6): an estimate from the times of its last publications, which its
 * entries' dates tell, and which what polls found corrects.
 */
final class Rhythm {

    /** What comes closer together than this is one publication: ten entries at once are no reason to poll ten times as often. */
    private static final Duration APART = Duration.ofMinutes(15);

    /** As many as it takes to tell a rhythm, and few enough to follow when it changes. */
    private static final int REMEMBERED = 12;

    /** A feed of which no two publications are known is taken to publish this often, until its silence says otherwise. */
    private static final Duration UNKNOWN = Duration.ofHours(8);

    private Rhythm() {}

    /**
     * The last publications after a body was read, newest first.
     *
     * @param before those known before
     * @param fresh the entries that are new in this body; at the first poll all of them
     * @param lastRead when the last body was read; absent at the first poll
     */
    static List<Instant> after(List<Instant> before, Collection<ParsedEntry> fresh, Optional<Instant> lastRead, Instant now) {
        var newestFirst = Stream.concat(before.stream(), fresh.stream().flatMap(entry -> publication(entry, lastRead, now).stream()))
                .sorted(Comparator.reverseOrder())
                .toList();
        var kept = new ArrayList<Instant>();
        for (Instant at : newestFirst) {
            if (kept.isEmpty() || Duration.between(at, kept.getLast()).compareTo(APART) >= 0) {
                kept.add(at);
            }
        }
        return List.copyOf(kept.subList(0, Math.min(kept.size(), REMEMBERED)));
    }

    /**
     * When an entry came out. A new entry came out between the last poll and this one, whatever its date says: clocks and
     * time zones of feeds are often wrong. At the first poll only its date can tell, if it lies in the past.
     */
    private static Optional<Instant> publication(ParsedEntry entry, Optional<Instant> lastRead, Instant now) {
        Optional<Instant> dated = entry.publishedAt().or(entry::updatedAt).filter(at -> !at.isAfter(now));
        return lastRead.isEmpty() ? dated : Optional.of(dated.filter(at -> at.isAfter(lastRead.get())).orElse(dated.isPresent() ? lastRead.get() : now));
    }

    /**
     * How long it is from one publication to the next.
     *
     * @param published the last publications, newest first
     */
    static Duration between(List<Instant> published) {
        return published.size() < 2
                ? UNKNOWN
                : Duration.between(published.getLast(), published.getFirst()).dividedBy(published.size() - 1L);
    }

    /**
     * How long it has been silent.
     *
     * @param published the last publications, newest first
     * @param addedAt when the feed was added: the silence of one that has published nothing yet begins there
     */
    static Duration silence(List<Instant> published, Instant addedAt, Instant now) {
        return Duration.between(published.isEmpty() ? addedAt : published.getFirst(), now);
    }
}
