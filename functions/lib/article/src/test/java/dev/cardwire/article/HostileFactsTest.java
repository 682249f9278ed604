package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody writes: each is read to its end, on the stack of an ordinary thread, and every fact lies within it. */
class HostileFactsTest {

    private static final int LENGTH = 100_000;

    static Stream<String> texts() {
        return Stream.of("1", "1,000,", "1.", "1-", "1/", "12 ", "A", "Aa ", "A-b-", "Aa of ", "“", "\"", "、", "甲、", "“a “b ", "”", "‘", "《", "不", "二", "百分之", "2026年", "3月", "may ",
                        "twenty ", "and a half million ", "On 3 March 2025, ", "$", "he said Jane Doe said ", "李明说", "创始人", "大学", "马克·", "特斯拉17 Pro ", "周", "\n", " ", "\uD83D\uDE00",
                        "\uD83D", "İ")
                .map(part -> part.repeat(LENGTH / part.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFactOfAHostileTextLiesWithinIt(String text) {
        for (String language : new String[] {"en", "zh"}) {
            var facts = Facts.of(text, language, Optional.of(Instant.parse("2026-11-20T12:00:00Z")));
            Stream<int[]> places = Stream.of(
                            facts.numbers().stream().map(fact -> new int[] {fact.start(), fact.end()}),
                            facts.dates().stream().map(fact -> new int[] {fact.start(), fact.end()}),
                            facts.names().stream().map(fact -> new int[] {fact.start(), fact.end()}),
                            facts.quotes().stream().map(fact -> new int[] {fact.start(), fact.end()}),
                            facts.statuses().stream().map(fact -> new int[] {fact.start(), fact.end()}))
                    .flatMap(stream -> stream);
            assertTrue(places.allMatch(place -> 0 <= place[0] && place[0] < place[1] && place[1] <= text.length()));
        }
    }
}
