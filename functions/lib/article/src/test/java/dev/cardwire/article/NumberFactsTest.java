package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as {@code value unit bound measure}, what is exact and unknown left out. */
class NumberFactsTest {

    private static String numbers(String text) {
        return String.join("; ", Facts.of(text, text.matches(".*\\p{IsHan}.*") ? "zh" : "en", Optional.empty()).numbers().stream()
                .map(number -> (number.value().toPlainString() + " " + number.unit() + (number.approximate() ? " " + number.bound() : "")
                        + number.measures().map(measure -> " " + measure).orElse("")).strip().replaceAll(" +", " "))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It raised more than $40 million.                     | 40000000 USD AT_LEAST RAISED
            The round values it at about €1.2 billion.           | 1200000000 EUR ABOUT VALUED_AT
            at a $400 million valuation, it raised $50 million   | 400000000 USD VALUED_AT; 50000000 USD RAISED
            Revenue rose 12% to nearly $3bn                      | 12 % GROWTH; 3000000000 USD AT_MOST REVENUE
            以30亿美元估值融资5亿美元                                | 3000000000 USD VALUED_AT; 500000000 USD RAISED
            营收约12亿元，净利润超3000万元                            | 1200000000 CNY ABOUT REVENUE; 30000000 CNY AT_LEAST PROFIT
            用户不到500万，裁员近200人                              | 5000000 AT_MOST USERS; 200 AT_MOST LAID_OFF
            between 1.5 and 2 billion dollars                    | 1500000000 USD; 2000000000 USD
            5万至8万元，3～5年                                     | 50000 CNY; 80000 CNY; 3 year; 5 year
            between 10% and 15%                                  | 10 %; 15 %
            3亿5000万元和两百五十人                                 | 350000000 CNY; 250
            two and a half million, half a billion, a dozen      | 2500000; 500000000; 12
            several hundred, dozens, one-third, the twenty-first |
            数千万元、几十家、第三名、三分之一                          |
            十余家、100多万、10,000+ downloads                      | 10 AT_LEAST; 1000000 AT_LEAST; 10000 AT_LEAST USERS
            七成五、八成、百分之三十五点五                              | 70 %; 80 %; 35.5 %
            up 25 basis points and 3 percentage points           | 25 bp GROWTH; 3 pp GROWTH
            3x faster, 2.5倍, three times as large, three times a week | 3 x; 2.5 x; 3 x; 3
            sales doubled, 利润翻两番                              | 2 x; 4 x
            fell to -3.2%, 净亏损为-2.5亿元                          | -3.2 % DECLINE; -250000000 CNY LOSS
            HK$20, US$5, RMB 30 million, 30港元                     | 20 HKD; 5 USD; 30000000 CNY; 30 HKD
            HK$20 a share                                        | 20 HKD PRICE
            65 cents                                             | 0.65 USD
            GPT-5.2, v1.2.3, iOS 18, H100, 麒麟9030, 5G, 4K, 3D      |
            at 9:30 a.m., 10 pm, 24/7, call 010-8888-6666 or 10.0.0.1 |
            the 1st, 2nd and 20th, No. 7, #12, 第3                |
            on 3 May 2026 and in 2025, 2024年5月                     |
            a 70B model with a 128k context                      | 70000000000; 128000 CONTEXT
            600519.SH closed up                                  |
            '１２．５％，￥３００'                                      | 12.5 %; 300 CNY
            ¥500 in Tokyo                                        | 500 JPY
            """)
    void aNumberHasItsScaleItsUnitItsBoundAndWhatItMeasures(String text, String expected) {
        assertEquals(expected == null ? "" : expected, numbers(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            389 billion parameters      | parameters
            3 million monthly active users | users
            裁员约1200名员工               | staff
            in 27 countries             | countries
            has 12, and the users       |
            """)
    void whatABareNumberCountsIsTold(String text, String counted) {
        var numbers = Facts.of(text, "en", Optional.empty()).numbers();
        assertEquals(List.of(counted == null ? "" : counted), numbers.stream().map(NumberFact::counted).toList());
    }
}
