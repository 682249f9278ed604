package dev.cardwire.reader;

import java.util.List;

/** What came of reading a body. */
public sealed interface FeedReading {

    /**
     * The body is a feed.
     *
     * @param repairs what was damaged and what was done about it, or lost; empty for a sound feed
     */
    record Readable(ParsedFeed feed, List<Repair> repairs) implements FeedReading {

        public Readable {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * The body is no feed, or broken beyond repair.
     *
     * @param reason in plain words, for the feed's owner
     */
    record NotAFeed(String reason) implements FeedReading {}
}
