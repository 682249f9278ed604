package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 16 Nov 2026 08:00:00 GMT            | 2026-11-16T08:00:00Z
            Mon, 16 Nov 2026 08:00:00 +0800          | 2026-11-16T00:00:00Z
            16 Nov 26 08:00 EST                      | 2026-11-16T13:00:00Z
            Monday, November 16, 2026 - 3:09pm       | 2026-11-16T15:09:00Z
            Mon Nov 16 17:00:00 2026                 | 2026-11-16T17:00:00Z
            Mon Nov 16 2026 17:00:00 GMT+0100 (CET)  | 2026-11-16T16:00:00Z
            Mo, 16 Nov 2026 08:00:00 +0100           | 2026-11-16T07:00:00Z
            Do, 29 Mär 2018 00:00:00 +0200           | 2018-03-28T22:00:00Z
            16 ноября 2026 08:00                     | 2026-11-16T08:00:00Z
            2026-11-16T08:00:00Z                     | 2026-11-16T08:00:00Z
            2026-11-16T08:00:00.123+08:00            | 2026-11-16T00:00:00Z
            2026-11-16 08:00:00                      | 2026-11-16T08:00:00Z
            2026-11-16 08:00:00 +0800                | 2026-11-16T00:00:00Z
            2026-11-16 08:00                         | 2026-11-16T08:00:00Z
            2026/11/16 08:00:00                      | 2026-11-16T08:00:00Z
            2026-11-16                               | 2026-11-16T00:00:00Z
            2026-11                                  | 2026-11-01T00:00:00Z
            20261116                                 | 2026-11-16T00:00:00Z
            20261116T080000Z                         | 2026-11-16T08:00:00Z
            2026年11月16日 08:00                      | 2026-11-16T08:00:00Z
            2026年11月16日 星期一 下午3:05             | 2026-11-16T15:05:00Z
            03/30/2020 - 19:19                       | 2020-03-30T19:19:00Z
            30.03.2020 19:19                         | 2020-03-30T19:19:00Z
            2026-11-16T24:00:00Z                     | 2026-11-17T00:00:00Z
            1700000000                               | 2023-11-14T22:13:20Z
            """)
    void aDateIsReadInTheFormsThatFeedsUse(String written, Instant expected) {
        assertEquals(Optional.of(expected), FeedDates.parse(written).map(time -> time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "2026-11-16T10:14:61Z", "Sun, 16 Dec 2012 11:47:32 +00:zz", "0000-00-00 00:00:00", "20000-01-01T00:00:00Z", "12:30"})
    void whatIsNoDateStaysUnknown(String written) {
        assertEquals(Optional.empty(), FeedDates.parse(written));
    }
}
