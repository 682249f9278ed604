package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositeGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Revenue rose 20%.             | 营收增长20%。",
            "Sales grew.                   | Sales jumped, while costs fell.",
            "营收下降20%。                  | Revenue dropped 20%.",
            "Sales rose while costs were reduced. | Sales rose and rose while costs were slashed.",
            "Orders rose as prices were lower. | Orders rose higher as prices were lower.",
            "Cars of high quality sold.    | Cars of good quality at a lower price sold."})
    void oneDirectionPasses(String claim, String evidence) {
        assertEquals(Optional.empty(), Gated.objection(new OppositeGate(), claim, evidence.strip()), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Revenue fell 20%.             | 营收增长20%。",
            "Sales grew.                   | Sales slumped.",
            "公司实现盈利3亿元。             | 公司亏损3亿元。",
            "The court approved the deal.  | The court blocked the deal.",
            "The region only shrank at 2 percent growth. | The region only grew at 2 percent growth.",
            "公司增长期间收入下降20%。        | 公司增长期间收入上升20%。",
            "The rent is higher there.     | The rent is lower there.",
            "新款价格更低。                  | 新款价格更高。"})
    void theOtherIsWithheld(String claim, String evidence) {
        assertEquals(Optional.of(Reason.NEGATION), Gated.objection(new OppositeGate(), claim, evidence.strip()), claim);
    }
}
