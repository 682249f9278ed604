package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Links;
import dev.cardwire.core.Log;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostState;
import dev.cardwire.table.HostTable;
import dev.cardwire.table.Lease;
import dev.cardwire.table.TableFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/**
 * Polls what is due: hosts side by side, the feeds of a host one after another with a gap between (POLLING rule 10). What
 * is not reached in time stays due.
 */
public final class Poller {

    private static final int PROPOSALS = 2_000;

    private final FeedTable feeds;
    private final HostTable hosts;
    private final ShardLeases leases;
    private final FeedPoll feedPoll;
    private final Pause pause;
    private final DoubleSupplier random;
    private final Settings settings;
    private final InstantSource clock;
    private final Log log;

    Poller(FeedTable feeds, HostTable hosts, ShardLeases leases, FeedPoll feedPoll, Pause pause, DoubleSupplier random, Settings settings,
            InstantSource clock, Log log) {
        this.feeds = feeds;
        this.hosts = hosts;
        this.leases = leases;
        this.feedPoll = feedPoll;
        this.pause = pause;
        this.random = random;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
    }

    /**
     * How a run behaves.
     *
     * @param sideBySide requests at a time
     * @param reserve no feed is begun when less than this is left before the deadline: one poll, and writing it down
     */
    record Settings(int sideBySide, Duration reserve) {

        static final Settings STANDARD = new Settings(64, Duration.ofSeconds(40));
    }

    /** Waits between two requests to one host. */
    @FunctionalInterface
    interface Pause {

        void of(Duration duration) throws InterruptedException;
    }

    /**
     * Polls the due feeds of these shards, so far as no other run holds them. A poll that finds nothing new is one HTTP
     * request and one write; a run reads its feeds and hosts a hundred at a time.
     *
     * @param holder who runs, for the leases
     * @param deadline when this run ends, whatever it does
     * @throws TableFailure if the table cannot be used
     * @throws dev.cardwire.archive.ArchiveFailure if the bucket cannot be used
     */
    public PollReport run(Collection<Integer> shards, String holder, Instant deadline) throws InterruptedException {
        var held = new HashMap<Integer, Optional<Lease>>();
        try {
            return poll(shards, held, holder, deadline);
        } finally {
            held.values().stream().flatMap(Optional::stream).forEach(leases::giveBack);
        }
    }

    private PollReport poll(Collection<Integer> shards, Map<Integer, Optional<Lease>> held, String holder, Instant deadline)
            throws InterruptedException {
        var tally = new Tally();
        var proposed = new HashSet<String>();
        while (isTime(deadline) && tally.outage().isEmpty()) {
            var ids = new ArrayList<String>();
            for (int shard : shards) {
                ids.addAll(proposals(shard, proposed, held, holder, deadline));
            }
            if (ids.isEmpty()) {
                break;
            }
            proposed.addAll(ids);
            pollHosts(due(ids, tally), deadline, tally);
        }
        if (tally.outage().isPresent()) {
            throw tally.outage().get();
        }
        return tally.report(proposed.size());
    }

    /**
     * What the index says is due in a shard and was not tried in this run, if no other run holds the shard. The lease is
     * taken only where there is something to do: a shard at rest costs one query.
     */
    private List<String> proposals(int shard, Set<String> proposed, Map<Integer, Optional<Lease>> held, String holder, Instant deadline) {
        Instant now = clock.instant();
        var ids = feeds.due(shard, now, PROPOSALS).stream().filter(id -> !proposed.contains(id)).toList();
        if (ids.isEmpty()) {
            return ids;
        }
        var lease = held.computeIfAbsent(shard, _ -> {
            var taken = leases.take(shard, holder, now, deadline);
            if (taken.isEmpty()) {
                log.info("another run holds this shard", Map.of("shard", shard));
            }
            return taken;
        });
        return lease.isPresent() ? ids : List.of();
    }

    /** Of these the feeds that are due, by host. The index only proposes: each feed is read before work, many in one call. */
    private Map<String, List<Feed>> due(List<String> ids, Tally tally) {
        Instant now = clock.instant();
        var byId = feeds.find(ids).stream().collect(Collectors.toMap(Feed::id, feed -> feed));
        var byHost = new LinkedHashMap<String, List<Feed>>();
        for (String id : ids) {
            Optional.ofNullable(byId.get(id)).filter(feed -> isDue(feed, now)).ifPresentOrElse(
                    feed -> byHost.computeIfAbsent(FeedClient.host(feed.url()), host -> new ArrayList<>()).add(feed),
                    tally::notDue);
        }
        return byHost;
    }

    private static boolean isDue(Feed feed, Instant now) {
        return !feed.paused() && feed.polling().dueAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    private void pollHosts(Map<String, List<Feed>> byHost, Instant deadline, Tally tally) {
        var known = hosts.find(byHost.keySet());
        var room = new Semaphore(settings.sideBySide());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            byHost.forEach((host, due) -> threads.execute(() -> {
                try {
                    pollHost(host, known.getOrDefault(host, HostState.NONE), due, deadline, room, tally);
                } catch (TableFailure e) {
                    tally.stop(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    tally.stop(new IllegalStateException("the run was interrupted", e));
                } catch (RuntimeException e) {
                    tally.stop(e);
                } catch (Error e) {
                    // Such as no memory left: not to be lost with this thread.
                    tally.stop(new IllegalStateException("the run broke on the host " + host + ": " + e.getClass().getSimpleName(), e));
                }
            }));
        }
    }

    private void pollHost(String host, HostState known, List<Feed> due, Instant deadline, Semaphore room, Tally tally)
            throws InterruptedException {
        boolean first = true;
        HostState state = known;
        for (Feed feed : due) {
            if (state.isPausedAt(clock.instant())) {
                feedPoll.postpone(feed, state.notBefore().orElseThrow());
                continue;
            }
            if (!first) {
                pause.of(Duration.ofMillis(1_000 + (long) (1_000 * random.getAsDouble())));
            }
            room.acquire();
            try {
                if (!isTime(deadline) || tally.outage().isPresent()) {
                    return;
                }
                var result = poll(feed, state, due.size(), deadline);
                tally.count(result);
                state = result.host();
            } finally {
                room.release();
            }
            first = false;
        }
    }

    /** One feed's failure, foreseen or not, is its own: it is written down and delays no other. */
    private FeedPoll.Result poll(Feed feed, HostState host, int feedsOfHost, Instant deadline) throws InterruptedException {
        Log about = log.with("feed", feed.id());
        try {
            var result = feedPoll.poll(feed, host, feedsOfHost, deadline);
            var record = result.record();
            if (result.failed()) {
                about.warn("the poll failed", Map.of("url", Links.withoutSecrets(feed.url()), "error", record.error().orElseThrow()));
            } else {
                about.info("polled", Map.of("status", record.status().orElse(0), "bytes", record.bytes(), "entries", record.entries(), "items",
                        record.items(), "unchanged", record.unchanged()));
            }
            return result;
        } catch (TableFailure e) {
            throw e;
        } catch (RuntimeException e) {
            about.error("the poll failed in a way that nobody foresaw", e);
            return feedPoll.broke(feed, host, e);
        }
    }

    private boolean isTime(Instant deadline) {
        return clock.instant().plus(settings.reserve()).isBefore(deadline);
    }
}
