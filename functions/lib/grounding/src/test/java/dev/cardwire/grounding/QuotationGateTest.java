package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "“We could have waited for years,” she said.       | “We could have waited for years,” said Jane Doe.",
            "She said \"we could have waited … for years\".    | She said: “We could have waited, if asked, for years.”",
            "She called it “a great day”.                      | She was glad of the day.",
            "The band recorded “The Long Road to Winter”.        | The band's song is named The Long Road to Winter (Live).",
            "She said “我们可以再等五年”.                       | “We could have waited for years,” said Jane Doe.",
            "张伟说：“我们可以再等五年。”                         | 张伟表示：「我们可以再等五年」。"})
    void wordsThatAreThereOrTooFewToTellPass(String claim, String evidence) {
        assertEquals(Optional.empty(), Gated.objection(new QuotationGate(), claim, evidence.strip()), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "“We could never have waited for years,” she said. | “We could have waited for years,” said Jane Doe.",
            "She said “nobody else comes close to us”.         | Nobody else came close, she said.",
            "张伟说：“我们绝对可以再等五年。”                      | 张伟表示：「我们可以再等五年」。"})
    void wordsThatNobodySaidAreWithheld(String claim, String evidence) {
        assertEquals(Optional.of(Reason.QUOTE_NOT_FOUND), Gated.objection(new QuotationGate(), claim, evidence.strip()), claim);
    }
}
