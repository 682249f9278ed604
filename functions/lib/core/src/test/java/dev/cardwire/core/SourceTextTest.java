package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Vocabulary.ClaimKind;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

    private final SourceText text = new SourceText("s1", "价格是 🙂 30 dollars");

    @Test
    void aQuoteIsTheTextAtItsPlace() {
        var evidence = text.quote(4, 6);
        assertEquals("🙂", evidence.quote());
        assertEquals("s1", evidence.source());
        assertEquals(text.text().substring(evidence.start(), evidence.end()), evidence.quote());
    }

    @Test
    void theWholeTextCanBeQuoted() {
        assertEquals(text.text(), text.quote(0, text.text().length()).quote());
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "0, 0", "3, 2", "0, 18", "17, 18", "2147483647, 2147483647"})
    void aStretchThatIsEmptyOrNotWithinTheTextIsRefused(int start, int end) {
        var failure = assertThrows(IndexOutOfBoundsException.class, () -> text.quote(start, end));
        assertTrue(failure.getMessage().contains("source s1") && failure.getMessage().contains("0 to 17"), failure.getMessage());
    }

    @Test
    void nobodyElseCanMakeEvidence() {
        assertTrue(Modifier.isFinal(Evidence.class.getModifiers()));
        assertTrue(Arrays.stream(Evidence.class.getDeclaredConstructors())
                .noneMatch(made -> Modifier.isPublic(made.getModifiers()) || Modifier.isProtected(made.getModifiers())));
        assertTrue(Arrays.stream(Evidence.class.getDeclaredMethods())
                .noneMatch(made -> made.getReturnType() == Evidence.class && Modifier.isPublic(made.getModifiers())));
    }

    @Test
    void evidenceIsWhatItSays() {
        assertEquals(text.quote(0, 2), new SourceText("s1", "价格也是").quote(0, 2));
        assertEquals(text.quote(0, 2).hashCode(), new SourceText("s1", "价格也是").quote(0, 2).hashCode());
        assertNotEquals(text.quote(0, 2), text.quote(0, 3));
        assertNotEquals(text.quote(0, 2), new SourceText("s2", "价格").quote(0, 2));
        assertEquals("s1[0..2] 价格", text.quote(0, 2).toString());
    }

    @Test
    void aClaimHasEvidence() {
        var failure = assertThrows(IllegalArgumentException.class, () -> new Claim("It is so.", ClaimKind.FACT, List.of()));
        assertTrue(failure.getMessage().contains("without evidence"), failure.getMessage());
    }
}
