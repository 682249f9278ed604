package dev.cardwire.local;

import dev.cardwire.core.Feed;
import dev.cardwire.table.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        for (Feed feed : wanted) {
            before.put(feed.id(), new Before(system.cards().countOfSource(feed.id()), seen(feed.id()).keySet()));
            if (!system.feeds().add(feed)) {
                system.feeds().dueNow(feed.id(), system.now());
            }
        }
        Set<String> polled = poll(before.keySet());
        drain();
        var details = new ArrayList<Detail>();
        for (Feed feed : wanted) {
            details.add(system.feeds().find(feed.id()).filter(found -> polled.contains(found.id()))
                    .flatMap(found -> found.polling().last())
                    .map(poll -> detail(feed, poll, before.get(feed.id())))
                    .orElseGet(() -> new Detail(feed.url(), Optional.empty(), 0, 0, 0, 0,
                            Optional.of("not polled: the feed is paused, or its host asked to wait"))));
        }
        return Summary.of(details, polled.size());
    }

    /** Calls fetch until none of these feeds is due, and tells which of those that were are not any more. */
    private Set<String> poll(Set<String> wanted) {
        Set<String> due = due(wanted);
        Set<String> left = due;
        try (var _ = Progress.of(terminal, "Polling", due::size, () -> due.size() - due(wanted).size())) {
            for (int idle = 0; !left.isEmpty() && idle < IDLE_CALLS; ) {
                system.function("FetchFunction").invoke("{\"shards\": \"0-15\"}");
                Set<String> still = due(wanted);
                idle = still.size() < left.size() ? 0 : idle + 1;
                left = still;
            }
        }
        var polled = new HashSet<>(due);
        polled.removeAll(left);
        return polled;
    }

    /** Waits until each item that was put has become a card, or a dead letter. */
    void drain() throws InterruptedException {
        long open = system.queue().open();
        if (open > 0) {
            try (var _ = Progress.of(terminal, "Reading", () -> open, () -> open - system.queue().open())) {
                system.queue().drain();
            }
        }
    }

    private Set<String> due(Set<String> wanted) {
        var due = new HashSet<String>();
        for (int shard = 0; shard < 16; shard++) {
            due.addAll(system.feeds().due(shard, system.now(), Integer.MAX_VALUE));
        }
        due.retainAll(wanted);
        return due;
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
