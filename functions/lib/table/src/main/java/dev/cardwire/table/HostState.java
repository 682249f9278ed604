package dev.cardwire.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a host has answered the polls of its feeds.
 *
 * @param notBefore until when it is to be left alone, with all its feeds
 * @param refusedBy the feeds that were refused (403) in a row, each once, with no other answer of the host between
 */
public record HostState(Optional<Instant> notBefore, List<String> refusedBy) {

    /** A host of which nothing is known, or nothing that matters. */
    public static final HostState NONE = new HostState(Optional.empty(), List.of());

    /** More refusals than this change nothing, and the item stays small. */
    private static final int MOST_REFUSED = 16;

    public HostState {
        refusedBy = refusedBy == null ? List.of() : List.copyOf(refusedBy);
    }

    /** The same host, to be left alone until then. */
    public HostState pausedUntil(Instant until) {
        return new HostState(Optional.of(until), refusedBy);
    }

    /** The same host after one more refusal; a feed that is refused again counts once. */
    public HostState refused(String feedId) {
        if (refusedBy.contains(feedId) || refusedBy.size() >= MOST_REFUSED) {
            return this;
        }
        var more = new ArrayList<>(refusedBy);
        more.add(feedId);
        return new HostState(notBefore, more);
    }

    /** The same host after any other answer: the row of refusals is broken. */
    public HostState answered() {
        return refusedBy.isEmpty() ? this : new HostState(notBefore, List.of());
    }

    /** Whether its feeds are to be left alone now. */
    public boolean isPausedAt(Instant now) {
        return notBefore.filter(now::isBefore).isPresent();
    }
}
