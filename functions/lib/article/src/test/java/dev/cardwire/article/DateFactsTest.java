package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of texts that were published on Friday 20 November 2026. */
class DateFactsTest {

    private static final Optional<Instant> PUBLISHED = Optional.of(Instant.parse("2026-11-20T12:00:00Z"));

    private static String dates(String text, Optional<Instant> publishedAt) {
        return String.join("; ", Dates.in(text, publishedAt).stream().map(DateFact::iso).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It said so yesterday, and today again.          | 2026-11-19; 2026-11-20
            It said so on Tuesday.                          | 2026-11-17
            It will say so on Tuesday.                      | 2026-11-24
            last Tuesday, next Friday                       | 2026-11-17; 2026-11-27
            last month, this year, next week                | 2026-10; 2026; 2026-W48
            It launched in March.                           | 2026-03
            It will launch in March.                        | 2027-03
            March on, it may march in the Mall              |
            two years ago, three weeks ago                  | 2024; 2026-W44
            in Q3, sales fell                               | 2026-Q3
            Q3 2025, the third quarter of 2024, 2Q26        | 2025-Q3; 2024-Q3; 2026-Q2
            the first half of next year, H2 2025            | 2027-H1; 2025-H2
            by the end of 2027, in late 2025, mid-2024      | 2027; 2025; 2024
            2026-11-25, 11/25/2026, 25.11.2026, 25/11/2026  | 2026-11-25; 2026-11-25; 2026-11-25; 2026-11-25
            03/04/2026                                      | 2026
            Tuesday, November 17, 2026                      | 2026-11-17
            March of last year                              | 2025-03
            June 2025 to August                             | 2025-06; 2025-08
            the 2030s, 1999 users, over 2000 people         |
            recently, in the coming weeks                   |
            March 2025Our plant opened, since 2024We grew   | 2025-03; 2024
            the March 2025TB drive, in 2024x                |
            """)
    void datesOfEnglishAreReckonedFromThePublicationAndTheTense(String text, String expected) {
        assertEquals(expected == null ? "" : expected, dates(text, PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            昨日、今天、明天                        | 2026-11-19; 2026-11-20; 2026-11-21
            周三表示，将于下周一公布                   | 2026-11-18; 2026-11-23
            本周五、上周、下周                       | 2026-11-20; 2026-W46; 2026-W48
            上月、下个月、本月初                      | 2026-10; 2026-12; 2026-11
            去年、明年3月、今年三季度                   | 2025; 2027-03; 2026-Q3
            去年12月5日                            | 2025-12-05
            三季度营收增长                          | 2026-Q3
            计划在二季度量产                         | 2027-Q2
            上半年、2027年下半年                     | 2026-H1; 2027-H2
            2027年底前、年底                        | 2027; 2026
            18日发布                               | 2026-11-18
            将于5日发布                             | 2026-12-05
            十一月二十五日、二〇二五年三月               | 2026-11-25; 2025-03
            2024年3月至6月                          | 2024-03; 2024-06
            11月3日至5日                            | 2026-11-03; 2026-11-05
            日前、近日、未来几周                       |
            三个月、5年期、第3天                       |
            """)
    void datesOfChineseAreReckonedFromThePublicationAndTheTense(String text, String expected) {
        assertEquals(expected == null ? "" : expected, dates(text, PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on Tuesday, last month, 去年, 本周五            |
            on 17 November, 11月17日, in March             | --11-17; --11-17; --03
            30 February, 2月30日                           | --02; --02
            29 February 2025                               | 2025-02
            """)
    void withoutAPublicationWhatIsRelativeIsUnknownAndADayHasNoYear(String text, String expected) {
        assertEquals(expected == null ? "" : expected, dates(text, Optional.empty()));
    }
}
