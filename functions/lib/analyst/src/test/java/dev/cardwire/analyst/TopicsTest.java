package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    private final Topics topics = new Topics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Startup raises $30 million in Series B funding | Investors led by two venture funds put its valuation at $300 million. | FUNDING",
        "TSMC shows a new chip | The processor has more transistors than any GPU of the foundry's rivals. | CHIPS",
        "Hackers exploit a vulnerability in routers | The malware spreads by a zero-day; a patch is out. | SECURITY",
        "Senate passes a bill on export controls | The law gives the regulator new powers; the government agreed. | POLICY",
        "A humanoid robot sorts parcels | The robot walks through a hall of drones. | ROBOTICS",
        "Kernel moves to another license, open source again | The repository is on GitHub under the Apache License. | OPEN_SOURCE",
        "大模型发布：智谱推出新一代语言模型 | 该模型在多项测试中超过了上一代。 | MODELS",
        "机器人公司完成两亿元融资 | 本轮融资由某基金领投，估值达到二十亿元。 | FUNDING",
        "新芯片采用3纳米制程 | 这款处理器由台积电代工，半导体行业十分关注。 | CHIPS",
        "黑客利用漏洞发动攻击 | 恶意软件造成了数据泄露。 | SECURITY",
        "The best way to cook rice | Wash it, and wait for a quarter of an hour before the water is hot. | OTHER",
        "'' | '' | OTHER"
    })
    void theWordsOfTitleAndTextTellTheTopics(String title, String text, Topic expected) {
        assertTrue(topics(title, text).contains(expected), () -> "topics " + topics(title, text));
    }

    @Test
    void noMoreThanFourAreGivenAndOtherOnlyAlone() {
        String all = "model research chip funding acquisition robot regulation vulnerability revenue cloud open source education launch";

        assertEquals(4, topics("", all + " " + all).size());
        assertTrue(!topics("", all + " " + all).contains(Topic.OTHER));
    }

    @Test
    void aFeedsOwnCategoryTellsWhatTheTextDoesNot() {
        String text = "<p>It was a long year, and this is how it went for those who were there.</p>";

        assertEquals(List.of(Topic.OTHER), topics.of(Fixture.reading(Fixture.item("A long year", text))));
        assertEquals(List.of(Topic.ROBOTICS), topics.of(Fixture.reading(Fixture.filedUnder(Fixture.item("A long year", text), "Robotics"))));
    }

    @Test
    void audiencesFollowFromTopicsByRule() {
        assertEquals(List.of(Audience.SECURITY, Audience.OPERATIONS, Audience.FOUNDERS, Audience.RESEARCH),
                audiences("", "Nothing of this names anybody.", Topic.SECURITY, Topic.FUNDING, Topic.RESEARCH).stream()
                        .sorted(Comparator.comparingInt(List.of(Audience.SECURITY, Audience.OPERATIONS, Audience.FOUNDERS, Audience.RESEARCH)::indexOf))
                        .toList());
        assertEquals(List.of(), audiences("", "Nothing of this names anybody.", Topic.OTHER));
    }

    @Test
    void anAudienceThatTheTextNamesIsToldToo() {
        assertEquals(List.of(Audience.DESIGN), audiences("What designers ask", "Every designer was asked the same question.", Topic.OTHER));
    }

    private List<Topic> topics(String title, String text) {
        return topics.of(Fixture.reading(Fixture.item(title, "<p>" + text + "</p>")));
    }

    private static List<Audience> audiences(String title, String text, Topic... topics) {
        return new Audiences().of(Fixture.reading(Fixture.item(title, "<p>" + text + "</p>")), List.of(topics));
    }
}
