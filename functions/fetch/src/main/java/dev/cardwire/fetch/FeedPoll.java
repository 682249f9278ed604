package dev.cardwire.fetch;

import dev.cardwire.archive.ArchiveFailure;
import dev.cardwire.archive.RejectedArchive;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Feed.Poll;
import dev.cardwire.core.Feed.Polling;
import dev.cardwire.core.Feed.Validators;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import dev.cardwire.reader.ParsedEntry;
import dev.cardwire.reader.ParsedFeed;
import dev.cardwire.reader.Repair;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostState;
import dev.cardwire.table.HostTable;
import dev.cardwire.table.Seen;
import dev.cardwire.table.SeenTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One poll of one feed. Its order is what makes a crash repeat, never skip: all puts, then what was seen, then the feed.
 */
final class FeedPoll {

    /** Reading takes some ten times a body's size in memory. */
    private static final int READ_SIDE_BY_SIDE = 2;

    private final FeedClient client;
    private final FeedTable feeds;
    private final SeenTable seenTable;
    private final HostTable hosts;
    private final ItemWriter items;
    private final RejectedArchive rejected;
    private final PollSchedule schedule;
    private final int firstPollEntries;
    private final InstantSource clock;
    private final Semaphore reading = new Semaphore(READ_SIDE_BY_SIDE);

    FeedPoll(FeedClient client, FeedTable feeds, SeenTable seenTable, HostTable hosts, ItemWriter items, RejectedArchive rejected,
            PollSchedule schedule, int firstPollEntries, InstantSource clock) {
        this.client = client;
        this.feeds = feeds;
        this.seenTable = seenTable;
        this.hosts = hosts;
        this.items = items;
        this.rejected = rejected;
        this.schedule = schedule;
        this.firstPollEntries = firstPollEntries;
        this.clock = clock;
    }

    /**
     * What a poll came to.
     *
     * @param record what the feed's owner reads
     * @param hostWaits whether the whole host is left alone from now on
     * @param outage the bucket's failure, where it is more than this feed's own
     */
    record Result(Poll record, boolean hostWaits, Optional<ArchiveFailure> outage) {

        boolean failed() {
            return record.error().isPresent();
        }
    }

    /**
     * Polls a feed, and writes what it came to.
     *
     * @param feed as it was just read
     * @throws dev.cardwire.table.TableFailure if the table cannot be used; the feed is due as before
     */
    Result poll(Feed feed, int feedsOfHost) throws InterruptedException {
        try (var place = client.place()) {
            return switch (client.get(feed.url(), feed.polling().validators(), feedsOfHost, place)) {
                case FeedAnswer.NotModified answer -> unchanged(feed, answer);
                case FeedAnswer.Fetched answer -> fetched(feed, answer);
                case FeedAnswer.Gone gone -> gone(feed);
                case FeedAnswer.RetryAfter answer -> tooBusy(feed, answer);
                case FeedAnswer.Failed answer -> failed(feed, answer.status(), answer.wireBytes(), answer.reason(), Optional.empty());
            };
        }
    }

    /** Leaves a feed for as long as its host asked. */
    void postpone(Feed feed, Instant until) {
        Polling was = feed.polling();
        feeds.polled(feed.polled(new Polling(Optional.of(until), was.validators(), was.bodyHash(), was.title(), was.siteUrl(), was.language(),
                was.failures(), was.last())));
    }

    private Result unchanged(Feed feed, FeedAnswer.NotModified answer) {
        Instant now = clock.instant();
        // Rule 3: what a 304 says of validators replaces the stored ones; what it does not mention stays.
        var validators = answer.validators().map(given -> feed.polling().validators().map(stored -> new Validators(given.url(),
                given.etag().or(stored::etag), given.lastModified().or(stored::lastModified))).orElse(given)).or(feed.polling()::validators);
        var record = new Poll(now, Optional.of(304), 0, 0, 0, true, Optional.empty());
        return write(feed, record, schedule.afterSuccess(now, Optional.empty(), answer.maxAge()), validators, feed.polling().bodyHash(), 0);
    }

    private Result fetched(Feed feed, FeedAnswer.Fetched answer) throws InterruptedException {
        Instant now = clock.instant();
        String hash = Ids.sha256Hex(answer.body());
        if (feed.polling().bodyHash().filter(hash::equals).isPresent()) {
            var record = new Poll(now, Optional.of(answer.status()), answer.wireBytes(), 0, 0, true, Optional.empty());
            return write(feed, record, schedule.afterSuccess(now, Optional.empty(), answer.maxAge()), answer.validators(), Optional.of(hash), 0);
        }
        reading.acquire();
        FeedReading read;
        try {
            read = FeedReader.read(answer.body(), answer.contentType(), answer.url());
        } finally {
            reading.release();
        }
        try {
            return switch (read) {
                case FeedReading.Readable(ParsedFeed parsed, List<Repair> repairs) -> taken(feed, answer, parsed, hash, now);
                case FeedReading.NotAFeed(String reason) -> notAFeed(feed, answer, reason, now);
            };
        } catch (ArchiveFailure e) {
            return failed(feed, Optional.of(answer.status()), answer.wireBytes(), "the entries could not be stored: " + e.reason(),
                    Optional.of(e).filter(failure -> failure.reason() != ArchiveFailure.Reason.REFUSED));
        }
    }

    private Result taken(Feed feed, FeedAnswer.Fetched answer, ParsedFeed parsed, String hash, Instant now) throws InterruptedException {
        Polling was = feed.polling();
        var record = new Poll(now, Optional.of(answer.status()), answer.wireBytes(), parsed.entries().size(), 0, false, Optional.empty());
        Feed after = feed.polled(new Polling(Optional.of(schedule.afterSuccess(now, parsed.ttl(), answer.maxAge())), answer.validators(),
                Optional.of(hash), parsed.title().or(was::title), parsed.siteUrl().or(was::siteUrl), parsed.language().or(was::language), 0,
                Optional.of(record)));
        Optional<Seen> known = seenTable.find(feed.id());
        var versions = EntryVersions.of(feed.id(), parsed.entries(), known, firstPollEntries, now);
        int fresh = items.put(versions.fresh().stream().map(version -> item(after, version, answer, now)).toList());
        if (!known.equals(Optional.of(versions.seen()))) {
            seenTable.save(feed.id(), versions.seen());
        }
        var counted = new Poll(record.at(), record.status(), record.bytes(), record.entries(), fresh, false, Optional.empty());
        Polling found = after.polling();
        feeds.polled(feed.polled(new Polling(found.dueAt(), found.validators(), found.bodyHash(), found.title(), found.siteUrl(), found.language(), 0,
                Optional.of(counted))));
        return new Result(counted, false, Optional.empty());
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

    private Result notAFeed(Feed feed, FeedAnswer.Fetched answer, String reason, Instant now) {
        if (answer.body().length > 0) {
            rejected.put(feed.id(), now, extension(reason), answer.body());
        }
        return failed(feed, Optional.of(answer.status()), answer.wireBytes(), reason, Optional.empty());
    }

    private static String extension(String reason) {
        return reason.contains("HTML") ? "html" : reason.contains("JSON") ? "json" : reason.contains("XML") ? "xml" : "bin";
    }

    private Result gone(Feed feed) {
        Polling was = feed.polling();
        var record = new Poll(clock.instant(), Optional.of(410), 0, 0, 0, false, Optional.of("the server says that this feed is gone for good (410)"));
        feeds.polled(feed.polled(new Polling(Optional.empty(), was.validators(), was.bodyHash(), was.title(), was.siteUrl(), was.language(),
                was.failures() + 1, Optional.of(record))));
        return new Result(record, false, Optional.empty());
    }

    private Result tooBusy(Feed feed, FeedAnswer.RetryAfter answer) {
        Instant now = clock.instant();
        int failures = feed.polling().failures() + 1;
        Optional<Instant> until = answer.pause().map(wait -> schedule.afterPause(now, wait));
        until.ifPresent(time -> hosts.save(FeedClient.host(feed.url()), HostState.NONE.pausedUntil(time)));
        Instant due = until.orElseGet(() -> schedule.afterFailure(now, failures));
        var record = new Poll(now, Optional.of(answer.status()), 0, 0, 0, false, Optional.of("the server has too much to do (" + answer.status() + ")"
                + answer.pause().map(wait -> " and asks to wait " + wait.toSeconds() + " s").orElse("")));
        write(feed, record, due, feed.polling().validators(), feed.polling().bodyHash(), failures);
        return new Result(record, until.isPresent(), Optional.empty());
    }

    /** Records a failure; the feed is due again later, each time later. */
    Result failed(Feed feed, Optional<Integer> status, long bytes, String reason, Optional<ArchiveFailure> outage) {
        Instant now = clock.instant();
        int failures = feed.polling().failures() + 1;
        var record = new Poll(now, status, bytes, 0, 0, false, Optional.of(reason));
        // An outage of the bucket is not the feed's fault: it is due at the next run.
        Instant due = outage.isPresent() ? now : schedule.afterFailure(now, failures);
        write(feed, record, due, feed.polling().validators(), feed.polling().bodyHash(), outage.isPresent() ? failures - 1 : failures);
        return new Result(record, false, outage);
    }

    private Result write(Feed feed, Poll record, Instant due, Optional<Validators> validators, Optional<String> hash, int failures) {
        Polling was = feed.polling();
        feeds.polled(feed.polled(new Polling(Optional.of(due), validators, hash, was.title(), was.siteUrl(), was.language(), failures,
                Optional.of(record))));
        return new Result(record, false, Optional.empty());
    }
}
