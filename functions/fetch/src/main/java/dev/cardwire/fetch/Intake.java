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
import dev.cardwire.table.OptOutList;
import dev.cardwire.table.Seen;
import dev.cardwire.table.SeenTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in a body: reads it, puts what is new in it, and only then notes what was seen, so that a crash repeats and never
 * skips.
 */
final class Intake {

    /** Reading takes some ten times a body's size in memory. */
    private static final int READ_SIDE_BY_SIDE = 2;

    /** How long a poll may take over pages; what is left then is left to the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SeenTable seenTable;
    private final PagedItems items;
    private final OptOutList optOuts;
    private final RejectedArchive rejected;
    private final int firstPollEntries;
    private final InstantSource clock;
    private final Semaphore reading = new Semaphore(READ_SIDE_BY_SIDE);

    /**
     * @param firstPollEntries how many entries a feed's first poll takes, the newest (POLLING rule 17); 0: all
     */
    Intake(SeenTable seenTable, PagedItems items, OptOutList optOuts, RejectedArchive rejected, int firstPollEntries, InstantSource clock) {
        this.seenTable = seenTable;
        this.items = items;
        this.optOuts = optOuts;
        this.rejected = rejected;
        this.firstPollEntries = firstPollEntries;
        this.clock = clock;
    }

    /**
     * What a body that is a feed came to.
     *
     * @param appeared its entries that are new to Cardwire; at the first poll also those that are left out
     * @param items how many item versions were put
     * @param pagesWanted for how many entries the article's page is to be tried for at the next poll
     */
    record Taken(ParsedFeed feed, List<String> repairs, List<ParsedEntry> appeared, int items, int pagesWanted) {

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
     * Puts the entries of a body that are new or changed, with their pages where the body gives little of them.
     *
     * @param deadline no page is begun after this
     * @throws dev.cardwire.archive.ArchiveFailure if one could not be put: nothing is noted, all is repeated by the next poll
     * @throws dev.cardwire.table.TableFailure if the table cannot be used; the same holds
     */
    Taken take(Feed feed, FeedAnswer.Fetched answer, FeedReading.Readable read, Instant deadline) throws InterruptedException {
        Instant now = clock.instant();
        ParsedFeed parsed = read.feed();
        Feed named = feed.polled(feed.polling().telling(told(parsed)));
        Optional<Seen> known = seenTable.find(feed.id());
        var versions = EntryVersions.of(feed.id(), parsed.entries(), known, firstPollEntries, now);
        var kept = items.put(versions.fresh().stream().map(version -> optedOut(item(named, version, answer, now), answer)).toList(), known,
                patience(now, deadline));
        var again = items.retry(feed.id(), versions.seen(), patience(now, deadline));
        Seen seen = EntryVersions.with(kept, again.seen());
        if (!known.equals(Optional.of(seen))) {
            seenTable.save(feed.id(), seen);
        }
        int fresh = (int) kept.stream().filter(one -> one.stored().isNew()).count();
        return new Taken(parsed, read.repairs().stream().map(Repair::text).toList(), appeared(versions, kept), fresh + again.items(), seen.pagesWanted());
    }

    /** What trying again for pages came to: item versions that were put, and entries whose page is still to be tried for. */
    record Pages(int items, int stillWanted) {}

    /**
     * Tries again for the pages that earlier polls did not get.
     *
     * @param deadline no page is begun after this
     */
    Pages tryAgainForPages(Feed feed, Instant deadline) throws InterruptedException {
        Optional<Seen> known = seenTable.find(feed.id());
        if (known.isEmpty()) {
            return new Pages(0, 0);
        }
        var again = items.retry(feed.id(), known.get(), patience(clock.instant(), deadline));
        if (!again.seen().equals(known.get())) {
            seenTable.save(feed.id(), again.seen());
        }
        return new Pages(again.items(), again.seen().pagesWanted());
    }

    private static Instant patience(Instant now, Instant deadline) {
        Instant patient = now.plus(PATIENCE);
        return patient.isBefore(deadline) ? patient : deadline;
    }

    private Item optedOut(Item item, FeedAnswer.Fetched answer) {
        return answer.optOut()
                .or(() -> optOuts.reason(Stream.concat(Stream.of(item.feed().url(), answer.url()), item.url().stream()).map(FeedClient::host).toList()))
                .map(item::optedOut)
                .orElse(item);
    }

    /** What came back to the feed, or was put by a run that died, is not new. */
    private static List<ParsedEntry> appeared(EntryVersions versions, List<PagedItems.Kept> kept) {
        var old = kept.stream().map(PagedItems.Kept::stored).filter(one -> !one.isNew()).map(one -> one.item().entryId()).collect(Collectors.toSet());
        return versions.appeared().stream().filter(entry -> !old.contains(entry.id())).toList();
    }

    private static Item item(Feed feed, EntryVersions.Version version, FeedAnswer.Fetched answer, Instant now) {
        ParsedEntry entry = version.entry();
        var item = new Item(Item.SCHEMA, version.itemId(), version.version(),
                new Item.FeedRef(feed.id(), feed.displayName(), feed.url(), feed.site(), feed.folders()),
                entry.id(), entry.url(), entry.title(), entry.authors(),
                entry.language().or(feed.polling()::language).or(feed::language),
                entry.publishedAt(), entry.updatedAt(), version.collectedAt(), entry.summaryHtml(), entry.contentHtml(), entry.categories(),
                entry.enclosures(),
                new Item.Origin(answer.url(), now, answer.validators().flatMap(Validators::etag), answer.validators().flatMap(Validators::lastModified)),
                Optional.empty());
        return version.backlog() ? item.inBacklog() : item;
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
