package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30                            | PT30S
            ' 0 '                         | PT0S
            Tue, 17 Nov 2026 09:01:30 GMT | PT1M30S
            Tue, 17 Nov 2026 08:59:00 GMT |
            99999999999999                |
            -5                            |
            1.5                           |
            soon                          |
            ''                            |
            """)
    void isSecondsOrADate(String header, Duration wait) {
        assertEquals(Optional.ofNullable(wait), RetryAfter.of(header, Asked.NOW));
    }
}
