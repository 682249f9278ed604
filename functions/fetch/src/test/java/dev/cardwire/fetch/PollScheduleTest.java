package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Polling.Asks;
import dev.cardwire.core.Polling.Failing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final PollSchedule schedule = new PollSchedule(() -> 0);
    private final PollSchedule late = new PollSchedule(() -> 0.999);

    /** POLLING rule 5: own interval, what the feed asks for, what the server asks for, and what comes of it, in minutes. */
    @ParameterizedTest
    @CsvSource({
        "15,   0,     0,   15",
        "60,   5,    10,   60",
        "60, 180,   120,  180",
        "60,   0,   120,  120",
        "60,   0, 43200, 1440",
        "15, 99999999, 0, 1440",
    })
    void theLongestWishCountsUpToADay(long own, long feed, long server, long due) {
        assertEquals(NOW.plus(Duration.ofMinutes(due)), schedule.afterAnswer(NOW, Duration.ofMinutes(own), wishes(feed, server)));
    }

    @ParameterizedTest
    @CsvSource({
        "60,   0,   60,   66",
        "60, 180,  180,  198",
        // Never above a day, and never below what the server asks for.
        "1440, 0, 1296, 1440",
        "15, 1440, 1440, 1440",
    })
    void pollsAreSpreadSoThatWhatWasAddedTogetherIsNotPolledTogether(long own, long server, long earliest, long latest) {
        assertEquals(NOW.plus(Duration.ofMinutes(earliest)), schedule.afterAnswer(NOW, Duration.ofMinutes(own), wishes(0, server)));
        Instant last = late.afterAnswer(NOW, Duration.ofMinutes(own), wishes(0, server));
        assertFalse(last.isAfter(NOW.plus(Duration.ofMinutes(latest))), last.toString());
        assertTrue(last.isAfter(NOW.plus(Duration.ofMinutes(latest)).minusSeconds(60)), last.toString());
    }

    /** Rule 6: hours between publications, hours since the last one, and the interval in minutes. */
    @ParameterizedTest
    @CsvSource({
        "  1,   0,   15",
        "  2,   1,   15",
        "  4,   2,   30",
        "  8,   0,   60",
        " 24,  10,  180",
        " 24,   0,  180",
        "168,   0, 1260",
        "400,   0, 1440",
        // A night's silence, and silence for good.
        "  1,   8,   30",
        "  1,  96,  360",
        "  1, 999, 1440",
    })
    void theOwnIntervalFollowsHowOftenTheFeedPublishes(long apart, long silence, long minutes) {
        var published = IntStream.range(0, 5).mapToObj(i -> NOW.minus(Duration.ofHours(silence + i * apart))).toList();
        assertEquals(Duration.ofMinutes(minutes), PollSchedule.ownInterval(published, NOW, true, NOW));
        assertEquals(Duration.ofMinutes(Math.max(60, minutes)), PollSchedule.ownInterval(published, NOW, false, NOW),
                "without validators never more than once an hour");
    }

    @Test
    void aFeedThatHasPublishedNothingYetIsPolledHourlyThenLess() {
        assertEquals(Duration.ofHours(1), PollSchedule.ownInterval(List.of(), NOW, true, NOW));
        assertEquals(Duration.ofHours(3), PollSchedule.ownInterval(List.of(), NOW.minus(Duration.ofDays(2)), true, NOW));
        assertEquals(Duration.ofHours(24), PollSchedule.ownInterval(List.of(), NOW.minus(Duration.ofDays(365)), true, NOW));
    }

    @Test
    void hoursAndDaysThatTheFeedSkipsAreSkipped() {
        assertEquals(Instant.parse("2026-11-23T16:00:00Z"), after(List.of(13, 14, 15), List.of()));
        assertEquals(Instant.parse("2026-11-24T00:00:00Z"), after(List.of(), List.of(DayOfWeek.MONDAY)));
        assertEquals(Instant.parse("2026-11-25T06:00:00Z"),
                after(List.of(0, 1, 2, 3, 4, 5), List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));
        assertEquals(Instant.parse("2026-11-23T13:00:00Z"), after(List.of(3), List.of(DayOfWeek.SUNDAY)));
        Instant spread = late.afterAnswer(NOW, Duration.ofHours(1), new Wishes(new Asks(Optional.empty(), List.of(13), List.of()), Optional.empty()));
        assertTrue(spread.isAfter(Instant.parse("2026-11-23T14:10:00Z")), "not all on the hour: " + spread);
    }

    @Test
    void aFeedThatSkipsAllHoursIsNotBelieved() {
        assertEquals(NOW.plus(Duration.ofHours(1)), after(IntStream.range(0, 24).boxed().toList(), List.of()));
        assertEquals(NOW.plus(Duration.ofHours(1)), after(List.of(), Arrays.asList(DayOfWeek.values())));
    }

    @Test
    void failuresWaitTwiceAsLongEachTimeUpToADay() {
        assertEquals(NOW.plus(Duration.ofMinutes(15)), schedule.afterFailure(NOW, 1));
        assertEquals(NOW.plus(Duration.ofMinutes(30)), schedule.afterFailure(NOW, 2));
        assertEquals(NOW.plus(Duration.ofHours(24)), schedule.afterFailure(NOW, 500));
        assertTrue(late.afterFailure(NOW, 2).isAfter(NOW.plus(Duration.ofMinutes(35))), "with jitter");
        assertEquals(NOW.plus(Duration.ofHours(24)), late.afterFailure(NOW, 500));
    }

    @Test
    void aWeekOfFailuresIsEnoughIfTheyWereMany() {
        Instant weekAgo = NOW.minus(Duration.ofDays(7));
        assertTrue(PollSchedule.isEnough(new Failing(8, weekAgo), NOW));
        assertFalse(PollSchedule.isEnough(new Failing(8, weekAgo.plusSeconds(1)), NOW));
        assertFalse(PollSchedule.isEnough(new Failing(2, weekAgo), NOW), "nobody polled in between");
    }

    @Test
    void aLongListIsNotDueAllAtOnce() {
        assertEquals(NOW, PollSchedule.firstOf(NOW, 0));
        assertEquals(NOW, PollSchedule.firstOf(NOW, 100));
        assertEquals(NOW.plusSeconds(900), PollSchedule.firstOf(NOW, 1_000));
        assertTrue(Stream.iterate(0, i -> i + 1).limit(20_000).allMatch(i -> PollSchedule.firstOf(NOW, i).isBefore(NOW.plusSeconds(3_600))));
    }

    private Instant after(List<Integer> hours, List<DayOfWeek> days) {
        return schedule.afterAnswer(NOW, Duration.ofHours(1), new Wishes(new Asks(Optional.empty(), hours, days), Optional.empty()));
    }

    private static Wishes wishes(long feedMinutes, long serverMinutes) {
        return new Wishes(new Asks(Optional.of(feedMinutes * 60), List.of(), List.of()), Optional.of(Duration.ofMinutes(serverMinutes)));
    }
}
