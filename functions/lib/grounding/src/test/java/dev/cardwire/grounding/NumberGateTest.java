package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "It raised $1.5 billion.                 | 公司融资15亿美元。",
            "It raised 1.5 billion yuan.             | 公司融资15亿元。",
            "公司融资15亿美元。                       | It raised $1.5 billion in March.",
            "It has 389 billion parameters.          | 参数量为3890亿",
            "It has 389B parameters.                 | 参数量为３８９０亿",
            "Costs fell by 40%.                      | 成本下降百分之四十",
            "Costs fell by 40 percent.               | 成本下降了40%",
            "Three companies joined.                 | 3家公司加入",
            "Sales were 1200 units.                  | Sales were 1,200 units.",
            "Sales were 1,200.0 units.               | Sales were 1200 units.",
            "The company is growing.                 | Sales were 1,200 units.",
            "It was released on 17 May 2024.         | 2024年5月17日发布",
            "It was released in May 2024.            | 2024年5月17日发布",
            "It was released on 17 November 2026.    | 11月17日发布",
            "It has about 390 billion parameters.    | 参数量为3890亿",
            "参数量约为400亿。                        | with 39.6 billion parameters",
            "Some 1,200 staff were let go.           | 1,187 staff were let go",
            "One of them left.                       | 其中一人离开"})
    void aNumberOfTheEvidencePassesHoweverItIsWritten(String claim, String evidence) {
        assertTrue(judge(claim, evidence.strip()) instanceof Verdict.Passed, claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "It raised $15 billion.                  | 公司融资15亿美元。",
            "It raised $1.5 billion.                 | 公司融资15亿元。",
            "It raised $1.5 billion.                 | It raised €1.5 billion.",
            "It raised $1.5 million.                 | It raised $1.5 billion.",
            "It grew by 40.                          | It grew by 40%.",
            "It grew by 40%.                         | It grew by 40 people.",
            "It grew by 40%.                         | It grew by 14%.",
            "It has 390 billion parameters.          | 参数量为3890亿",
            "It has about 300 billion parameters.    | 参数量为3890亿",
            "It has about 4 chips.                   | It has 3.6 chips.",
            "Two companies joined.                   | 3家公司加入",
            "Sales were 1,200 units.                 | Sales rose.",
            "It was released on 18 May 2024.         | 2024年5月17日发布",
            "It was released in 2023.                | 2024年5月17日发布",
            "成本下降60%。                            | 成本下降了40%"})
    void aNumberThatTheEvidenceDoesNotHaveIsWithheld(String claim, String evidence) {
        assertEquals(Verdict.withheld(Reason.NUMBER), judge(claim, evidence.strip()));
    }

    @Test
    void aNumberThatTheCitedWordsCutIsNotInThem() {
        for (var cut : List.of(
                List.of("公司融资15亿美元。", "5亿美元"),
                List.of("公司融资十五亿元人民币。", "五亿元人民币"),
                List.of("It raised $3 million in May.", "It raised $3"),
                List.of("Costs fell by 40 percent.", "Costs fell by 40"))) {
            String text = cut.getFirst();
            int start = text.indexOf(cut.getLast());
            String words = cut.getLast();
            assertEquals(Verdict.withheld(Reason.NUMBER), judge(text, start, start + words.length(), words), words);
        }
    }

    @Test
    void aDateThatTheCitedWordsCutIsNotInThem() {
        String text = "公司2023年5月17日发布";
        int start = text.indexOf("5月");
        assertEquals(Verdict.withheld(Reason.NUMBER), judge(text, start, text.length(), "Released on 17 May 2026."));
        assertEquals(Verdict.withheld(Reason.NUMBER), judge(text, start, text.length(), "Released on 17 May 2023."));
        assertTrue(judge(text, 2, text.length(), "Released on 17 May 2023.") instanceof Verdict.Passed);
    }

    @Test
    void aWholeClauseBesideOtherNumbersKeepsItsOwn() {
        String text = "In 2023, 500 people joined, 1,200 left, 用户达千万，收入3亿元，2024年，2025年，增长20%。";
        for (String words : List.of("500 people joined", "1,200 left", "In 2023", "用户达千万", "收入3亿元", "2024年", "增长20%")) {
            int start = text.indexOf(words);
            assertTrue(judge(text, start, start + words.length(), words) instanceof Verdict.Passed, words);
        }
    }

    @Test
    void onlyItsOwnEvidenceCounts() {
        String text = "It raised $3 million. It has 40 staff.";
        assertEquals(Verdict.withheld(Reason.NUMBER), judge(text, 0, 21, "It has 40 staff."));
    }

    @Test
    void theNumbersOfADueDateAreForetoldAndNotCited() {
        var article = Fixture.article("en", "Rivals will follow.");
        var gate = new NumberGate(new Sources(article), Optional.of(Fixture.PUBLISHED));
        var evidence = List.of(article.text().quote(0, 19));
        assertTrue(gate.judge("Rivals will follow by Q4 2026.", evidence, Optional.of("2026-Q4")) instanceof Verdict.Passed);
        assertEquals(Verdict.withheld(Reason.NUMBER), gate.judge("Rivals will follow by Q4 2026.", evidence, Optional.of("2026-Q3")));
        assertEquals(Verdict.withheld(Reason.NUMBER), gate.judge("Rivals will follow by Q4 2026.", evidence, Optional.empty()));
        assertEquals(Verdict.withheld(Reason.NUMBER),
                gate.judge("Rivals will cut 40% by Q4 2026.", evidence, Optional.of("2026-Q4")));
    }

    @Test
    void withoutAPublicationDateADayHasNoYear() {
        var article = Fixture.article("zh", "11月17日发布");
        var gate = new NumberGate(new Sources(article), Optional.empty());
        assertEquals(Verdict.withheld(Reason.NUMBER),
                gate.judge("Released on 17 November 2026.", List.of(article.text().quote(0, 8)), Optional.empty()));
    }

    private static Verdict<List<Evidence>> judge(String claim, String evidence) {
        return judge(evidence, 0, evidence.length(), claim);
    }

    private static Verdict<List<Evidence>> judge(String text, int start, int end, String claim) {
        var article = Fixture.article("en", text);
        return new NumberGate(new Sources(article), Optional.of(Fixture.PUBLISHED))
                .judge(claim, List.of(article.text().quote(start, end)), Optional.empty());
    }
}
