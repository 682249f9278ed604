package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The firm bought a rival to sell more cars.      | The company acquired a competitor so as to increase vehicle sales.",
            "Workers lost their jobs at the plant.           | The factory laid off employees.",
            "公司发布了新的开源模型。                           | 该企业推出全新开放源代码大模型。",
            "It grew.                                        | Its revenue rose.",
            "The firm bought a rival to sell more cars.      | 该公司收购了竞争对手，以销售更多汽车。"})
    void aParaphrasePasses(String claim, String evidence) {
        assertEquals(Optional.empty(), Gated.objection(new WordGate(), claim, evidence.strip()), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The festival drew visitors to hear new music.   | The company acquired a competitor so as to increase vehicle sales.",
            "It grew.                                        | Nothing of the sort is said.",
            "The council was arrested on Monday.             | The bridge was opened on Monday.",
            "我们的编辑原来有一位女朋友。                          | 我的男朋友一坐下来就开始编织毛衣。",
            "音乐节吸引了大批游客前来观看演出。                  | 该企业推出全新开放源代码大模型。"})
    void wordsThatSpeakOfSomethingElseAreNoEvidence(String claim, String evidence) {
        assertEquals(Optional.of(Reason.QUOTE_NOT_FOUND), Gated.objection(new WordGate(), claim, evidence.strip()), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nl | Het stadhuis wordt in de zomer verkocht.  | In de zomer verkocht de gemeente het oude stadhuis.",
            "de | Die Gemeinde verkauft das Rathaus.        | Das Rathaus wird von der Gemeinde im Sommer verkauft.",
            "nl | Zo is het nu.                             | Zo is het nu, zei ze."})
    void inALanguageWhoseGrammarIsUnknownWordsOfContentStandToo(String language, String claim, String evidence) {
        assertEquals(Optional.empty(), Gated.objectionIn(language, new WordGate(), claim, evidence.strip()), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nl | Het stadhuis wordt in de zomer verkocht.  | Het is de eerste keer dat ze het in de stad van een ander ziet.",
            "de | Die Gemeinde verkauft das Rathaus.        | Der Verein hat das Spiel und die Meisterschaft gewonnen.",
            "nl | Zo is het nu.                             | Het was nu en zo dat ze het ziet."})
    void sharedGrammarIsNoEvidence(String language, String claim, String evidence) {
        assertEquals(Optional.of(Reason.QUOTE_NOT_FOUND), Gated.objectionIn(language, new WordGate(), claim, evidence.strip()), claim);
    }
}
