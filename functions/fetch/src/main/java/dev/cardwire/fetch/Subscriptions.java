package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.OptOutTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the owner does with the list of feeds: add, import, export, remove, pause, resume; and with that of opt-outs. */
final class Subscriptions {

    private final FeedTable feeds;
    private final OptOutTable optOuts;
    private final FeedAddition addition;
    private final InstantSource clock;

    Subscriptions(FeedTable feeds, OptOutTable optOuts, FeedAddition addition, InstantSource clock) {
        this.feeds = feeds;
        this.optOuts = optOuts;
        this.addition = addition;
        this.clock = clock;
    }

    /**
     * The answer to an addition.
     *
     * @param feeds in the request: 1
     * @param added of these, how many were not there yet
     * @param ids of all of them
     * @param url where it is polled
     * @param title the feed's own
     * @param items how many items its body gave
     */
    record Added(int feeds, int added, List<String> ids, String url, Optional<String> title, int items) {}

    /**
     * The answer to an import.
     *
     * @param feeds in the list, each once
     * @param added of these, how many were not there yet
     * @param ids of all of them, as they are there now
     * @param repeated outlines that name a feed of the list again
     * @param leftOut outlines without a web address
     */
    record Imported(int feeds, int added, List<String> ids, int repeated, int leftOut) {}

    /** The answer to an export. */
    record Exported(int feeds, String opml) {}

    /** The answer to a removal. */
    record Removed(String id, boolean removed) {}

    /** The answer to a pause or its end. */
    record Paused(String id, boolean paused) {}

    /** The answer to an opt-out or its end. */
    record OptedOut(String host, boolean optedOut) {}

    /** Adds one feed; its entries are there when this returns. */
    Added add(FetchEvent.Add wanted, String holder) throws InterruptedException {
        var done = addition.add(wanted, holder);
        var polling = done.feed().polling();
        return new Added(1, done.isNew() ? 1 : 0, List.of(done.feed().id()), done.feed().url(), polling.title(),
                done.isNew() ? polling.last().map(Feed.Poll::items).orElse(0) : 0);
    }

    /**
     * Adds the feeds of a list; those that are there stay as they are. They are asked for by the next runs: a long list is
     * not due all at once.
     *
     * @throws IllegalArgumentException if the text is no OPML, or breaks off; nothing was added
     */
    Imported add(String opml) {
        Instant now = clock.instant();
        var listed = Opml.reading(opml, now);
        var known = new KnownFeeds(feeds.all());
        var ids = new ArrayList<String>();
        int added = 0;
        for (Feed feed : listed.feeds()) {
            Optional<Feed> there = known.find(feed.url());
            if (there.isEmpty() && feeds.add(feed.polled(feed.polling().postponed(PollSchedule.firstOf(now, added))))) {
                known.add(feed);
                added++;
            }
            ids.add(there.orElse(feed).id());
        }
        return new Imported(listed.feeds().size(), added, ids, listed.repeated(), listed.leftOut());
    }

    Exported export() {
        var all = feeds.all();
        return new Exported(all.size(), Opml.write(all));
    }

    Removed remove(String feedId) {
        return new Removed(feedId, feeds.remove(feedId));
    }

    /**
     * Pauses a feed, or resumes it, also one that failed for too long or is gone.
     *
     * @throws IllegalArgumentException if there is no such feed
     */
    Paused pause(String feedId, boolean paused) {
        if (!feeds.pause(feedId, paused, clock.instant())) {
            throw new IllegalArgumentException("expected the id of a feed as the list of feeds shows it, got \"" + feedId + "\"");
        }
        return new Paused(feedId, paused);
    }

    /** Puts a host on the list of those whose articles are shown with title and link only, or takes it off. */
    OptedOut optOut(String host, boolean out) {
        if (out) {
            optOuts.add(host, clock.instant());
        } else {
            optOuts.remove(host);
        }
        return new OptedOut(host, out);
    }
}
