package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The OpenAI model GPT-5 is new  | openai model gpt 5
            华为发布新芯片                    | 华为 为发 发布 布新 新芯 芯片
            ＡＩ芯片 AI                      | ai 芯片
            DeepSeek发布V4                 | deepseek 发布 v4
            新                             | 新
            the of and                    | ''
            Café über Ångström            | café über ångström
            """)
    void aTitleIsFoundByItsWordsAndByPairsOfCharacters(String title, String terms) {
        assertEquals(terms, String.join(" ", Terms.of(title)));
    }

    @Test
    void aTitleHasNoMoreTermsThanItsWriteHasRoomFor() {
        String words = String.join(" ", IntStream.range(0, 100).mapToObj(i -> "word" + i).toList());
        assertEquals(Terms.MOST, Terms.of(words).size());
        assertEquals(List.of("word0"), Terms.of(words).subList(0, 1));
        assertEquals(Terms.MOST, Terms.of("新".repeat(10) + "发布芯片模型数据公司市场技术产品用户平台服务系统开发研究中国美国").size());
        assertEquals(List.of(), Terms.of("x".repeat(100)));
    }
}
