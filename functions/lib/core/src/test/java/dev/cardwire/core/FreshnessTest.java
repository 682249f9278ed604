package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "collected after {0}, seen after {1}: fresh {2}")
    @CsvSource({
            "PT13M, PT20M, true",
            "PT1H, PT2H, true",
            "PT1H1S, PT2H, false",
            "PT13M, PT23H59M59S, true",
            "PT13M, PT24H, false",
            "PT0S, PT0S, true",
            "PT48H, PT48H, false"})
    void aCardIsFreshIfItIsOfToday(Duration collectedAfter, Duration seenAfter, boolean fresh) {
        assertEquals(Optional.of(new Freshness(fresh, collectedAfter)),
                Freshness.of(Optional.of(PUBLISHED), PUBLISHED.plus(collectedAfter), PUBLISHED.plus(seenAfter)));
    }

    @Test
    void aCardWithoutADateHasNoFreshness() {
        assertEquals(Optional.empty(), Freshness.of(Optional.empty(), PUBLISHED, PUBLISHED));
    }

    @Test
    void aClockThatIsALittleAheadCountsAsCollectedAtOnce() {
        assertEquals(Optional.of(new Freshness(true, Duration.ZERO)),
                Freshness.of(Optional.of(PUBLISHED), PUBLISHED.minus(Duration.ofMinutes(10)), PUBLISHED));
    }

    @Test
    void aDateMoreThanAnHourAheadIsNotBelieved() {
        assertEquals(Optional.empty(),
                Freshness.of(Optional.of(PUBLISHED), PUBLISHED.minus(Duration.ofMinutes(61)), PUBLISHED));
    }
}
