package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks; an empty last column: nobody who is named. */
class SpeakersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "“We made it small,” said Maria Lopez, who leads research at Initech. | Maria Lopez",
        "“We made it small,” Maria Lopez said. | Maria Lopez",
        "Maria Lopez, chief of research at Initech, told reporters that it was small. | Maria Lopez",
        "“We made it small,” said chief executive Jean de la Tour. |",
        "“We made it small,” said chief executive Jean de Tour. | Jean de Tour",
        "“We made it small,” he said. |",
        "The company said that it was small. |",
        "Researchers said that it was small. |",
        "“We made it small.” |"
    })
    void theNameBesideTheVerbOfSpeechSpeaks(String sentence, String name) {
        assertEquals(Optional.ofNullable(name), Speakers.named(sentence, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "星海科技创始人李明表示：“我们把它做小了。” | 星海科技创始人李明",
        "李明在杭州的发布会上表示，模型会继续变小。 | 李明",
        "会议当天，王芳对记者说：“我们把它做小了。” | 王芳",
        "他表示，模型会继续变小。 |",
        "据知情人士透露，模型会继续变小。 |",
        "很多人说，模型会继续变小。 |",
        "对于机器来说，模型会继续变小。 |",
        "模型会继续变小。 |"
    })
    void inChineseTheWordsBeforeTheVerbNameWhoSpeaks(String sentence, String name) {
        assertEquals(Optional.ofNullable(name), Speakers.named(sentence, Language.CHINESE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"„Wir haben es klein gemacht“, said Maria Lopez."})
    void inOtherLanguagesNobodyIsTakenForASpeaker(String sentence) {
        assertEquals(Optional.empty(), Speakers.named(sentence, Language.OTHER));
    }
}
