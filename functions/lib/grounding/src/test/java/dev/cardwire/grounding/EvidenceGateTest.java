package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceGateTest {

    static Stream<Arguments> quotesThatStandInTheirSource() {
        return Stream.of(
                // source, quote as cited, the source's exact words
                Arguments.of("The plant opened in May.", "The plant opened in May.", "The plant opened in May."),
                Arguments.of("The plant opened in May.", "  plant opened ", "plant opened"),
                Arguments.of("The plant\u00a0opened\n\nin May.", "plant opened in May", "plant\u00a0opened\n\nin May"),
                Arguments.of("She said: “We’re ready.”", "She said: \"We're ready.\"", "She said: “We’re ready.”"),
                Arguments.of("Elle dit « oui » et part", "dit \"oui\" et", "dit « oui » et"),
                Arguments.of("他说：「可以」。", "他说:\"可以\"", "他说：「可以」"),
                Arguments.of("ＧＰＴ－４ 参数为１８０亿，成本下降４０％。", "GPT-4参数为180亿,成本下降40%", "ＧＰＴ－４ 参数为１８０亿，成本下降４０％"),
                Arguments.of("参数 为 180 亿", "参数为180亿", "参数 为 180 亿"),
                Arguments.of("An eﬃcient oﬃce", "efficient office", "eﬃcient oﬃce"),
                Arguments.of("Re\u0301sume\u0301 of the caf\u00e9", "R\u00e9sum\u00e9 of the cafe\u0301", "Re\u0301sume\u0301 of the caf\u00e9"),
                Arguments.of("a zero\u200bwidth and soft\u00adhyphen", "zerowidth and softhyphen", "zero\u200bwidth and soft\u00adhyphen"),
                Arguments.of("一台 A100 的价格😀是多少", "A100的价格😀是", "A100 的价格😀是"),
                Arguments.of("㈱と㎏ and ½", "1⁄2", "½"),
                Arguments.of("ｶﾞｲﾄﾞ is a guide", "ガイド", "ｶﾞｲﾄﾞ"),
                Arguments.of("각 회사가", "\u1100\u1161\u11a8 회사", "각 회사"),
                Arguments.of("فتحت الشركة مصنعا", "الشركة مصنعا", "الشركة مصنعا"));
    }

    @ParameterizedTest
    @MethodSource("quotesThatStandInTheirSource")
    void aQuoteIsGivenBackAsTheSourcesExactWords(String source, String quote, String words) {
        var found = judge(source, new Citation("s1", quote, 0));
        var passed = (Verdict.Passed<List<Evidence>>) found;
        assertEquals(List.of(words), passed.value().stream().map(Evidence::quote).toList());
        var evidence = passed.value().getFirst();
        assertEquals(words, source.substring(evidence.start(), evidence.end()));
    }

    static Stream<Arguments> quotesThatDoNot() {
        return Stream.of(
                Arguments.of("The plant opened in May.", "The plant closed in May."),
                Arguments.of("The plant opened in May.", "The plant opened … in May."),
                Arguments.of("The plant opened in May.", "the plant opened"),
                Arguments.of("Sales rose by 15 million.", "5 million"),
                Arguments.of("Sales rose by 1.5 million.", "5 million"),
                Arguments.of("Sales rose by 1.5 million.", "Sales rose by 1"),
                Arguments.of("Sales rose by 1,500.", "Sales rose by 1"),
                Arguments.of("The start was late.", "art was"),
                Arguments.of("She is a therapist.", "She is a the"),
                Arguments.of("the rapist", "therapist"),
                Arguments.of("公司否认了收购。", "公司承认了收购"),
                Arguments.of("", "anything"));
    }

    @ParameterizedTest
    @MethodSource("quotesThatDoNot")
    void aQuoteThatDoesNotStandInItsSourceIsNotFound(String source, String quote) {
        assertEquals(Verdict.withheld(Reason.QUOTE_NOT_FOUND), judge(source, new Citation("s1", quote, 0)));
    }

    @Test
    void noEvidenceFailsClosed() {
        assertEquals(Verdict.withheld(Reason.NO_EVIDENCE), judge("A text."));
        for (String empty : List.of("", "  ", "\n", "\u200b")) {
            assertEquals(Verdict.withheld(Reason.NO_EVIDENCE), judge("A text.", new Citation("s1", empty, 0)));
        }
    }

    @Test
    void aSourceThatTheCardDoesNotHaveProvesNothing() {
        assertEquals(Verdict.withheld(Reason.QUOTE_NOT_FOUND), judge("A text.", new Citation("s2", "A text.", 0)));
    }

    @Test
    void oneQuoteThatIsMissingWithholdsTheClaim() {
        assertEquals(Verdict.withheld(Reason.QUOTE_NOT_FOUND),
                judge("One. Two.", new Citation("s1", "One.", 0), new Citation("s1", "Three.", 0)));
    }

    @Test
    void ofSeveralPlacesTheNearestIsTaken() {
        String text = "Prices fell. Costs rose. Prices fell. Wages rose. Prices fell.";
        for (var expected : List.of(List.of(0, 0), List.of(12, 0), List.of(20, 25), List.of(40, 50), List.of(9999, 50))) {
            var passed = (Verdict.Passed<List<Evidence>>) judge(text, new Citation("s1", "Prices fell.", expected.getFirst()));
            assertEquals(expected.getLast(), passed.value().getFirst().start());
        }
    }

    @Test
    void aPlaceWithinAWordIsPassedOverForTheNextWholeOne() {
        var passed = (Verdict.Passed<List<Evidence>>) judge("15 million, then 5 million", new Citation("s1", "5 million", 0));
        assertEquals(17, passed.value().getFirst().start());
    }

    @Test
    void aQuoteOfMoreThan300CharactersIsTooLong() {
        String text = "引".repeat(301);
        assertEquals(Verdict.withheld(Reason.LENGTH), judge(text, new Citation("s1", text, 0)));
        assertEquals(Verdict.withheld(Reason.LENGTH), judge(text, new Citation("s1", "x".repeat(5_000_000), 0)));
        assertEquals(Verdict.Passed.class, judge(text, new Citation("s1", "引".repeat(300), 0)).getClass());
    }

    @Test
    void aClaimRestsOnAFewQuotes() {
        var four = Collections.nCopies(4, new Citation("s1", "One.", 0)).toArray(Citation[]::new);
        assertEquals(Verdict.withheld(Reason.LENGTH), judge("One. Two.", four));
    }

    @Test
    void aFoldedTextKnowsTheWayBackForEachOfItsCharacters() {
        String text = "Ｂ  “ﬁ” e\u0301 x";
        var folded = FoldedText.of(text);
        assertEquals("B\"fi\"\u00e9 x", folded.text());
        assertEquals(List.of("Ｂ", "“", "ﬁ", "ﬁ", "”", "e\u0301", " ", "x"), IntStream.range(0, folded.text().length())
                .mapToObj(i -> text.substring(folded.start(i), folded.end(i)))
                .toList());
    }

    @Test
    void aSpaceCountsOnlyBetweenTwoWordsThatItParts() {
        assertEquals("a b", FoldedText.fold(" a \u3000\n b "));
        assertEquals("中文a,b(c)5%", FoldedText.fold("中 文 a, b (c) 5 %"));
    }

    private static Verdict<List<Evidence>> judge(String text, Citation... citations) {
        return new EvidenceGate(new Sources(Fixture.article("en", text), Optional.empty(), List.of())).judge(List.of(citations));
    }
}
