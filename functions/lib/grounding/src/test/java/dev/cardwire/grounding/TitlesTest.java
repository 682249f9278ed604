package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.article.Article;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    private static final Article EMPTY = Fixture.article("und", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "腾讯开源混元大模型 | 腾讯开源混元大模型",
            "'  Two\u00a0\u2003words\n on a line ' | Two words on a line",
            "The <dialog> element & you | The <dialog> element & you",
            "'a\u0000b\u202Ec' | abc"})
    void aTitleIsTheItemsOwnOnOneLine(String given, String shown) {
        assertEquals(shown, Titles.of(Fixture.item(given), EMPTY));
    }

    @Test
    void anUntitledItemIsCalledByItsFirstSentence() {
        for (var none : List.of(Optional.<String>empty(), Optional.of(" \n"), Optional.of("\u200b\u200b"))) {
            var item = Fixture.item(none, Optional.of("https://news.example/1"));
            assertEquals("Kestrel 2 is out.", Titles.of(item, Fixture.article("en", "Kestrel 2 is out. It is open.")));
            assertEquals("https://news.example/1", Titles.of(item, EMPTY));
        }
        assertEquals("News Example", Titles.of(Fixture.item(Optional.empty(), Optional.empty()), EMPTY));
    }

    @Test
    void aLongFirstSentenceIsCutAfterAWord() {
        var item = Fixture.item(Optional.empty(), Optional.empty());
        String words = "Extraordinary ".repeat(20).strip() + ".";
        String title = Titles.of(item, Fixture.article("en", words));
        assertEquals("Extraordinary ".repeat(8).strip(), title);
        assertEquals("开".repeat(120), Titles.of(item, Fixture.article("zh", "开".repeat(500) + "。")));
        assertEquals("x".repeat(120), Titles.of(item, Fixture.article("en", "x".repeat(500))));
    }

    @Test
    void aCutNeverDamagesACharacter() {
        assertEquals("x" + "😀".repeat(59), Words.cut("x" + "😀".repeat(100), 120));
        assertEquals("ab", Words.cut("abcde\u0301fg", 2));
        assertEquals("a e\u0301", Words.cut("a e\u0301 b", 4));
        assertEquals("a", Words.cut("a e\u0301 b", 2));
        assertEquals("It has", Words.cut("It has 1.5 apples", 9));
    }

    @Test
    void aTitleOfAWholeArticleIsCutToWhatARowHolds() {
        assertEquals(999, Titles.of(Fixture.item("ab ".repeat(100_000) + "c"), EMPTY).length() + 1);
    }
}
