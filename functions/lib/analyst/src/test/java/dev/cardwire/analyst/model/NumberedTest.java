package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedTest {

    private static final String CLAUSE = "the committee of the second district of the northern province heard one more speaker";

    @Test
    void aSentenceThatIsTooLongToBeQuotedIsNumberedInPieces() {
        String text = "It was said that " + String.join("; ", List.of(CLAUSE, CLAUSE, CLAUSE, CLAUSE, CLAUSE, CLAUSE)) + ".";
        var lines = lines(text);
        assertTrue(lines.size() > 1);
        lines.forEach(line -> assertTrue(line.words().length() <= 300 && line.words().matches("(?s).*[;.]"), line.words()));
        assertEquals(text.replace(" ", ""), all(text), "nothing is lost");
    }

    @Test
    void withoutPausesItIsCutBetweenWordsAndInChineseAnywhere() {
        String words = "word ".repeat(200).strip();
        lines(words).forEach(line -> assertTrue(line.words().matches("word(?: word)*"), line.words()));
        assertEquals(words.replace(" ", ""), all(words));
        String chinese = "新".repeat(700);
        assertEquals(List.of(300, 300, 100), lines(chinese).stream().map(line -> line.words().length()).toList());
        String clauses = "公司在年度大会上发布了新一代打印机并且宣布全部产品降价，".repeat(30) + "完。";
        lines(clauses).forEach(line -> assertTrue(line.words().matches(".*[，。]"), line.words()));
    }

    @Test
    void aWordThatIsLongerThanAnyQuoteIsPassedOver() {
        assertEquals(List.of("Before", "after."), lines("Before " + "x".repeat(1_000) + " after.").stream().map(Numbered.Line::words).toList());
        assertEquals(List.of(), lines("x".repeat(1_000)));
    }

    @Test
    void anArticleThatIsOneSentenceIsShownAsFarAsThereIsRoom() {
        String text = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        int shown = lines(text).stream().mapToInt(line -> line.words().length()).sum();
        assertTrue(shown > 23_000 && shown <= 24_000, "shown: " + shown);
    }

    @Test
    void aNumberNamesItsSourcesOwnWordsAndOthersNothing() {
        var numbered = Numbered.of(Asked.about(Asked.article("en", "One. Two."), Asked.related("s2", "Three.")));
        assertEquals("Two.", numbered.find(2).orElseThrow().citation().quote());
        assertEquals(5, numbered.find(2).orElseThrow().citation().near());
        assertEquals("s2", numbered.find(3).orElseThrow().citation().source());
        for (long none : new long[] {0, -1, 4, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32 | 1}) {
            assertTrue(numbered.find(none).isEmpty(), "number " + none);
        }
    }

    private static List<Numbered.Line> lines(String text) {
        return Numbered.of(Asked.about(text)).article().lines();
    }

    private static String all(String text) {
        return lines(text).stream().map(line -> line.words().replace(" ", "")).collect(Collectors.joining());
    }
}
