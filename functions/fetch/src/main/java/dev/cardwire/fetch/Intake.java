package dev.cardwire.fetch;

import dev.cardwire.archive.RejectedArchive;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Feed.Validators;
import dev.cardwire.core.Item;
import dev.cardwire.core.Polling.Asks;
import dev.cardwire.core.Polling.Told;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import dev.cardwire.reader.ParsedEntry;
import dev.cardwire.reader.ParsedFeed;
import dev.cardwire.reader.Repair;
import dev.cardwire.table.Seen;
import dev.cardwire.table.SeenTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Takes in a body: reads it, puts what is new in it, and only then notes what was seen, so that a crash repeats and never
 * skips.
 */
final class Intake {

    /** Reading takes some ten times a body's size in memory. */
    private static final int READ_SIDE_BY_SIDE = 2;

    private final SeenTable seenTable;
    private final ItemWriter items;
    private final RejectedArchive rejected;
    private final int firstPollEntries;
    private final InstantSource clock;
    private final Semaphore reading = new Semaphore(READ_SIDE_BY_SIDE);

    /**
     * @param firstPollEntries how many entries a feed's first poll takes, the newest (POLLING rule 17); 0: all
     */
    Intake(SeenTable seenTable, ItemWriter items, RejectedArchive rejected, int firstPollEntries, InstantSource clock) {
        this.seenTable = seenTable;
        this.items = items;
        this.rejected = rejected;
        this.firstPollEntries = firstPollEntries;
        this.clock = clock;
    }

    /**
     * What a body that is a feed came to.
     *
     * @param appeared its entries that are new to Cardwire; at the first poll also those that are left out
     * @param items how many item versions were put
     */
    record Taken(ParsedFeed feed, List<String> repairs, List<ParsedEntry> appeared, int items) {

        /** What the feed says of itself. */
        Told told() {
            return Intake.told(feed);
        }

        /** When the feed asks to be polled. */
        Asks asks() {
            return new Asks(feed.ttl().map(Duration::toSeconds), feed.skipHours().stream().sorted().toList(), feed.skipDays().stream().sorted().toList());
        }
    }

    private static Told told(ParsedFeed feed) {
        return new Told(feed.title(), feed.siteUrl(), feed.language());
    }

    /** Reads a body, which is pure, so that whoever asked for it can decide what to do with it. */
    FeedReading read(FeedAnswer.Fetched answer) throws InterruptedException {
        reading.acquire();
        try {
            return FeedReader.read(answer.body(), answer.contentType(), answer.url());
        } finally {
            reading.release();
        }
    }

    /**
     * Puts the entries of a body that are new or changed.
     *
     * @throws dev.cardwire.archive.ArchiveFailure if one could not be put: nothing is noted, all is repeated by the next poll
     * @throws dev.cardwire.table.TableFailure if the table cannot be used; the same holds
     */
    Taken take(Feed feed, FeedAnswer.Fetched answer, FeedReading.Readable read) throws InterruptedException {
        Instant now = clock.instant();
        ParsedFeed parsed = read.feed();
        Feed named = feed.polled(feed.polling().telling(told(parsed)));
        Optional<Seen> known = seenTable.find(feed.id());
        var versions = EntryVersions.of(feed.id(), parsed.entries(), known, firstPollEntries, now);
        var stored = items.put(versions.fresh().stream().map(version -> item(named, version, answer, now)).toList());
        Seen seen = versions.seenAs(stored);
        if (!known.equals(Optional.of(seen))) {
            seenTable.save(feed.id(), seen);
        }
        int fresh = (int) stored.stream().filter(ItemWriter.Stored::isNew).count();
        return new Taken(parsed, read.repairs().stream().map(Repair::text).toList(), appeared(versions, stored), fresh);
    }

    /** What came back to the feed, or was put by a run that died, is not new. */
    private static List<ParsedEntry> appeared(EntryVersions versions, List<ItemWriter.Stored> stored) {
        var old = stored.stream().filter(one -> !one.isNew()).map(one -> one.item().entryId()).collect(Collectors.toSet());
        return versions.appeared().stream().filter(entry -> !old.contains(entry.id())).toList();
    }

    private static Item item(Feed feed, EntryVersions.Version version, FeedAnswer.Fetched answer, Instant now) {
        ParsedEntry entry = version.entry();
        return new Item(Item.SCHEMA, version.itemId(), version.version(),
                new Item.FeedRef(feed.id(), feed.displayName(), feed.url(), feed.site(), feed.folders()),
                entry.id(), entry.url(), entry.title(), entry.authors(),
                entry.language().or(feed.polling()::language).or(feed::language),
                entry.publishedAt(), entry.updatedAt(), version.collectedAt(), entry.summaryHtml(), entry.contentHtml(), entry.categories(),
                entry.enclosures(),
                new Item.Origin(answer.url(), now, answer.validators().flatMap(Validators::etag), answer.validators().flatMap(Validators::lastModified)),
                Optional.empty());
    }

    /**
     * Keeps a body that is no feed, so that somebody can see why.
     *
     * @throws dev.cardwire.archive.ArchiveFailure if it could not be kept
     */
    void reject(Feed feed, FeedAnswer.Fetched answer, String reason) {
        if (answer.body().length > 0) {
            rejected.put(feed.id(), clock.instant(), extension(reason), answer.body());
        }
    }

    private static String extension(String reason) {
        return reason.contains("HTML") ? "html" : reason.contains("JSON") ? "json" : reason.contains("XML") ? "xml" : "bin";
    }
}
