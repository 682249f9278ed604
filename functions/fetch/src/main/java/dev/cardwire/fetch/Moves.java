package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Links;
import dev.cardwire.core.Polling.Reason;
import dev.cardwire.core.Polling.Stopped;
import dev.cardwire.table.FeedTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes down feeds that moved for good (POLLING rule 8). No address is polled for two feeds: one that moves to where
 * another feed of the list is polled is not polled any more, and its cards stay.
 */
final class Moves {

    private static final Comparator<Feed> ELDEST_FIRST = Comparator.comparing(Feed::addedAt).thenComparing(Feed::id);

    private final FeedTable feeds;

    Moves(FeedTable feeds) {
        this.feeds = feeds;
    }

    /**
     * Writes a feed down that moved.
     *
     * @param before with its old address
     * @param moved with its new one
     * @return as it was written
     */
    Feed write(Feed before, Feed moved, Instant now) {
        if (!at(moved.url(), moved.id()).isEmpty()) {
            Feed merged = before.polled(moved.polling().merged(moved.url(), now));
            feeds.polled(merged);
            return merged;
        }
        feeds.moved(moved);
        // Two feeds may move to one address at the same moment: whoever is later to look sees both, and the eldest stays.
        var there = at(moved.url(), moved.id());
        Feed eldest = there.stream().min(ELDEST_FIRST).filter(other -> ELDEST_FIRST.compare(other, moved) < 0).orElse(moved);
        there.stream().filter(other -> !other.id().equals(eldest.id())).forEach(other -> feeds.polled(other.polled(other.polling().merged(other.url(), now))));
        if (eldest.id().equals(moved.id())) {
            return moved;
        }
        Feed merged = moved.polled(moved.polling().merged(moved.url(), now));
        feeds.polled(merged);
        return merged;
    }

    /** The other feeds of this address, but for those that were merged into another already. */
    private List<Feed> at(String url, String besides) {
        String address = Links.canonical(url);
        return feeds.all().stream()
                .filter(feed -> !feed.id().equals(besides) && Links.canonical(feed.url()).equals(address))
                .filter(feed -> feed.polling().stopped().map(Stopped::reason).filter(Reason.MOVED::equals).isEmpty())
                .toList();
    }
}
