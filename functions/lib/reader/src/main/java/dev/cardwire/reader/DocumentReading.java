package dev.cardwire.reader;

import java.util.List;

/** What came of reading what a body says, before anything of it is made safe. */
public sealed interface DocumentReading {

    /**
     * The body is a feed.
     *
     * @param repairs what was damaged, as far as reading met it
     */
    record Readable(FeedDocument document, List<Repair> repairs) implements DocumentReading {

        public Readable {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * The body is no feed, or broken beyond repair.
     *
     * @param reason in plain words, for the feed's owner
     */
    record NotAFeed(String reason) implements DocumentReading {}
}
