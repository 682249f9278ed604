package dev.cardwire.fetch;

import static dev.cardwire.fetch.Durations.longer;
import static dev.cardwire.fetch.Durations.shorter;

import dev.cardwire.core.Polling;
import dev.cardwire.core.Polling.Asks;
import dev.cardwire.core.Polling.Failing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleSupplier;

/** When a feed is polled again (POLLING rules 5, 6, 7, 9, 10). */
final class PollSchedule {

    private static final Duration SHORTEST = Duration.ofMinutes(15);

    /** Without validators every poll costs the server the whole body. */
    private static final Duration SHORTEST_WITHOUT_VALIDATORS = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Polls from one publication to the next: an entry waits a sixteenth of that time on average. */
    private static final int POLLS_A_PUBLICATION = 8;

    /** A feed that is silent is polled less and less, but a night's silence does not slow down a daily paper. */
    private static final int POLLS_A_SILENCE = 16;

    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** A deployment that stood still for a week has not seen a feed fail for a week. */
    private static final int PATIENCE_POLLS = 8;

    /** So many feeds of a list are due at once; the rest of it one a second, for at most an hour. */
    private static final int DUE_AT_ONCE = 100;

    private static final int HOURS_OF_A_WEEK = 168;

    private final DoubleSupplier random;

    /**
     * @param random from 0 to below 1, from any thread
     */
    PollSchedule(DoubleSupplier random) {
        this.random = random;
    }

    /** When the feed of this place in an imported list is first due (rule 10). */
    static Instant firstOf(Instant now, int place) {
        return now.plusSeconds(Math.max(0, place - DUE_AT_ONCE) % 3_600);
    }

    /**
     * How often Cardwire itself wants to poll a feed (rule 6).
     *
     * @param published when it published lately, newest first
     */
    static Duration ownInterval(List<Instant> published, Instant addedAt, boolean validators, Instant now) {
        Duration own = longer(Rhythm.between(published).dividedBy(POLLS_A_PUBLICATION),
                Rhythm.silence(published, addedAt, now).dividedBy(POLLS_A_SILENCE));
        return shorter(longer(own, validators ? SHORTEST : SHORTEST_WITHOUT_VALIDATORS), LONGEST);
    }

    /**
     * After a poll that was answered: the longest of what feed, server and Cardwire wish, at most a day (rule 5), spread
     * over a tenth more so that feeds added together are not polled together for ever (rule 10), and not in an hour or on
     * a day that the feed asks to skip.
     */
    Instant afterAnswer(Instant now, Duration own, Wishes wishes) {
        Duration asked = shorter(wishes.longest(), LONGEST);
        Duration wanted = longer(own, asked);
        Duration earliest = longer(asked, shorter(wanted, LONGEST.multipliedBy(9).dividedBy(10)));
        Duration latest = shorter(wanted.multipliedBy(11).dividedBy(10), LONGEST);
        return afterSkipped(now.plus(earliest).plus(part(latest.minus(earliest))), wishes.feed());
    }

    /** The first time from this one on that the feed does not ask to skip; who asks to skip them all is not believed. */
    private Instant afterSkipped(Instant due, Asks asks) {
        var at = due.atZone(ZoneOffset.UTC);
        for (int hours = 0; hours < HOURS_OF_A_WEEK; hours++) {
            if (!isSkipped(at, asks)) {
                return at.toInstant();
            }
            // Not on the hour itself: so would all feeds that skip it.
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1).plus(part(SHORTEST));
        }
        return due;
    }

    private static boolean isSkipped(ZonedDateTime at, Asks asks) {
        return asks.skipHours().contains(at.getHour()) || asks.skipDays().contains(at.getDayOfWeek());
    }

    /**
     * After a failure: twice as long each time, from a quarter of an hour to a day, with jitter (rules 7, 9).
     *
     * @param failures in a row, this one included
     */
    Instant afterFailure(Instant now, int failures) {
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        return now.plus(shorter(more(wait, 0.2), LONGEST));
    }

    /** Whether a feed has failed for so long that it is not polled any more (rule 9): a week, and often enough. */
    static boolean isEnough(Failing row, Instant now) {
        return row.polls() >= PATIENCE_POLLS && !row.since().plus(PATIENCE).isAfter(now);
    }

    /** The row of failures with one more. */
    static Failing oneMore(Polling polling, Instant now) {
        return polling.failing().map(row -> new Failing(row.polls() + 1, row.since())).orElse(new Failing(1, now));
    }

    /** When a host that asked to be left alone may be asked again (rule 7); at most a week is believed. */
    Instant afterPause(Instant now, Duration wait) {
        return now.plus(more(shorter(wait, LONGEST_PAUSE), 0.05));
    }

    private Duration more(Duration duration, double share) {
        return duration.plusSeconds((long) (duration.toSeconds() * share * random.getAsDouble()));
    }

    private Duration part(Duration duration) {
        return Duration.ofSeconds((long) (duration.toSeconds() * random.getAsDouble()));
    }
}
