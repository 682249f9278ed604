package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFactsTest {

    private static String names(String text, String language) {
        return String.join("; ", Facts.of(text, language, Optional.empty()).names().stream()
                .map(name -> name.text() + " " + name.type().word()).toList());
    }

    private static NameFact name(String text, String language) {
        return Facts.of(text, language, Optional.empty()).names().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rival of Nvidia is AMD.                              | Nvidia organisation; AMD organisation
            Globex said it bought Initech Systems from Umbrella Corp. | Globex other; Initech Systems organisation; Umbrella Corp. organisation
            However, Yesterday and Researchers are none.             |
            Globex’s plan was seen by CEO Maria Lopez on Monday.     | Globex other; Maria Lopez person
            Dr. Jan de Vries of the University of Utrecht, who wrote | Jan de Vries person; University of Utrecht organisation
            They ran GPT-5.2, Falcon 9 and iPhone 17 Pro in April.   | GPT-5.2 product; Falcon 9 product; iPhone 17 Pro product
            Sales in China rose for the American and the Chinese.    | China place
            It paid US$5 and used AI, a GPU and an API.              |
            It hired 20 people from Oracle 3 years ago.              | Oracle organisation
            """)
    void namesOfEnglishAreThoseInCapitalsThatNameSomething(String text, String expected) {
        assertEquals(expected == null ? "" : expected, names(text, "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            星海科技创始人李明表示，公司将与华为合作          | 星海科技 organisation; 李明 person; 华为 organisation
            王小雨说，模型会继续变小。王小雨没有说何时        | 王小雨 person; 王小雨 person
            埃隆·马斯克和联合创始人、张三丰在杭州            | 埃隆·马斯克 person; 张三丰 person; 杭州 place
            公司“云岭智行”发布了“星图”                  | 云岭智行 organisation
            据《南方周刊》报道，麒麟9030和Orca 2已量产      | 南方周刊 other; 麒麟9030 product; Orca 2 product
            东海市仲裁委员会和南岭大学公布了结果             | 东海市仲裁委员会 organisation; 南岭大学 organisation
            小米2026年营收5亿元，高管称方面表示             | 小米 organisation
            该公司、一家银行、人形机器人、新能源汽车          |
            每百万Token 4元，CEO说AI很快                |
            """)
    void namesOfChineseAreToldByWhatStandsBesideThem(String text, String expected) {
        assertEquals(expected == null ? "" : expected, names(text, "zh"));
    }

    @Test
    void onesNameInTwoLanguagesSharesAKey() {
        assertTrue(name("腾讯发布了财报", "zh").names(name("It is Tencent Holdings that fell.", "en")));
        assertTrue(name("通义千问上线", "zh").names(name("It beats Qwen at maths.", "en")));
        assertFalse(name("腾讯发布了财报", "zh").names(name("It is Alibaba that fell.", "en")));
    }

    @Test
    void versionsAreComparedWhereBothHaveOne() {
        var five = name("They use GPT-5.2 now.", "en");
        assertEquals(Optional.of("5.2"), five.version());
        assertTrue(five.names(name("They use GPT-5.2 again.", "en")));
        assertFalse(five.names(name("They use GPT-5.1 again.", "en")));
        assertTrue(five.names(name("They use GPT again.", "en")));
    }

    @Test
    void whoWasNamedInFullIsMeantByTheLastName() {
        var names = Facts.of("CEO Maria Lopez spoke. Later the company and Lopez agreed.", "en", Optional.empty()).names();
        assertEquals(names.getFirst().keys(), names.getLast().keys());
    }

    @Test
    void capitalsOfOtherLanguagesTellNothing() {
        assertEquals("", names("Der Vorstand hat den Aktionären die Zahlen gezeigt.", "de"));
        assertEquals("Nvidia organisation", names("Der Vorstand von Nvidia hat die Zahlen gezeigt.", "de"));
    }
}
