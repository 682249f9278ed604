package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-20T12:00:00Z");

    private static String numbers(String text) {
        return String.join("; ", Numbers.in(text).stream()
                .map(number -> (number.value().toPlainString() + " " + number.unit()).strip())
                .toList());
    }

    private static String dates(String text) {
        return String.join("; ", Dates.in(text, Optional.of(PUBLISHED)).stream().map(DateFact::iso).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It raised $1.5 billion.            | 1500000000 USD
            It raised US$ 1,200,000 in cash.   | 1200000 USD
            融资15亿美元                         | 1500000000 USD
            估值３００亿元人民币                    | 30000000000 CNY
            营收1.2万亿元，增长20.5%               | 1200000000000 CNY; 20.5 %
            增长百分之二十                         | 20 %
            Sales rose 20 percent to €3m       | 20 %; 3000000 EUR
            20 percentage points               | 20 pp
            a 70B model with 128k context      | 70000000000; 128000
            the 3nm chip runs at 2.5 GHz       | 3 nm; 2.5 ghz
            twenty-one people, two million     | 21; 2000000
            one of the first two               | 2
            one million users                  | 1000000
            one hundred and fifty dollars      | 150 USD
            裁员三千万人                           | 30000000
            三千万元                              | 30000000 CNY
            有两家公司和三星                        | 2
            二〇二六年                             | 2026 year
            GPT-4.5 and H100                   |
            1,234,567 items, 12,5              | 1234567; 12; 5
            no numbers here                    |
            10-20 million                      | 10000000; 20000000
            """)
    void numbersAreGivenAsValues(String text, String expected) {
        assertEquals(expected == null ? "" : expected, numbers(text));
    }

    @Test
    void numbersKeepTheirPlace() {
        String text = "约１．５亿元，约$20。";
        assertEquals(List.of("１．５亿元", "$20"),
                Numbers.in(text).stream().map(number -> text.substring(number.start(), number.end())).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on 17 November 2026 and 2026-11-18       | 2026-11-17; 2026-11-18
            November 17th, 2026                      | 2026-11-17
            Nov. 17, 2026                            | 2026-11-17
            in May 2024                              | 2024-05
            2024年5月17日，2023年12月，2022年           | 2024-05-17; 2023-12; 2022
            11月17日发布                               | 2026-11-17
            1月3日                                    | 2027-01-03
            on December 30                           | 2026-12-30
            Q3 2026 and 2027年第一季度                 | 2026-Q3; 2027-Q1
            the fourth quarter of 2025               | 2025-Q4
            since 2019 and by 2030                   | 2019; 2030
            31 February 2026                         | 2026-02
            2026年13月                                | 2026
            1999 euros, 2024 cores                   |
            It may 5 times                           |
            ２０２４年５月                              | 2024-05
            """)
    void datesAreGivenWithThePrecisionTheyHave(String text, String expected) {
        assertEquals(expected == null ? "" : expected, dates(text));
    }

    @Test
    void aDayWithoutItsYearHasNoneWithoutAPublication() {
        var day = Dates.in("am 11月17日", Optional.empty()).getFirst();
        assertEquals("--11-17", day.iso());
        assertFalse(day.hasYear());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The company has released a new model and it is open for all to use.  | de | en
            Das Unternehmen hat ein neues Modell vorgestellt, und es ist für alle offen, die es nutzen. | en | de
            华为发布了新一代芯片                              | en    | zh
            华为发布了新一代芯片                              | zh-cn | zh-CN
            華為發表了新一代晶片                              | zh-TW | zh-TW
            新しいモデルを発表しました                         |       | ja
            새로운 모델을 발표했습니다                         |       | ko
            Компания представила новую модель              | en    | ru
            Компанія представила нову модель їй            |       | uk
            أعلنت الشركة عن نموذج جديد                       |       | ar
            DeepSeek V4                                    | en-US | en-US
            DeepSeek V4                                    |       | en
            42                                             | fr    | fr
            42                                             |       | und
            华为发布 Mate 80 Pro Max 手机                    | en    | zh
            """)
    void theLanguageIsThatOfTheScriptThenOfTheFeedThenOfTheWords(String text, String declared, String expected) {
        assertEquals(expected, Languages.of(text, Optional.ofNullable(declared)));
    }
}
