package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c                           | https://example.org/a/c
            /c                          | https://example.org/c
            ?p=1                        | https://example.org/a/b?p=1
            //other.example/x           | https://other.example/x
            https://example.org/a b[1]  | https://example.org/a%20b%5B1%5D
            https://example.org/100%    | https://example.org/100%25
            https://example.org/中文     | https://example.org/中文
            https://example.org/x?utm_source=a&b=1 | https://example.org/x?b=1
            """)
    void aLinkIsMadeAbsolute(String link, String expected) {
        assertEquals(Optional.of(expected), WebLinks.web("https://example.org/a/b", link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "ftp://example.org/", "file:///etc/passwd", "mailto:a@example.org", "http://"})
    void whatLeadsToNoPageIsDropped(String link) {
        assertEquals(Optional.empty(), WebLinks.web("https://example.org/", link));
    }
}
