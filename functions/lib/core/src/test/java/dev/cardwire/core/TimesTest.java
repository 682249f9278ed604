package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
            "2026-11-23T22:38:12Z, 2026-11-23T22:38:12Z",
            "2026-11-23T22:38:12.999999Z, 2026-11-23T22:38:12Z",
            "2026-11-23T22:38:00Z, 2026-11-23T22:38:00Z",
            "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
            "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z",
            "9999-12-31T23:59:59.9Z, 9999-12-31T23:59:59Z"})
    void aTimeIsTwentyCharactersCutToTheSecond(String time, String written) {
        assertEquals(written, Times.text(Instant.parse(time)));
        assertEquals(20, written.length());
        assertEquals(Instant.parse(written), Times.toSecond(Instant.parse(time)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
    void aTimeThatNoKeyCanHoldIsRefused(String time) {
        var instant = Instant.parse(time);
        assertFalse(Times.isWritable(instant));
        var failure = assertThrows(IllegalArgumentException.class, () -> Times.text(instant));
        assertTrue(failure.getMessage().contains("0001 to 9999"), failure.getMessage());
    }

    @Test
    void noTimeIsTooLongAgoOrTooFarAheadToBeRefusedCleanly() {
        assertThrows(IllegalArgumentException.class, () -> Times.text(Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> Times.text(Instant.MIN));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 2026-W47", "2026-11-23, 2026-W48", "2026-12-31, 2026-W53", "2027-01-01, 2026-W53",
            "2027-01-04, 2027-W01", "2024-12-30, 2025-W01", "2021-01-03, 2020-W53"})
    void aWeekIsThatOfIso8601(LocalDate day, String week) {
        assertEquals(week, Times.week(day));
    }

    @Test
    void aDayEndsAtMidnightUtc() {
        assertEquals(LocalDate.of(2026, 11, 23), Times.day(Instant.parse("2026-11-23T23:59:59Z")));
        assertEquals(LocalDate.of(2026, 11, 24), Times.day(Instant.parse("2026-11-24T00:00:00Z")));
    }
}
