package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Links;
import dev.cardwire.core.Times;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostState;
import dev.cardwire.table.HostTable;
import dev.cardwire.table.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Adds one feed by its own address or by that of a page that names it (POLLING rules 13 and 14): one request, or two, and
 * the feed's body is used, so that its entries are there when the call returns. An address that leads to no feed is an
 * error, and nothing is added.
 */
final class FeedAddition {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int TRIES_FOR_THE_LEASE = 30;

    /** Somebody waits for the answer: the pages of articles that take longer are left to the next polls. */
    private static final Duration FOR_PAGES = Duration.ofSeconds(20);

    private final FeedClient client;
    private final Intake intake;
    private final FeedPoll poll;
    private final FeedTable feeds;
    private final HostTable hosts;
    private final ShardLeases leases;
    private final Poller.Pause pause;
    private final InstantSource clock;

    FeedAddition(FeedClient client, Intake intake, FeedPoll poll, FeedTable feeds, HostTable hosts, ShardLeases leases, Poller.Pause pause,
            InstantSource clock) {
        this.client = client;
        this.intake = intake;
        this.poll = poll;
        this.feeds = feeds;
        this.hosts = hosts;
        this.leases = leases;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param feed the feed as it is on the list now
     * @param isNew whether it was not there before
     */
    record Added(Feed feed, boolean isNew) {}

    /**
     * Adds a feed.
     *
     * @param holder who runs, for the lease of the host's shard
     * @throws IllegalArgumentException if the address leads to no feed, or its host asked to be left alone; the message says why
     * @throws dev.cardwire.archive.ArchiveFailure if its entries could not be stored; nothing was added
     */
    Added add(FetchEvent.Add wanted, String holder) throws InterruptedException {
        var known = new KnownFeeds(feeds.all());
        Optional<Feed> there = known.find(wanted.url());
        if (there.isPresent()) {
            return new Added(there.get(), false);
        }
        if (wanted.later()) {
            Feed feed = feed(wanted, wanted.url());
            return new Added(feed, feeds.add(feed));
        }
        Lease lease = lease(wanted.url(), holder);
        try (var place = client.place()) {
            return switch (new FeedDiscovery(client, intake::read).find(wanted.url(), place)) {
                case FeedDiscovery.Found.Feed found -> {
                    Optional<Feed> same = known.find(found.url()).or(() -> known.find(found.answer().url()));
                    yield same.isPresent() ? new Added(same.get(), false) : taken(feed(wanted, found.url()), found);
                }
                case FeedDiscovery.Found.Nothing(String reason) -> throw nothing(wanted.url(), reason);
            };
        } finally {
            leases.giveBack(lease);
        }
    }

    /** Its entries first, then the feed: a run that dies between leaves items that the next try finds. */
    private Added taken(Feed feed, FeedDiscovery.Found.Feed found) throws InterruptedException {
        Intake.Taken taken = intake.take(feed, found.answer(), found.read(), clock.instant().plus(FOR_PAGES));
        Feed polled = poll.taken(feed, found.answer(), Ids.sha256Hex(found.answer().body()), taken, clock.instant());
        return new Added(polled, feeds.add(polled));
    }

    private Feed feed(FetchEvent.Add wanted, String url) {
        return Feed.added(url, wanted.name(), Optional.empty(), Optional.empty(), wanted.folders(), clock.instant());
    }

    /** One request at a time per host (rule 10), whoever asks: a run that polls the host's shard is waited for. */
    private Lease lease(String url, String holder) throws InterruptedException {
        String host = FeedClient.host(url);
        hosts.find(host).filter(state -> state.isPausedAt(clock.instant())).flatMap(HostState::notBefore).ifPresent(until -> {
            throw nothing(url, host + " asked to be left alone until " + Times.text(until));
        });
        for (int tries = 0; tries < TRIES_FOR_THE_LEASE; tries++) {
            Instant now = clock.instant();
            var lease = leases.take(FeedTable.shard(url), holder, now, now.plus(LEASE));
            if (lease.isPresent()) {
                return lease.get();
            }
            pause.of(Duration.ofSeconds(1));
        }
        throw nothing(url, "feeds of " + host + " or of its neighbours are being polled just now: try again in a few minutes");
    }

    private static IllegalArgumentException nothing(String url, String reason) {
        return new IllegalArgumentException("no feed was added of " + Links.withoutSecrets(url) + ": " + reason
                + " (with \"later\": true it is added all the same, and asked for by the next run)");
    }
}
