package dev.cardwire.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardwire.core.Feed;
import dev.cardwire.table.FeedTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    record FeedList(@JsonInclude(JsonInclude.Include.ALWAYS) List<PublicFeed> feeds) {}

    /**
     * @param url absent where it may hold a key
     * @param nextPollAt absent for a feed that is gone
     */
    record PublicFeed(
            String id,
            String name,
            String host,
            Optional<String> url,
            Optional<String> siteUrl,
            Optional<String> language,
            boolean paused,
            Optional<Instant> nextPollAt,
            int failures,
            Optional<LastPoll> lastPoll) {

        static PublicFeed of(Feed feed) {
            return new PublicFeed(
                    feed.id(),
                    FeedsApi.name(feed),
                    FeedsApi.host(feed.url()),
                    withoutSecret(feed.url()),
                    feed.site().flatMap(PublicFeed::withoutSecret),
                    feed.language().or(feed.polling()::language),
                    feed.paused(),
                    feed.polling().dueAt(),
                    feed.polling().failures(),
                    feed.polling().last().map(LastPoll::of));
        }

        private static Optional<String> withoutSecret(String url) {
            return Optional.of(url).filter(link -> !link.contains("?") && !link.contains("@") && !link.contains("#"));
        }
    }

    /** The last poll: its {@code error} without addresses. */
    record LastPoll(Instant at, Optional<Integer> status, int entries, int items, boolean unchanged, Optional<String> error) {

        static LastPoll of(Feed.Poll poll) {
            return new LastPoll(poll.at(), poll.status(), poll.entries(), poll.items(), poll.unchanged(),
                    poll.error().map(error -> ADDRESS.matcher(error).replaceAll(found -> host(found.group()))));
        }
    }

    Response list() {
        return Response.json(new FeedList(feeds.all().stream().map(PublicFeed::of).toList()));
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
