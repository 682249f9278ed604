package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Status words as {@code word=STATUS}. */
class StatusFactsTest {

    private static String statuses(String text) {
        return String.join("; ", Facts.of(text, text.matches(".*\\p{IsHan}.*") ? "zh" : "en", Optional.empty()).statuses().stream()
                .map(status -> text.substring(status.start(), status.end()) + "=" + status.status()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It did not sell and doesn’t plan to.             | not=NEGATED; n’t=NEGATED; plan to=PLANNED
            Not only that: it is no less than new.           |
            It is in talks, sources said.                    | in talks=IN_TALKS; sources said=REPORTED
            It reportedly plans to sell, Bloomberg reported. | reportedly=REPORTED; plans to=PLANNED; Bloomberg reported=REPORTED
            The company reported a loss.                     |
            It may close if the court agrees in May.         | may=POSSIBLE; if=CONDITIONAL
            It is expected to grow and denied the rest.      | expected=ESTIMATED; denied=DENIED
            once the deal closes; once a year                | once =CONDITIONAL
            """)
    void wordsOfEnglishThatLimitAStatement(String text, String expected) {
        assertEquals(expected == null ? "" : expected, statuses(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            公司没有回应，也不会出售                      | 没有=NEGATED; 不会=NEGATED
            不断增长，不仅如此，不过不少                    |
            公司拟收购，虚拟现实，模拟                      | 拟=PLANNED
            将于明年上市，将军，将近                       | 将=PLANNED
            据悉，双方正在洽谈                            | 据悉=REPORTED; 洽谈=IN_TALKS
            据《南方周刊》报道，传统，宣传，被传               | 据《南方周刊》报道=REPORTED; 被传=REPORTED
            增长或将放缓，苹果或香蕉，或为首次                | 或将=POSSIBLE; 或=POSSIBLE
            若获批准，若干，如果，例如，如被告                | 若=CONDITIONAL; 如果=CONDITIONAL; 如=CONDITIONAL
            预计增长，公司否认                            | 预计=ESTIMATED; 否认=DENIED
            """)
    void wordsOfChineseThatLimitAStatement(String text, String expected) {
        assertEquals(expected == null ? "" : expected, statuses(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It grew, but will not sell, he said. |  but will not sell
            公司增长，但不会出售，他说              | 但不会出售
            """)
    void aStatusSpeaksOfItsClause(String text, String scope) {
        var status = Facts.of(text, "en", Optional.empty()).statuses().getFirst();
        assertEquals(scope.strip(), text.substring(status.scopeStart(), status.scopeEnd()).strip());
    }
}
