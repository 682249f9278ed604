package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A <b>bold</b> title              | A bold title
            AT&amp;T                         | AT&T
            AT&amp;amp;T                     | AT&T
            &lt;b&gt;Bold&lt;/b&gt; title    | Bold title
            List<String> in Java             | List<String> in Java
            a < b and c > d                  | a < b and c > d
            <script>alert(1)</script>Safe    | Safe
            'one\u00A0 \u3000two'            | one two
            """)
    void aTitleIsPlainTextOnOneLine(String html, String expected) {
        assertEquals(Optional.of(expected), PlainText.ofHtml(html));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ann@example.org (Ann Lee) | Ann Lee
            Ann Lee <ann@example.org> | Ann Lee
            Ann Lee                   | Ann Lee
            """)
    void anAuthorIsAName(String written, String expected) {
        assertEquals(Optional.of(expected), People.written(written).orElseThrow().name());
    }
}
