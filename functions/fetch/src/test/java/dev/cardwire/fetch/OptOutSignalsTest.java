package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutSignalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "noai                                     | true  | true",
            "noai, noimageai                          | true  | true",
            "noindex, follow                          | true  | false",
            "NONE                                     | true  | false",
            "googlebot: noindex                       | false | false",
            "googlebot: noindex, noai                 | false | false",
            "googlebot: nofollow, cardwire: noai      | true  | true",
            "Cardwire: noindex                        | true  | false",
            "max-snippet: 20, noai                    | true  | true",
            "unavailable_after: 25 Jun 2026, noai     | true  | true",
            "nofollow, noarchive                      | false | false",
            "noairport                                | false | false"})
    void anXRobotsTagIsReadForThoseItAddresses(String header, boolean page, boolean feed) {
        var headers = new Headers(Map.of("x-robots-tag", List.of(header)));
        assertEquals(page, OptOutSignals.ofPage(headers, Jsoup.parse("")).isPresent());
        assertEquals(feed, OptOutSignals.ofFeed(headers).isPresent(), "a feed that is not to be indexed says nothing of its articles");
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "yes,false"})
    void aTdmReservationCountsForFeedsAndPages(String value, boolean reserved) {
        var headers = new Headers(Map.of("tdm-reservation", List.of(value)));
        assertEquals(reserved, OptOutSignals.ofFeed(headers).isPresent());
        assertEquals(reserved, OptOutSignals.ofPage(headers, Jsoup.parse("")).isPresent());
        assertEquals(reserved, OptOutSignals.ofPage(new Headers(Map.of()),
                Jsoup.parse("<head><meta name='TDM-Reservation' content='" + value + "'></head>")).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<meta name='robots' content='noai'>                    | true",
            "<META NAME=Robots CONTENT='index, NoIndex'>            | true",
            "<meta name='cardwire' content='none'>                  | true",
            "<meta name='googlebot' content='noindex'>              | false",
            "<meta name='robots' content='max-snippet:-1, follow'>  | false",
            "<meta property='robots' content='noindex'>             | false",
            "<p>&lt;meta name='robots' content='noai'&gt;</p>       | false"})
    void aPagesOwnWordCounts(String html, boolean optedOut) {
        assertEquals(optedOut, OptOutSignals.ofPage(new Headers(Map.of()), Jsoup.parse(html)).isPresent());
    }
}
