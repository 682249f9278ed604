package dev.cardwire.fetch;

import dev.cardwire.archive.ArchiveFailure;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Feed.Poll;
import dev.cardwire.core.Feed.Validators;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Links;
import dev.cardwire.core.Polling;
import dev.cardwire.core.Polling.Asks;
import dev.cardwire.core.Polling.Body;
import dev.cardwire.core.Polling.Failing;
import dev.cardwire.core.Polling.Moving;
import dev.cardwire.core.Polling.Reason;
import dev.cardwire.core.Polling.Stopped;
import dev.cardwire.reader.FeedReading;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostState;
import dev.cardwire.table.HostTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * One poll of one feed, and what it is written down as. The feed is written last, so that a crash repeats, never skips;
 * a poll that finds nothing new writes nothing else.
 */
final class FeedPoll {

    /** One page that takes all the time it may, and writing it down. */
    private static final Duration LAST_PAGE = Duration.ofSeconds(30);

    private final FeedClient client;
    private final FeedTable feeds;
    private final Moves moves;
    private final HostTable hosts;
    private final Intake intake;
    private final PollSchedule schedule;
    private final HostPause pause;
    private final InstantSource clock;

    FeedPoll(FeedClient client, FeedTable feeds, HostTable hosts, Intake intake, PollSchedule schedule, InstantSource clock) {
        this.client = client;
        this.feeds = feeds;
        this.moves = new Moves(feeds);
        this.hosts = hosts;
        this.intake = intake;
        this.schedule = schedule;
        this.pause = new HostPause(schedule);
        this.clock = clock;
    }

    /**
     * What a poll came to.
     *
     * @param record what the feed's owner reads
     * @param host what is known of the host now
     * @param outage the bucket's failure, where it is more than this feed's own
     */
    record Result(Poll record, HostState host, Optional<ArchiveFailure> outage) {

        boolean failed() {
            return record.error().isPresent();
        }
    }

    /** A feed after an answer, not written yet. */
    private record After(Feed feed, Optional<ArchiveFailure> outage) {

        static After of(Feed feed) {
            return new After(feed, Optional.empty());
        }
    }

    /**
     * Polls a feed, and writes what it came to.
     *
     * @param feed as it was just read
     * @param host what is known of its host
     * @param feedsOfHost how many feeds of this host are polled
     * @param deadline when the run ends
     * @throws dev.cardwire.table.TableFailure if the table cannot be used; the feed is due as before
     */
    Result poll(Feed feed, HostState host, int feedsOfHost, Instant deadline) throws InterruptedException {
        try (var place = client.place()) {
            FeedAnswer answer = client.get(feed.url(), feed.polling().validators(), feedsOfHost, place);
            Instant now = clock.instant();
            HostState hostNow = noted(feed, host, answer, now);
            Instant pagesUntil = deadline.minus(LAST_PAGE);
            After after = switch (answer) {
                case FeedAnswer.NotModified unchanged -> unchanged(feed, unchanged, now, pagesUntil);
                case FeedAnswer.Fetched fetched -> fetched(feed, fetched, now, pagesUntil);
                case FeedAnswer.Gone gone -> After.of(gone(feed, now));
                case FeedAnswer.RetryAfter busy -> After.of(tooBusy(feed, busy, hostNow, now));
                case FeedAnswer.LeftAlone(String otherHost, Instant until) -> After.of(leftAlone(feed, otherHost, until, now));
                case FeedAnswer.Failed failed -> After.of(failed(feed, failed.status(), failed.wireBytes(), failed.reason(), now));
            };
            return written(feed, after, hostNow);
        }
    }

    /** Notes what the answer says of the host, or of the one that a redirect led to; written only where it is news. */
    private HostState noted(Feed feed, HostState known, FeedAnswer answer, Instant now) {
        String own = FeedClient.host(feed.url());
        String host = answer instanceof FeedAnswer.RetryAfter busy ? busy.host() : own;
        HostState before = host.equals(own) ? known : hosts.find(host).orElse(HostState.NONE);
        HostState after = pause.after(before, feed.id(), feed.polling().failures() + 1, answer, now);
        if (!after.equals(before)) {
            hosts.save(host, after);
        }
        return host.equals(own) ? after : known;
    }

    /** Leaves a feed for as long as its host asked. */
    void postpone(Feed feed, Instant until) {
        feeds.polled(feed.polled(feed.polling().postponed(until)));
    }

    /** Writes down a poll that broke in Cardwire itself. */
    Result broke(Feed feed, HostState host, RuntimeException bug) {
        String reason = "Cardwire failed on this feed: " + bug.getClass().getSimpleName();
        return written(feed, After.of(failed(feed, Optional.empty(), 0, reason, clock.instant())), host);
    }

    private Result written(Feed before, After after, HostState host) {
        Feed feed = after.feed();
        if (feed.url().equals(before.url())) {
            feeds.polled(feed);
        } else {
            moves.write(before, feed, clock.instant());
        }
        return new Result(feed.polling().last().orElseThrow(), host, after.outage());
    }

    private After unchanged(Feed feed, FeedAnswer.NotModified answer, Instant now, Instant pagesUntil) throws InterruptedException {
        // Rule 3: what a 304 says of validators replaces the stored ones; what it does not mention stays.
        var validators = answer.validators().map(given -> feed.polling().validators().map(stored -> new Validators(given.url(),
                given.etag().or(stored::etag), given.lastModified().or(stored::lastModified))).orElse(given)).or(feed.polling()::validators);
        var record = new Poll(now, Optional.of(304), 0, 0, 0, true, Optional.empty());
        return nothingNew(feed, record, validators, answer.maxAge(), answer.redirects(), pagesUntil);
    }

    private After fetched(Feed feed, FeedAnswer.Fetched answer, Instant now, Instant pagesUntil) throws InterruptedException {
        String hash = Ids.sha256Hex(answer.body());
        if (feed.polling().body().map(Body::hash).filter(hash::equals).isPresent()) {
            // Rule 4: the same body is not read again.
            var record = new Poll(now, Optional.of(answer.status()), answer.wireBytes(), 0, 0, true, Optional.empty());
            return nothingNew(feed, record, answer.validators(), answer.maxAge(), answer.redirects(), pagesUntil);
        }
        try {
            return switch (intake.read(answer)) {
                case FeedReading.Readable read -> After.of(taken(feed, answer, hash, intake.take(feed, answer, read, pagesUntil), now));
                case FeedReading.NotAFeed(String reason) -> {
                    intake.reject(feed, answer, reason);
                    yield After.of(failed(feed, Optional.of(answer.status()), answer.wireBytes(), reason, now));
                }
            };
        } catch (ArchiveFailure e) {
            return notStored(feed, answer, e, now);
        }
    }

    private After nothingNew(Feed feed, Poll record, Optional<Validators> validators, Optional<Duration> maxAge, Redirects redirects,
            Instant pagesUntil) throws InterruptedException {
        Polling was = feed.polling();
        Instant due = due(feed, was.published(), was.asks(), validators, maxAge, record.at());
        try {
            // Nearly always none is wanted, and nothing more than this feed is written.
            var pages = was.pagesWanted() == 0 ? new Intake.Pages(0, 0) : intake.tryAgainForPages(feed, pagesUntil);
            var counted = new Poll(record.at(), record.status(), record.bytes(), 0, pages.items(), true, Optional.empty());
            return After.of(followed(feed.polled(was.unchanged(counted, due, validators).wantingPages(pages.stillWanted())), redirects));
        } catch (ArchiveFailure e) {
            // The feed has done its part; what the bucket did not take is tried for again.
            return new After(followed(feed.polled(was.unchanged(record, due, validators)), redirects), Optional.of(e));
        }
    }

    /** The feed after its body was taken in; also of a feed that is being added. */
    Feed taken(Feed feed, FeedAnswer.Fetched answer, String hash, Intake.Taken taken, Instant now) {
        Polling was = feed.polling();
        var record = new Poll(now, Optional.of(answer.status()), answer.wireBytes(), taken.feed().entries().size(), taken.items(), false, Optional.empty());
        var published = Rhythm.after(was.published(), taken.appeared(), lastRead(was), now);
        Instant due = due(feed, published, taken.asks(), answer.validators(), answer.maxAge(), now);
        var body = new Body(hash, answer.wireBytes(), answer.url());
        return followed(feed.polled(was.read(record, due, answer.validators(), body, taken.told(), taken.asks(), published, taken.repairs())
                .wantingPages(taken.pagesWanted())),
                answer.redirects());
    }

    private Instant due(Feed feed, List<Instant> published, Asks asks, Optional<Validators> validators, Optional<Duration> maxAge, Instant now) {
        Duration own = PollSchedule.ownInterval(published, feed.addedAt(), validators.isPresent(), now);
        return schedule.afterAnswer(now, own, new Wishes(asks, maxAge));
    }

    /** When the last body was read, as far as known: a row of failures began after it. */
    private static Optional<Instant> lastRead(Polling was) {
        return was.body().flatMap(_ -> was.failing().map(Failing::since).or(() -> was.last().map(Poll::at)));
    }

    /**
     * The feed after an answer that redirects led to (rule 8): its address changes only where every hop is permanent, the
     * target is a feed, and several polls in a row say the same.
     */
    private static Feed followed(Feed feed, Redirects redirects) {
        Polling polling = feed.polling();
        Optional<Moving> moving = redirects.movedTo().filter(Links::isWeb).map(url -> new Moving(url,
                polling.moving().filter(before -> before.url().equals(url)).map(Moving::polls).orElse(0) + 1));
        return moving.filter(move -> move.polls() >= Moving.POLLS_TO_BELIEVE)
                .map(move -> feed.polled(polling.moving(Optional.empty())).movedTo(move.url()))
                .orElseGet(() -> moving.equals(polling.moving()) ? feed : feed.polled(polling.moving(moving)));
    }

    /** Rule 9: it is not asked for again, and its owner can read why. */
    private static Feed gone(Feed feed, Instant now) {
        var record = new Poll(now, Optional.of(410), 0, 0, 0, false, Optional.of("the server says that this feed is gone for good (410)"));
        return feed.polled(feed.polling().failed(record, PollSchedule.oneMore(feed.polling(), now), Optional.empty(),
                Optional.of(new Stopped(Reason.GONE, now))));
    }

    /** Rule 7: as long as the server asks, and no less than after any other failure. */
    private Feed tooBusy(Feed feed, FeedAnswer.RetryAfter busy, HostState host, Instant now) {
        var record = new Poll(now, Optional.of(busy.status()), 0, 0, 0, false, Optional.of("the server has too much to do (" + busy.status() + ")"
                + busy.pause().map(wait -> " and asks to wait " + wait.toSeconds() + " s").orElse("")));
        Instant until = host.isPausedAt(now)
                ? host.notBefore().orElseThrow()
                : busy.pause().map(wait -> schedule.afterPause(now, wait)).orElse(now);
        return failed(feed, record, until);
    }

    /** Rule 7 for the host that a redirect leads to: as if it had answered so itself. */
    private Feed leftAlone(Feed feed, String host, Instant until, Instant now) {
        var record = new Poll(now, Optional.empty(), 0, 0, 0, false, Optional.of(FeedDiscovery.leftAlone(host, until)));
        return failed(feed, record, until);
    }

    private Feed failed(Feed feed, Optional<Integer> status, long bytes, String reason, Instant now) {
        return failed(feed, new Poll(now, status, bytes, 0, 0, false, Optional.of(reason)), now);
    }

    /** Due again later, each time later; after a week of it not any more, until its owner resumes it (rule 9). */
    private Feed failed(Feed feed, Poll record, Instant notBefore) {
        Failing row = PollSchedule.oneMore(feed.polling(), record.at());
        if (PollSchedule.isEnough(row, record.at())) {
            return feed.polled(feed.polling().failed(record, row, Optional.empty(), Optional.of(new Stopped(Reason.FAILING, record.at()))));
        }
        Instant backOff = schedule.afterFailure(record.at(), row.polls());
        return feed.polled(feed.polling().failed(record, row, Optional.of(backOff.isAfter(notBefore) ? backOff : notBefore), Optional.empty()));
    }

    /** What the bucket refuses for this feed's sake is the feed's failure; an outage is not, and the next run tries again. */
    private After notStored(Feed feed, FeedAnswer.Fetched answer, ArchiveFailure failure, Instant now) {
        String reason = "the entries could not be stored: " + failure.reason();
        if (failure.reason() == ArchiveFailure.Reason.REFUSED) {
            return After.of(failed(feed, Optional.of(answer.status()), answer.wireBytes(), reason, now));
        }
        var record = new Poll(now, Optional.of(answer.status()), answer.wireBytes(), 0, 0, false, Optional.of(reason));
        return new After(feed.polled(feed.polling().notStored(record, now)), Optional.of(failure));
    }
}
