package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseGateTest {

    private static final ClauseGate GATE = new ClauseGate();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "营收增长5%，净利润增长12%。 | 营收增长12%，净利润增长5%。",
        "研发费用为30亿元，销售费用为12亿元。 | 研发费用为12亿元，销售费用为30亿元。",
        "Revenue grew 12% while net profit grew 5%. | 营收增长5%，净利润增长12%。",
        "云收入增长30%，广告收入增长12%。 | Cloud revenue rose 12%, and advertising revenue rose 30%.",
        "Cloud revenue rose 30% and advertising revenue rose 12%. | Cloud revenue rose 12%, and advertising revenue rose 30%.",
    })
    void valuesThatHaveChangedPlacesAreWithheld(String claim, String evidence) {
        assertEquals(Optional.of("number"), objection(claim, evidence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "净利润增长5%，营收增长12%。 | 营收增长12%，净利润增长5%。",
        "Net profit grew 5% while revenue grew 12%. | 营收增长12%，净利润增长5%。",
        "Advertising revenue rose 30%, cloud revenue 12%. | Cloud revenue rose 12%, and advertising revenue rose 30%.",
        "Revenue and profit rose 12% and 5%. | Revenue rose 12%, and profit rose 5%.",
        "Sales rose 12% in May and 5% in June. | In May sales rose 12%; in June they rose 5%.",
    })
    void anotherOrderIsNoExchange(String claim, String evidence) {
        assertEquals(Optional.empty(), objection(claim, evidence));
    }

    private static Optional<String> objection(String claim, String evidence) {
        return Gated.objection(GATE, claim, evidence, 0, evidence.length(), Optional.empty()).map(reason -> reason.word());
    }
}
