package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Entity;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of articles, expected as {@code name:type:mentions}. */
class EntitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "The rival of Nvidia and of Nvidia alone is AMD. # Nvidia:organisation:2 AMD:organisation:1",
        "A new chip of 英伟达 was shown to Nvidia and to Nvidia again. # Nvidia:organisation:3",
        "The work of Google DeepMind is not that of Google as such, says Google itself. # Google:organisation:3 Google_DeepMind:organisation:1",
        "The answer of Globex Systems came on Monday in May from the CEO. # Globex_Systems:organisation:1",
        "The town has two workshops of Initech. Nobody knows Initech. # Initech:other:2",
        "Nobody had heard of Initech’s plan, or that O’Brien had seen what Initech does and I’m sure. # Initech:other:2",
        "The team has a coach, and the Coach said that a coach is what the Coach should be. #",
        "They tested Falcon 9 before Orca-2 flew. # Falcon_9:product:1 Orca-2:product:1",
        "The laws of the U.S. are older. # U.S.:place:1",
        "Great Things Come To Those Who Wait For Them #",
        "With a pen the author wrote on all of the pages. #"
    })
    void namesOfEnglishArticles(String text, String expected) {
        assertEquals(words(expected), names("A title", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "英伟达和华为的芯片都可以运行，英伟达的更快。 # 英伟达:organisation:2 华为:organisation:1",
        "该模型由 Globex 训练，Globex 称其成本很低，CEO 和 AI 不是名字。 # Globex:other:2",
        "他在旧金山展示了 Orca 2 和 iPhone。 # 旧金山:place:1 Orca_2:product:1 iPhone:product:1",
        "今天的天气很好，大家都很高兴。 #"
    })
    void namesOfChineseArticles(String text, String expected) {
        assertEquals(words(expected), names("标题", text));
    }

    @Test
    void whoSpeaksIsAPerson() {
        var draft = Fixture.draft("A title", "“We made it small enough for a telephone,” said Maria Lopez on Tuesday.",
                "A letter of Lopez is dated from a week before, and Globex Online said in March that nothing of it was new.",
                "The office of Globex Online is in Geneva.");

        assertTrue(draft.entities().contains(new Entity("Maria Lopez", EntityType.PERSON, 2)), () -> "entities " + draft.entities());
        assertTrue(draft.entities().contains(new Entity("Globex Online", EntityType.OTHER, 2)), () -> "entities " + draft.entities());
    }

    @Test
    void aNameInTheTitleCounts() {
        var draft = Fixture.draft("Nvidia shows a chip", "The chip is made for cars and costs 400 dollars.");

        assertEquals(List.of(new Entity("Nvidia", EntityType.ORGANISATION, 1)), draft.entities());
    }

    @Test
    void noMoreThanTenAreGiven() {
        var text = new StringBuilder("It happened in Berlin");
        for (int i = 0; i < 30; i++) {
            text.append(", and then with the well known Name").append((char) ('a' + i % 26)).append(" Family").append((char) ('a' + i / 2));
        }

        assertEquals(10, Fixture.draft("A title", text + ".").entities().size());
    }

    @Test
    void capitalsOfGermanAreNoNames() {
        var draft = Fixture.draft("Ein Titel", "Der Vorstand hat den Aktionären und der Presse am Dienstag im Haus der Kunst die Zahlen "
                + "für das Jahr gezeigt, und die Zahlen sind nicht gut, sagt der Vorstand.");

        assertEquals(List.of(), draft.entities());
    }

    private static List<String> names(String title, String text) {
        return Fixture.draft(title, text).entities().stream()
                .map(entity -> entity.name().replace(' ', '_') + ":" + entity.type().word() + ":" + entity.mentions())
                .toList();
    }

    private static List<String> words(String expected) {
        return expected == null ? List.of() : List.of(expected.split(" "));
    }
}
