package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published on Monday, 23 November 2026. */
class DateGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "It was released on 17 May 2024.          | 2024年5月17日发布",
            "It was released in May 2024.             | 2024年5月17日发布",
            "It was released in 2024.                 | It was released on 17 May 2024.",
            "It was released on 17 November 2026.     | 11月17日发布",
            "It was released on November 17.          | It came out on 17 November 2026.",
            "发布于2026年10月。                        | It was released last month.",
            "It was released in October 2026.         | 该产品于上月发布。",
            "It ships in the second quarter of 2027.  | 将于2027年第二季度出货",
            "It ships in Q2 2027.                     | It ships in May 2027.",
            "It opened on 3 May 2017.                 | In 2017 the plant grew; it opened on 3 May 2017.",
            "It did well in 2019.                     | Its 2019 results were good.",
            "The company is growing.                  | It was released on 17 May 2024."})
    void aDateOfTheEvidenceOrACoarserFormOfOnePasses(String claim, String evidence) {
        assertEquals(Optional.empty(), judge(claim, evidence), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "It was released on 18 May 2024.          | 2024年5月17日发布",
            "It was released on 17 June 2024.         | 2024年5月17日发布",
            "It was released in 2023.                 | 2024年5月17日发布",
            "It was released on 17 May 2024.          | It was released in May 2024.",
            "It ships in the third quarter of 2027.   | 将于2027年第二季度出货",
            "It ships in Q3 2027.                     | It ships in May 2027.",
            "It was released in September 2026.       | 该产品于上月发布。",
            "It was released in May 2024.             | It was released.",
            "2025年3月发布。                           | It was released in March 2024."})
    void anyOtherDateIsWithheld(String claim, String evidence) {
        assertEquals(Optional.of(Reason.DATE), judge(claim, evidence), claim);
    }

    @Test
    void aDateThatTheCitedWordsCutIsNotInThem() {
        String text = "公司2023年5月17日发布";
        int start = text.indexOf("5月");
        assertEquals(Optional.of(Reason.DATE), judge(text, start, "Released on 17 May 2026."));
        assertEquals(Optional.of(Reason.DATE), judge(text, start, "Released on 17 May 2023."));
        assertEquals(Optional.empty(), judge(text, 2, "Released on 17 May 2023."));
    }

    @Test
    void aDueDateIsForetoldAndNotCited() {
        String evidence = "Rivals will follow.";
        String claim = "Rivals will follow by Q4 2026.";
        assertEquals(Optional.empty(), Gated.objection(new DateGate(Optional.of("2026-Q4")), claim, evidence));
        assertEquals(Optional.of(Reason.DATE), Gated.objection(new DateGate(Optional.of("2026-Q3")), claim, evidence));
        assertEquals(Optional.of(Reason.DATE), judge(claim, evidence));
    }

    @Test
    void withoutAPublicationDateADayHasNoYear() {
        assertEquals(Optional.of(Reason.DATE), Gated.objection(new DateGate(Optional.empty()), "Released on 17 November 2026.",
                "11月17日发布", 0, 8, Optional.empty()));
    }

    private static Optional<Reason> judge(String claim, String evidence) {
        return Gated.objection(new DateGate(Optional.empty()), claim, evidence.strip());
    }

    private static Optional<Reason> judge(String text, int start, String claim) {
        return Gated.objection(new DateGate(Optional.empty()), claim, text, start, text.length(), Optional.of(Fixture.PUBLISHED));
    }
}
