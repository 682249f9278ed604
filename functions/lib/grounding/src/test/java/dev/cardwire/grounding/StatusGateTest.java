package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Vega plans to acquire Orion.           | Vega plans to buy Orion next year.",
            "Vega may acquire Orion.                | Vega is in talks to acquire Orion.",
            "Vega is in talks to buy Orion.         | 织女正在洽谈收购猎户座。",
            "织女拟收购猎户座。                       | Vega plans to acquire Orion.",
            "据报道，织女收购了猎户座。                | 据悉，织女收购了猎户座。",
            "Vega reportedly acquired Orion.        | 据悉，织女收购了猎户座。",
            "Vega acquired Orion.                   | Vega acquired Orion, and plans to expand in Asia.",
            "Vega expanded in Asia.                 | Vega, which may go public, expanded in Asia.",
            "Vega did not acquire Orion.            | Vega did not acquire Orion.",
            "Vega denied that it bought Orion.      | 织女否认收购猎户座。",
            "该功能尚未上线。                         | The feature has not been launched yet.",
            "Orion refused the offer.               | Orion did not accept the offer.",
            "Orion did not sign a contract.         | Orion signed no contract.",
            "Orion did not agree to the sale.       | Orion failed to agree to the sale at the end.",
            "织女没有就出售达成协议。                  | 织女未能就出售达成协议，谈判结束。",
            "The model will be released in May.     | 该模型将于5月发布。",
            "Vega cut its delivery time from 90 days to 45. | 织女将海外交付周期从90天缩短到45天。",
            "Vega denied that it will build a plant in Mexico. | 织女否认将在墨西哥建厂的传闻。"})
    void whatIsNoMoreThanTheEvidenceVouchesForPasses(String claim, String evidence) {
        assertEquals(Optional.empty(), judge(claim, evidence), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Vega acquired Orion.                   | Vega plans to acquire Orion next year.",
            "Vega bought Orion.                     | Vega is in talks to acquire Orion.",
            "Vega plans to buy Orion.               | Vega is in talks to acquire Orion.",
            "Vega acquired Orion.                   | Vega reportedly acquired Orion.",
            "Vega acquired Orion.                   | 据悉，织女已收购猎户座。",
            "Vega acquired Orion.                   | 织女拟收购猎户座。",
            "织女收购了猎户座。                       | 织女拟收购猎户座。",
            "织女收购了猎户座。                       | Vega plans to acquire Orion.",
            "织女已完成融资。                         | 传织女即将完成融资。",
            "The model cuts costs.                  | The model could cut costs."})
    void aHedgeMayNotVanish(String claim, String evidence) {
        assertEquals(Optional.of(Reason.MODALITY), judge(claim, evidence), claim);
    }

    @Test
    void whatWasForetoldWithItsDateMayHaveComeWhereNothingTellsWhenItWasWritten() {
        String evidence = "The race will be held on 3 May 2012.";
        assertEquals(Optional.empty(),
                Gated.objection(new StatusGate(), "The race was held on 3 May 2012.", evidence, 0, evidence.length(), Optional.empty()));
    }

    @Test
    void aPlanForADayToComeIsNotToldAsDone() {
        assertEquals(Optional.of(Reason.MODALITY), judge("Vega released Orion in March 2027.", "Vega plans to release Orion in March 2027."));
        assertEquals(Optional.empty(), judge("Orion is released in March 2027.", "Vega plans to release Orion in March 2027."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Vega acquired Orion.                   | Vega did not acquire Orion.",
            "Vega acquired Orion.                   | Vega denied that it had acquired Orion.",
            "Vega did not acquire Orion.            | Vega acquired Orion.",
            "织女收购了猎户座。                       | 织女并未收购猎户座。",
            "织女没有收购猎户座。                     | 织女收购了猎户座。",
            "The feature has been launched.         | 该功能尚未上线。",
            "该功能已上线。                           | The feature has not been launched.",
            "The feature has not been launched.     | 该功能已上线。",
            "Vega and Orion have not agreed at the end of the talks. | Vega and Orion have agreed at the end of the talks.",
            "Vega did not open the plant.           | Vega opened the plant, but it did not hire.",
            "The board has not voted to stop sales. | The board has voted to stop sales."})
    void aNegationNeitherVanishesNorAppears(String claim, String evidence) {
        assertEquals(Optional.of(Reason.NEGATION), judge(claim, evidence), claim);
    }

    @Test
    void whatGovernsAQuoteFromOutsideItGovernsTheClaim() {
        for (String before : new String[] {"Vega denied that ", "Vega plans to ", "Vega reportedly "}) {
            String text = before + "acquire Orion.";
            assertEquals(before.contains("denied") ? Optional.of(Reason.NEGATION) : Optional.of(Reason.MODALITY), Gated.objection(
                    new StatusGate(), "Vega acquired Orion.", text, before.length(), text.length(), Optional.of(Fixture.PUBLISHED)), text);
        }
    }

    private static Optional<Reason> judge(String claim, String evidence) {
        return Gated.objection(new StatusGate(), claim, evidence.strip());
    }
}
