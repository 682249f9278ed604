package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class VisibleTextTest {

    static final List<Arguments> TEXTS = List.of(
            arguments("plain words", "as they are", "as they are"),
            arguments("white space of all kinds", "a \t\u00A0\u3000\n\u2029b", "a b"),
            arguments("zero width", "a\u200Bb\u200C\u200D\u2060\uFEFF\u00AD", "ab"),
            arguments("direction", "\u202Aa\u202E\u2066b\u2069", "ab"),
            arguments("tag characters", "a\uDB40\uDC01\uDB40\uDC7F", "a"),
            arguments("variation selectors", "a\uFE0F\uDB40\uDD00b", "ab"),
            arguments("controls", "a\u0000\u001B[31mb\u009F", "a[31mb"),
            arguments("letters that show as nothing", "a\u3164b\u115F\u1160\u2800c", "a b c"),
            arguments("half a character", "a\uD800b", "a\uFFFDb"),
            arguments("nothing", " \u200B ", ""),
            arguments("Chinese and emoji", "发布 🚀。", "发布 🚀。"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("TEXTS")
    void onlyWhatAPersonSeesStays(String kind, String text, String visible) {
        assertEquals(visible, VisibleText.of(text));
    }
}
