package dev.cardwire.reader;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A feed as it was read.
 *
 * @param title plain text
 * @param siteUrl the site that the feed says it belongs to, absolute
 * @param language BCP 47
 * @param ttl how long the feed asks to be left alone between two polls
 * @param entries each id once, in the feed's order
 */
public record ParsedFeed(
        Optional<String> title,
        Optional<String> siteUrl,
        Optional<String> language,
        Optional<Duration> ttl,
        List<ParsedEntry> entries) {

    public ParsedFeed {
        entries = List.copyOf(entries);
    }
}
