package dev.cardwire.local.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measure by hand-counted cases. */
class RougeTest {

    private static Rouge of(String text, String reference) {
        return Rouge.of(Rouge.tokens(text), Rouge.tokens(reference));
    }

    @Test
    void theSameWordsScoreOne() {
        assertEquals(new Rouge(1, 1, 1), of("The model is open.", "the model is open"));
    }

    @Test
    void nothingInCommonScoresNothing() {
        assertEquals(new Rouge(0, 0, 0), of("The model is open.", "Prices fell"));
        assertEquals(new Rouge(0, 0, 0), of("", "Prices fell"));
    }

    @Test
    void wordsPairsAndOrderAreCountedEachForItself() {
        // 3 of 4 and 4 words, no pair, "police killed gunman" against "gunman killed police": one word in order beside "the"
        assertEquals(new Rouge(2.0 * 4 / 8, 2.0 * 1 / 6, 2.0 * 2 / 8), of("the gunman killed police", "police killed the gunman"));
    }

    @Test
    void aWordCountsAsOftenAsTheReferenceHasIt() {
        assertEquals(2.0 / 5, of("the the the", "the model").one());
    }

    @Test
    void aChineseCharacterIsAWordAndLatinWordsAmidChineseStayWhole() {
        assertEquals(List.of("腾", "讯", "发", "布", "gpt", "4"), Rouge.tokens("腾讯发布GPT-4。"));
    }
}
