package dev.cardwire.api;

import dev.cardwire.api.FeedsApi.PublicFeed;
import dev.cardwire.api.ModelStats.Stats;
import dev.cardwire.core.Polling.Totals;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that shows how the feeds do: what needs its owner's eye first. */
record FeedsPage(Frame frame, Totals totals, List<PublicFeed> feeds, ModelStats.Stats models) {

    private static final List<String> URGENT_FIRST = List.of("gone", "stopped", "failing", "moved", "paused", "new", "ok");

    static FeedsPage of(Frame frame, FeedsApi.FeedList list, ModelStats.Stats models) {
        return new FeedsPage(frame, list.totals(), list.feeds().stream()
                .sorted(Comparator.comparingInt((PublicFeed feed) -> URGENT_FIRST.indexOf(feed.state()))
                        .thenComparing(feed -> feed.name().toLowerCase(Locale.ROOT)))
                .toList(), models);
    }

    /** How the models do, in a line for people; absent where there is none and none is waited for. */
    Optional<String> modelLine() {
        var labels = frame.labels();
        var waits = models.degraded().cards() == 0 ? Optional.<String>empty()
                : Optional.of(labels.text("models.degraded", models.degraded().cards(), models.degraded().waiting()));
        var costs = models.dailyBudgetMicroUsd().map(budget ->
                labels.text("models.cost", models.engine(), Stats.usd(models.spentTodayMicroUsd()), Stats.usd(budget)));
        return Stream.of(costs, waits).flatMap(Optional::stream).reduce((cost, wait) -> cost + " · " + wait);
    }

    /** A size for people: 1.2 MB. */
    static String bytes(long bytes) {
        return bytes < 1_000_000 ? number(bytes / 1e3) + " kB" : number(bytes / 1e6) + " MB";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }
}
