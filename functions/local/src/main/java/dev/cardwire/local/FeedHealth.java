package dev.cardwire.local;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Links;
import dev.cardwire.core.Polling;
import dev.cardwire.core.Polling.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How feeds do, as a table for a person: one line a feed, under it what is wrong with it. */
final class FeedHealth {

    private static final String ROW = "%-26s  %-7s  %6s  %8s  %8s  %8s  %6s  %8s  %s";
    private static final int REPAIRS_SHOWN = 3;

    private FeedHealth() {}

    /**
     * The table. Addresses are shown without what may be a reader's key.
     *
     * @param now for how long ago, and in how long
     */
    static String table(List<Feed> feeds, Instant now) {
        var lines = new ArrayList<String>();
        if (!feeds.isEmpty()) {
            lines.add(ROW.formatted("ID", "STATE", "STATUS", "POLLED", "NEXT", "BYTES", "NEW", "SAVED", "FEED"));
        }
        feeds.stream().sorted(Comparator.comparing(Feed::displayName, String.CASE_INSENSITIVE_ORDER)).forEach(feed -> {
            lines.add(row(feed, now));
            remarks(feed).forEach(remark -> lines.add("  " + remark));
        });
        lines.add(sum(feeds));
        return String.join("\n", lines);
    }

    private static String row(Feed feed, Instant now) {
        var polling = feed.polling();
        var last = polling.last();
        return ROW.formatted(feed.id(), feed.state().word(),
                last.flatMap(Feed.Poll::status).map(String::valueOf).orElse("-"),
                last.map(poll -> span(Duration.between(poll.at(), now)) + " ago").orElse("never"),
                polling.dueAt().map(at -> at.isAfter(now) ? "in " + span(Duration.between(now, at)) : "now").orElse("-"),
                last.map(poll -> bytes(poll.bytes())).orElse("-"),
                last.map(poll -> String.valueOf(poll.items())).orElse("-"),
                bytes(polling.totals().savedBytes()),
                feed.displayName() + "  " + Links.withoutSecrets(feed.url()));
    }

    private static List<String> remarks(Feed feed) {
        var polling = feed.polling();
        var remarks = new ArrayList<String>();
        why(feed).ifPresent(remarks::add);
        polling.moving().filter(_ -> feed.state() != Feed.State.MOVED).ifPresent(move -> remarks.add("announces that it has moved to " + Links.withoutSecrets(move.url())
                + "; it is polled there when " + (Polling.Moving.POLLS_TO_BELIEVE - move.polls()) + " more polls say so"));
        polling.repairs().stream().limit(REPAIRS_SHOWN).forEach(repair -> remarks.add("repaired: " + repair));
        if (polling.repairs().size() > REPAIRS_SHOWN) {
            remarks.add("… and " + (polling.repairs().size() - REPAIRS_SHOWN) + " more kinds of damage");
        }
        return remarks;
    }

    private static Optional<String> why(Feed feed) {
        var polling = feed.polling();
        Optional<String> error = polling.last().flatMap(Feed.Poll::error);
        return switch (feed.state()) {
            case NEW, OK, PAUSED -> error;
            case MOVED -> polling.moving().map(move -> "has moved to " + Links.withoutSecrets(move.url())
                    + ", where another feed of the list is polled; not polled any more, its cards stay");
            case GONE -> error.map(text -> text + "; not polled any more, until you resume it");
            case STOPPED -> error.map(text -> "has failed since " + day(polling) + " and is not polled any more, until you resume it: " + text);
            case FAILING -> error.map(text -> text + " (" + polling.failures() + (polling.failures() == 1 ? " failure" : " failures in a row") + ")");
        };
    }

    private static String day(Polling polling) {
        return polling.failing().map(row -> row.since().toString().substring(0, 10)).orElse("a week");
    }

    private static String sum(List<Feed> feeds) {
        Totals totals = feeds.stream().map(feed -> feed.polling().totals()).reduce(Totals.NONE, Totals::plus);
        String count = feeds.size() + (feeds.size() == 1 ? " feed" : " feeds");
        return totals.polls() == 0 ? count : "%s: %d polls, of which %d found nothing new and %d failed; %s came, some %s were saved by 304; %d new items".formatted(
                count, totals.polls(), totals.unchanged(), totals.failed(), bytes(totals.bytes()), bytes(totals.savedBytes()), totals.items());
    }

    private static String bytes(long bytes) {
        return bytes < 1_000 ? bytes + " B" : bytes < 1_000_000 ? decimal(bytes / 1e3) + " kB" : bytes < 1_000_000_000 ? decimal(bytes / 1e6) + " MB"
                : decimal(bytes / 1e9) + " GB";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }

    private static String span(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        return minutes < 60 ? minutes + " m" : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / 1_440 + " d";
    }
}
