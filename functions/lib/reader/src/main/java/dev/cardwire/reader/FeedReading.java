package dev.cardwire.reader;

import java.util.List;

/** What came of reading a body. */
public sealed interface FeedReading {

    /**
     * The body is a feed.
     *
     * @param repairs in plain words what was damaged and what was done, or lost; empty for a sound feed
     */
    record Readable(ParsedFeed feed, List<String> repairs) implements FeedReading {

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
