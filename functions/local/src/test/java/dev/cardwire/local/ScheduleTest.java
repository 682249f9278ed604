package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    /** 2026-11-23 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "rate(5 minutes),            2026-11-23T22:38:12Z, 2026-11-23T22:43:12Z",
        "rate(1 hour),               2026-11-23T22:38:12Z, 2026-11-23T23:38:12Z",
        "rate(2 days),               2026-11-23T22:38:12Z, 2026-11-25T22:38:12Z",
        "cron(0 6 * * ? *),          2026-11-23T22:38:12Z, 2026-11-24T06:00:00Z",
        "cron(0 6 * * ? *),          2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "cron(0/15 * * * ? *),       2026-11-23T22:38:12Z, 2026-11-23T22:45:00Z",
        "cron(30 8 ? * 1 *),         2026-11-23T22:38:12Z, 2026-11-29T08:30:00Z",
        "cron(30 8 ? * SUN *),       2026-11-23T22:38:12Z, 2026-11-29T08:30:00Z",
        "cron(30 8 ? * MON-FRI *),   2026-11-27T22:38:12Z, 2026-11-30T08:30:00Z",
        "cron(0 0 L * ? *),          2026-11-23T22:38:12Z, 2026-11-30T00:00:00Z",
        "cron(0 12 ? * 6#1 *),       2026-11-23T22:38:12Z, 2026-12-04T12:00:00Z",
        "cron(0 0 1 JAN ? 2028),     2026-11-23T22:38:12Z, 2028-01-01T00:00:00Z",
    })
    void theNextTimeIsThatOfEventBridge(String expression, Instant after, Instant next) {
        assertEquals(Optional.of(next), Schedule.parse(expression).next(after));
    }

    @Test
    void ayearThatIsOverHasNoNextTime() {
        assertEquals(Optional.empty(), Schedule.parse("cron(0 0 1 1 ? 2025)").next(Instant.parse("2026-11-23T22:38:12Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "5 minutes", "rate(0 minutes)", "rate(5 seconds)", "rate(five minutes)", "cron(0 6 * * *)", "cron(0 6 * * * *)",
        "cron(0 6 ? * ? *)", "cron(60 6 * * ? *)", "cron(0 24 * * ? *)", "at(2026-11-23T22:38:12)",
    })
    void whatEventBridgeRefusesIsRefused(String expression) {
        var error = assertThrows(IllegalArgumentException.class, () -> Schedule.parse(expression));
        assertTrue(error.getMessage().contains("got " + expression), error.getMessage());
    }
}
