package dev.cardwire.reader;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A feed as it was read.
 *
 * @param title plain text
 * @param siteUrl the site that the feed says it belongs to, absolute
 * @param language BCP 47
 * @param ttl how long the feed asks to be left alone between two polls
 * @param skipHours hours of the day in GMT, 0 to 23, in which the feed asks not to be polled (RSS 2.0)
 * @param skipDays days of the week on which the feed asks not to be polled
 * @param entries each id once, in the feed's order
 */
public record ParsedFeed(
        Optional<String> title,
        Optional<String> siteUrl,
        Optional<String> language,
        Optional<Duration> ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        List<ParsedEntry> entries) {

    public ParsedFeed {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        entries = List.copyOf(entries);
    }
}
