package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Ada Brandt said the model is fast.     | “The model is fast,” said Ada Brandt, who works with Lin Xia.",
            "Brandt said the model is fast.         | Ada Brandt said the model is fast.",
            "According to Reuters, sales fell.      | Sales fell, according to Reuters.",
            "黄仁勋表示，需求强劲。                    | Jensen Huang said demand is strong.",
            "黄仁勋表示，需求强劲。                    | 英伟达创始人黄仁勋表示，需求强劲。",
            "The model is fast.                     | Ada Brandt said the model is fast."})
    void whatOneSaidIsHers(String claim, String evidence) {
        assertEquals(Optional.empty(), judge(claim, evidence), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Lin Xia said the model is fast.        | “The model is fast,” said Ada Brandt, who works with Lin Xia.",
            "According to Bloomberg, sales fell.    | Sales of Bloomberg terminals fell, according to Reuters.",
            "马斯克表示，需求强劲。                    | 黄仁勋表示，需求强劲，马斯克也是客户。",
            "Elon Musk said demand is strong.       | 黄仁勋表示，需求强劲，马斯克也是客户。"})
    void whatOneSaidIsNobodyElses(String claim, String evidence) {
        assertEquals(Optional.of(Reason.NAME), judge(claim, evidence), claim);
    }

    private static Optional<Reason> judge(String claim, String evidence) {
        return Gated.objection(new AttributionGate(), claim, evidence.strip());
    }
}
