package dev.cardwire.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Polling;
import dev.cardwire.core.Polling.Totals;
import dev.cardwire.table.FeedTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The feeds and their health as JSON. A feed's address can hold a reader's key in its user part or query, so the
 * address is shown only where it has neither, and an error names hosts only.
 */
final class FeedsApi {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s\"'<>]+");

    private final FeedTable feeds;

    FeedsApi(FeedTable feeds) {
        this.feeds = feeds;
    }

    /** @param totals of all feeds together */
    record FeedList(Totals totals, @JsonInclude(JsonInclude.Include.ALWAYS) List<PublicFeed> feeds) {

        static FeedList of(List<Feed> feeds) {
            return new FeedList(feeds.stream().map(feed -> feed.polling().totals()).reduce(Totals.NONE, Totals::plus),
                    feeds.stream().map(PublicFeed::of).toList());
        }
    }

    /**
     * @param url absent where it may hold a key
     * @param state {@code new}, {@code ok}, {@code failing}, {@code paused}, {@code stopped} (it failed for a week) or
     *     {@code gone}
     * @param nextPollAt absent for a feed that is not polled any more
     * @param failures in a row
     * @param failingSince when the first of them was
     * @param movingTo where the server says that it has moved to, while that is not believed yet; absent where it may hold a key
     * @param repairs of the last body, in plain words
     */
    record PublicFeed(
            String id,
            String name,
            String host,
            Optional<String> url,
            Optional<String> siteUrl,
            Optional<String> language,
            List<String> folders,
            String state,
            boolean paused,
            Optional<Instant> nextPollAt,
            int failures,
            Optional<Instant> failingSince,
            Optional<String> movingTo,
            Optional<LastPoll> lastPoll,
            List<String> repairs,
            Totals totals) {

        static PublicFeed of(Feed feed) {
            var polling = feed.polling();
            return new PublicFeed(
                    feed.id(),
                    FeedsApi.name(feed),
                    FeedsApi.host(feed.url()),
                    withoutSecret(feed.url()),
                    feed.site().flatMap(PublicFeed::withoutSecret),
                    feed.language().or(polling::language),
                    feed.folders(),
                    feed.state().word(),
                    feed.paused(),
                    polling.dueAt(),
                    polling.failures(),
                    polling.failing().map(Polling.Failing::since),
                    polling.moving().map(Polling.Moving::url).flatMap(PublicFeed::withoutSecret),
                    polling.last().map(poll -> LastPoll.of(poll, polling.savedByLast())),
                    polling.repairs().stream().map(FeedsApi::withoutAddresses).toList(),
                    polling.totals());
        }

        private static Optional<String> withoutSecret(String url) {
            return Optional.of(url).filter(link -> !link.contains("?") && !link.contains("@") && !link.contains("#"));
        }
    }

    /**
     * The last poll.
     *
     * @param bytes that came over the wire as a body
     * @param savedBytes that did not, because the server answered 304
     * @param error in plain words, without addresses
     */
    record LastPoll(Instant at, Optional<Integer> status, long bytes, long savedBytes, int entries, int items, boolean unchanged,
            Optional<String> error) {

        static LastPoll of(Feed.Poll poll, long saved) {
            return new LastPoll(poll.at(), poll.status(), poll.bytes(), saved, poll.entries(), poll.items(), poll.unchanged(),
                    poll.error().map(FeedsApi::withoutAddresses));
        }
    }

    private static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(host(found.group())));
    }

    FeedList list() {
        return FeedList.of(feeds.all());
    }

    /** What readers know a feed by: never its whole address. */
    static String name(Feed feed) {
        return feed.name().or(feed.polling()::title).orElseGet(() -> host(feed.url()));
    }

    private static String host(String url) {
        String authority = url.replaceFirst("^(?i)https?://", "").split("[/?#]", 2)[0];
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
