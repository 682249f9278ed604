package dev.cardwire.local;

import dev.cardwire.core.Feed;
import dev.cardwire.table.Seen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Polls given feeds once, waits for their cards, and tells what came of it. */
final class Ingest {

    /** One call of fetch takes up to five minutes; this many in a row without a poll mean that the rest cannot be reached. */
    private static final int IDLE_CALLS = 2;

    /**
     * What came of a feed.
     *
     * @param url where it was polled
     * @param status the HTTP status; absent where no answer came
     * @param entries entries in its body
     * @param items item versions that were newly put
     * @param cards cards that were newly written
     * @param existing entries that were known before, and came unchanged
     * @param error what went wrong
     */
    record Detail(String url, Optional<Integer> status, int entries, int items, int cards, int existing, Optional<String> error) {}

    /** What came of all feeds, in sum and one by one. */
    record Summary(int feeds, int polled, int failed, int entries, int items, int cards, int existing, List<Detail> details) {

        static Summary of(List<Detail> details, int polled) {
            return new Summary(
                    details.size(),
                    polled,
                    (int) details.stream().filter(detail -> detail.error().isPresent()).count(),
                    sum(details, Detail::entries),
                    sum(details, Detail::items),
                    sum(details, Detail::cards),
                    sum(details, Detail::existing),
                    details);
        }

        private static int sum(List<Detail> details, ToIntFunction<Detail> part) {
            return details.stream().mapToInt(part).sum();
        }
    }

    private record Before(int cards, Set<String> entries) {}

    private final LocalSystem system;
    private final Terminal terminal;

    Ingest(LocalSystem system, Terminal terminal) {
        this.system = system;
        this.terminal = terminal;
    }

    /**
     * Adds feeds that are not there, polls them all once and waits until each new item has become a card.
     *
     * @throws LocalFunction.FunctionError if fetch itself fails, such as in an outage
     */
    Summary run(List<Feed> wanted) throws InterruptedException {
        // Who names feeds wants these, not the built-in list beside them.
        system.feeds().seedOnce(List.of(), system.now());
        var before = new HashMap<String, Before>();
        Instant start = system.now().truncatedTo(ChronoUnit.SECONDS);
        for (Feed feed : wanted) {
            before.put(feed.id(), new Before(system.cards().countOfSource(feed.id()), seen(feed.id()).keySet()));
            if (!system.feeds().add(feed)) {
                system.feeds().dueNow(feed.id(), system.now());
            }
        }
        poll(wanted, start);
        drain();
        var details = new ArrayList<Detail>();
        int polled = 0;
        for (Feed feed : wanted) {
            Optional<Feed> after = system.feeds().find(feed.id()).filter(found -> isPolledSince(found, start));
            polled += after.isPresent() ? 1 : 0;
            details.add(after.flatMap(found -> found.polling().last())
                    .map(poll -> detail(feed, poll, before.get(feed.id())))
                    .orElseGet(() -> new Detail(feed.url(), Optional.empty(), 0, 0, 0, 0,
                            Optional.of("not polled: the feed is paused, or its host asked to wait"))));
        }
        return Summary.of(details, polled);
    }

    private void poll(List<Feed> wanted, Instant start) {
        var ids = wanted.stream().map(Feed::id).toList();
        try (var _ = Progress.of(terminal, "Polling", ids.size(), () -> polledSince(ids, start))) {
            int idle = 0;
            for (long polled = 0; polled < ids.size() && idle < IDLE_CALLS; ) {
                system.function("FetchFunction").invoke("{\"shards\": \"0-15\"}");
                long now = polledSince(ids, start);
                idle = now > polled ? 0 : idle + 1;
                polled = now;
            }
        }
    }

    /** Waits until each item that was put has become a card, or a dead letter. */
    void drain() throws InterruptedException {
        long open = system.queue().open();
        try (var _ = Progress.of(terminal, "Reading", open, () -> Math.max(0, open - system.queue().open()))) {
            system.queue().drain();
        }
    }

    private long polledSince(List<String> ids, Instant start) {
        var wanted = Set.copyOf(ids);
        return system.feeds().all().stream().filter(feed -> wanted.contains(feed.id()) && isPolledSince(feed, start)).count();
    }

    private static boolean isPolledSince(Feed feed, Instant start) {
        return feed.polling().last().filter(poll -> !poll.at().isBefore(start)).isPresent();
    }

    private Detail detail(Feed feed, Feed.Poll poll, Before before) {
        var after = seen(feed.id());
        int cards = system.cards().countOfSource(feed.id()) - before.cards();
        if (poll.unchanged()) {
            // No body was read: its entries are those of the last one.
            return new Detail(feed.url(), poll.status(), after.size(), 0, cards, after.size(), poll.error());
        }
        int leftOut = (int) after.entrySet().stream()
                .filter(entry -> entry.getValue().version() == 0 && !before.entries().contains(entry.getKey()))
                .count();
        int existing = Math.max(0, poll.entries() - poll.items() - leftOut);
        return new Detail(feed.url(), poll.status(), poll.entries(), poll.items(), cards, existing, poll.error());
    }

    private Map<String, Seen.Entry> seen(String feedId) {
        return system.seen().find(feedId).map(Seen::entries).orElse(Map.of());
    }
}
