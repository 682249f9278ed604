package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.AnnotatedText.Note;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the corpus to its own form, so that a slip of the pen is not taken for a fault of a recogniser. */
class CorpusFormTest {

    @ParameterizedTest
    @MethodSource("languages")
    void aTextHasThreeToNineSentencesAndNumbersThatCanBeRead(String language) {
        for (AnnotatedText text : Corpus.texts(language)) {
            int sentences = text.sentences().size();
            assertTrue(sentences >= 3 && sentences <= 9, () -> text.id() + " has " + sentences);
            for (Note number : text.numbers()) {
                assertTrue(number.optional() || number.value().matches("-?[0-9.]+( [%a-zA-Z0-9]+)?"), () -> text.id() + ": " + number);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aDateIsIsoAndFallsOnTheWeekdayThatItsWordsSay(String language) {
        for (AnnotatedText text : Corpus.texts(language)) {
            for (Note date : text.dates()) {
                assertTrue(date.optional() || date.value().matches("[0-9]{4}(-([0-9]{2}(-[0-9]{2})?|Q[1-4]|H[12]|W[0-9]{2}))?"),
                        () -> text.id() + ": " + date);
                if (date.value().length() == 10) {
                    DayOfWeek day = LocalDate.parse(date.value()).getDayOfWeek();
                    assertEquals(weekday(date.surface(), day), day, () -> text.id() + ": " + date);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aQuotationHasNoLooseMark(String language) {
        for (AnnotatedText text : Corpus.texts(language)) {
            for (Note quote : text.quotes()) {
                long opened = quote.surface().chars().filter(c -> c == '“').count();
                assertEquals(opened, quote.surface().chars().filter(c -> c == '”').count(), () -> text.id() + ": " + quote);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoTextsShareAnId(String language) {
        List<AnnotatedText> texts = Corpus.texts(language);
        assertEquals(texts.size(), new HashSet<>(texts.stream().map(AnnotatedText::id).toList()).size());
    }

    static Stream<String> languages() {
        return Stream.of("en", "zh");
    }

    private static DayOfWeek weekday(String surface, DayOfWeek otherwise) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String chinese = day.getDisplayName(TextStyle.FULL, Locale.CHINESE).substring(2);
            if (surface.contains(name) || surface.matches("(本|上|下)?(周|星期)" + chinese)) {
                return day;
            }
        }
        return otherwise;
    }
}
