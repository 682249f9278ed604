package dev.cardwire.fetch;

import dev.cardwire.table.HostState;
import java.time.Instant;
import java.util.Optional;

/** When a whole host is left alone, with all its feeds (POLLING rule 7). */
final class HostPause {

    /** So many feeds of a host, refused one after another, are no accident of one feed. */
    private static final int REFUSALS = 3;

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final PollSchedule schedule;

    HostPause(PollSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * What is known of the host after an answer to a poll of one of its feeds.
     *
     * @param failures of that feed in a row, this answer included if it is one
     */
    HostState after(HostState was, String feedId, int failures, FeedAnswer answer, Instant now) {
        return switch (answer) {
            case FeedAnswer.RetryAfter busy -> busyUntil(busy, failures, now).map(was.answered()::pausedUntil).orElse(was.answered());
            case FeedAnswer.Failed failed when failed.status().equals(Optional.of(FORBIDDEN)) -> refused(was.refused(feedId), now);
            // No answer at all says nothing of what the host thinks of us.
            case FeedAnswer.Failed failed when failed.status().isEmpty() -> was;
            default -> was.answered();
        };
    }

    /**
     * Until when a server that has too much to do asks to be left alone. Without a {@code Retry-After}, 429 counts requests,
     * whatever they are for, so the host is left alone as long as the feed; 503 may be this feed's alone.
     */
    private Optional<Instant> busyUntil(FeedAnswer.RetryAfter busy, int failures, Instant now) {
        return busy.pause().map(wait -> schedule.afterPause(now, wait))
                .or(() -> Optional.of(schedule.afterFailure(now, failures)).filter(_ -> busy.status() == TOO_MANY_REQUESTS));
    }

    private HostState refused(HostState state, Instant now) {
        int feeds = state.refusedBy().size();
        return feeds < REFUSALS ? state : state.pausedUntil(schedule.afterFailure(now, feeds));
    }
}
