package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final PollSchedule schedule = new PollSchedule(() -> 0);

    @Test
    void theLongestWishCountsUpToADay() {
        assertEquals(NOW.plus(Duration.ofHours(1)), schedule.afterSuccess(NOW, Optional.empty(), Optional.empty()));
        assertEquals(NOW.plus(Duration.ofHours(1)), schedule.afterSuccess(NOW, Optional.of(Duration.ofMinutes(5)), Optional.of(Duration.ofMinutes(10))));
        assertEquals(NOW.plus(Duration.ofHours(3)), schedule.afterSuccess(NOW, Optional.of(Duration.ofHours(3)), Optional.of(Duration.ofHours(2))));
        assertEquals(NOW.plus(Duration.ofHours(2)), schedule.afterSuccess(NOW, Optional.empty(), Optional.of(Duration.ofHours(2))));
        assertEquals(NOW.plus(Duration.ofHours(24)), schedule.afterSuccess(NOW, Optional.of(Duration.ofDays(30)), Optional.empty()));
    }

    @Test
    void failuresWaitTwiceAsLongEachTimeUpToADay() {
        assertEquals(NOW.plus(Duration.ofMinutes(15)), schedule.afterFailure(NOW, 1));
        assertEquals(NOW.plus(Duration.ofMinutes(30)), schedule.afterFailure(NOW, 2));
        assertEquals(NOW.plus(Duration.ofHours(24)), schedule.afterFailure(NOW, 500));
    }

    @Test
    void pollsAreSpread() {
        Instant spread = new PollSchedule(() -> 0.99).afterSuccess(NOW, Optional.empty(), Optional.empty());
        assertTrue(spread.isAfter(NOW.plus(Duration.ofMinutes(65))) && spread.isBefore(NOW.plus(Duration.ofMinutes(66))), spread.toString());
    }
}
