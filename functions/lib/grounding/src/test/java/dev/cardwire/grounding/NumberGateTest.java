package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            "It has about 390 billion parameters.    | 参数量为3890亿",
            "参数量约为400亿。                        | with 39.6 billion parameters",
            "Some 1,200 staff were let go.           | 1,187 staff were let go",
            "It has more than 1,000 customers.       | 客户达1187家",
            "It has over 5 million users.            | 用户超500万",
            "Nearly 1,200 staff were let go.         | 1,187 staff were let go",
            "It raised $5 million to $6 million.     | 融资500万至600万美元",
            "The stake is worth 30 percent.          | 占股三成",
            "营收为12.5亿元。                         | 营业收入1,250,000,000元",
            "It was valued at $4 billion.            | 估值40亿美元",
            "It raised $300 million at a valuation of $4 billion. | The firm raised $300 million, valuing it at $4 billion.",
            "One of them left.                       | 其中一人离开"})
    void aNumberOfTheEvidencePassesHoweverItIsWritten(String claim, String evidence) {
        assertTrue(judge(claim, evidence.strip()).isEmpty(), claim);
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
            "It raised $4 billion.                   | It was valued at $4 billion.",
            "公司融资40亿美元。                       | 公司估值40亿美元。",
            "It raised $4 billion.                   | 公司估值40亿美元。",
            "Revenue was $4 billion.                 | Net profit was $4 billion.",
            "It has more than 500 customers.         | It has nearly 500 customers.",
            "It has over 1,000 staff.                | It has 5,000 staff.",
            "Memory is 80 GB.                        | Memory is 80 TB.",
            "It was about 40%.                       | It was 31%.",
            "收入增长20个百分点。                      | 收入增长20%。",
            "成本下降60%。                            | 成本下降了40%"})
    void aNumberThatTheEvidenceDoesNotHaveIsWithheld(String claim, String evidence) {
        assertEquals(Optional.of(Reason.NUMBER), judge(claim, evidence.strip()), claim);
    }

    @Test
    void aNumberThatTheCitedWordsCutIsNotInThem() {
        for (var cut : List.of(
                List.of("公司融资15亿美元。", "5亿美元"),
                List.of("公司融资十五亿元人民币。", "五亿元人民币"),
                List.of("It raised $3 million in May.", "It raised $3"),
                List.of("Costs fell by 40 percent.", "Costs fell by 40"))) {
            String text = cut.getFirst();
            String words = cut.getLast();
            int start = text.indexOf(words);
            assertEquals(Optional.of(Reason.NUMBER), judge(text, start, start + words.length(), words), words);
        }
    }

    @Test
    void aWholeClauseBesideOtherNumbersKeepsItsOwn() {
        String text = "In 2023, 500 people joined, 1,200 left, 用户达千万，收入3亿元，2024年，2025年，增长20%。";
        for (String words : List.of("500 people joined", "1,200 left", "In 2023", "用户达千万", "收入3亿元", "2024年", "增长20%")) {
            int start = text.indexOf(words);
            assertTrue(judge(text, start, start + words.length(), words).isEmpty(), words);
        }
    }

    @Test
    void onlyItsOwnEvidenceCounts() {
        String text = "It raised $3 million. It has 40 staff.";
        assertEquals(Optional.of(Reason.NUMBER), judge(text, 0, 21, "It has 40 staff."));
    }

    private static Optional<Reason> judge(String claim, String evidence) {
        return Gated.objection(new NumberGate(), claim, evidence);
    }

    private static Optional<Reason> judge(String text, int start, int end, String claim) {
        return Gated.objection(new NumberGate(), claim, text, start, end, Optional.of(Fixture.PUBLISHED));
    }
}
