package dev.cardwire.embedded.model.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LieTest {

    private static final String OTHER = "Rivers in the far north carry less sediment since dams were built there decades ago.";

    private static Optional<Saying> lie(Lie kind, String section, String text) {
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        var material = Asked.material(han ? "zh" : "en", text, OTHER);
        return kind.of(Saying.fact(section, text, 1), material, new Random(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER           | Initech raised $450 million from 12 funds.          | Initech raised $1357 million from 12 funds.
            NUMBER           | In 2024 the firm had 1,200 workers.                 | In 2024 the firm had 3607 workers.
            NUMBER           | 公司融资4.5亿元。                                    | 公司融资20.5亿元。
            UNIT             | Initech raised $450 million from 12 funds.          | Initech raised €450 million from 12 funds.
            UNIT             | The card holds 80 GB of memory.                     | The card holds 80 TB of memory.
            UNIT             | 公司融资4.5亿元。                                    | 公司融资4.5万元。
            DATE             | It opens on Tuesday in Zurich.                      | It opens on Friday in Zurich.
            DATE             | The plant opened in October 2025.                   | The plant opened in March 2025.
            DATE             | 新厂将于11月24日投产。                                | 新厂将于4月24日投产。
            NAME             | The chief of Initech left on Monday.                | The chief of Vandelay left on Monday.
            NAME             | 腾讯公布了财报。                                      | 字节跳动公布了财报。
            ROLES            | Initech acquired Globex for a song.                 | Globex acquired Initech for a song.
            ROLES            | 腾讯已收购百度。                                      | 百度已收购腾讯。
            HEDGE_REMOVED    | Initech is in talks to buy Globex.                  | Initech has agreed to buy Globex.
            HEDGE_REMOVED    | Initech reportedly bought Globex.                   | Initech bought Globex.
            HEDGE_REMOVED    | 该公司拟收购一家初创企业。                             | 该公司已收购一家初创企业。
            NEGATION_REMOVED | The model does not run on phones.                   | The model does run on phones.
            NEGATION_REMOVED | 该公司并未提交申请。                                   | 该公司已经提交申请。
            NEGATION_ADDED   | The board has approved the plan.                    | The board has not approved the plan.
            OPPOSITE         | Revenue rose by a third.                            | Revenue fell by a third.
            OPPOSITE         | 营收增长了三成。                                      | 营收下降了三成。
            """)
    void aLieChangesWhatTheSentenceSays(Lie kind, String truth, String lie) {
        assertEquals(Optional.of(lie), lie(kind, "takeaways", truth).map(Saying::text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER           | Prices start at less than $9 in 2024.
            NUMBER           | GPT-5 runs on the H100.
            NUMBER           | It begins on October 12.
            UNIT             | The model runs on phones.
            DATE             | It may open soon, in march step with others.
            ROLES            | Initech is near Globex.
            HEDGE_REMOVED    | Initech may buy Globex if the board agrees.
            HEDGE_REMOVED    | Initech bought Globex.
            NEGATION_REMOVED | The model is not only small but fast.
            NEGATION_REMOVED | Nobody said that it is not so.
            NEGATION_ADDED   | The board has approved the plan, not the price.
            OPPOSITE         | Revenue rose as costs fell sharply.
            SPEAKER          | Initech acquired Globex.
            """)
    void noLieIsToldWhereNoneWouldBeOne(Lie kind, String truth) {
        assertEquals(Optional.empty(), lie(kind, "takeaways", truth));
    }

    @Test
    void aTrueStatementThatCitesAnotherSentenceIsALie() {
        var text = "Initech acquired the maker of inference chips for cash.";
        assertEquals(Optional.of(List.of(2)), lie(Lie.OTHER_SENTENCE, "takeaways", text).map(Saying::sentences));
        assertEquals(Optional.of(List.of(3)), lie(Lie.NO_SENTENCE, "takeaways", text).map(Saying::sentences));
        assertEquals(Optional.empty(), lie(Lie.OTHER_SENTENCE, "takeaways", OTHER));
    }

    @Test
    void aQuotationIsGivenToSomebodyWhoSpeaksNowhereNear() {
        var material = Asked.material("en", "“We are done,” said Jane Doe.", "She left.", "Nothing more was heard.", "Years later the rival Globex closed.");
        var speaker = Lie.SPEAKER.of(Saying.fact("quotes", "Jane Doe", 1), material, new Random(2)).orElseThrow().text();
        assertEquals("Globex", speaker);
        assertEquals(Optional.empty(), Lie.NUMBER.of(Saying.fact("quotes", "Jane Doe 5", 1), material, new Random(2)));
    }
}
