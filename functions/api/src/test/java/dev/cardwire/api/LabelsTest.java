package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Labels english = Labels.load("en");
    private final Labels chinese = Labels.load("zh");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameParts() {
        assertEquals(english.texts().keySet(), chinese.texts().keySet());
        for (String key : english.texts().keySet()) {
            assertFalse(english.texts().get(key).isBlank() && !key.equals("list.separator"), key);
            if (!key.endsWith(".one")) {
                assertEquals(parts(english.texts().get(key)), parts(chinese.texts().get(key)), key);
            }
        }
    }

    private static List<String> parts(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(match -> match.group()).sorted().toList();
    }

    @Test
    void everyWordOfEveryClosedListHasALabel() {
        words("topic", Topic.values());
        words("audience", Audience.values());
        words("entity", EntityType.values());
        words("reason", Reason.values());
        words("kind", ClaimKind.values());
        words("basis", Basis.values());
        words("degradation", Degradation.values());
    }

    private void words(String list, Vocabulary.Word[] words) {
        Stream.of(words).forEach(word -> {
            assertFalse(english.word(list, word).isBlank());
            assertFalse(chinese.word(list, word).isBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 414, 500, 503})
    void everyProblemHasAHeading(int status) {
        assertFalse(english.text("problem." + status).isBlank());
    }

    @Test
    void aTextThatIsNotThereIsAnError() {
        var failure = assertThrows(IllegalArgumentException.class, () -> english.text("nothing"));
        assertTrue(failure.getMessage().contains("nothing"), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024, 2024年", "2024-05, May 2024, 2024年5月", "2024-05-07, 7 May 2024, 2024年5月7日", "2026-Q4, Q4 2026, 2026年第4季度"})
    void aDateIsShownInThePrecisionKnown(String iso, String inEnglish, String inChinese) {
        assertEquals(inEnglish, english.date(iso));
        assertEquals(inChinese, chinese.date(iso));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1 min", "PT59S, 1 min", "PT13M, 13 min", "PT12M3S, 13 min", "PT90M, 90 min", "PT91M, 2 hours", "PT48H, 48 hours",
            "PT49H, 3 days"})
    void aDurationIsShownInItsLargestUnitRoundedUp(Duration duration, String shown) {
        assertEquals(shown, english.duration(duration));
    }

    @Test
    void oneIsNotMany() {
        assertEquals("1 claim withheld", english.count("withheld", 1));
        assertEquals("2 claims withheld", english.count("withheld", 2));
    }
}
