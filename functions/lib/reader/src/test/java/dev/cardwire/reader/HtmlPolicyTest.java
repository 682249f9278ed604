package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p onclick="x()">a</p>                         | <p>a</p>
            a<script>alert(1)</script>b                    | ab
            <style>p{}</style><p style="color:red">a</p>   | <p>a</p>
            <a href="javascript:alert(1)">a</a>            | <a>a</a>
            <a href="data:text/html,x">a</a>               | <a>a</a>
            <a href="/x">a</a>                             | <a href="https://example.org/x">a</a>
            <a href="mailto:a@example.org">a</a>           | <a href="mailto:a@example.org">a</a>
            <img src="data:image/png;base64,AA" alt="x">   | <img alt="x">
            <iframe src="https://example.org/"></iframe>b  | b
            <svg><script>1</script></svg>b                 | b
            <table><tbody><tr><td>1</td></tr></tbody></table> | <table><tbody><tr><td>1</td></tr></tbody></table>
            <form action="/x"><input name="a"></form>t     | t
            """)
    void onlyWhatIsAllowedSurvives(String html, String expected) {
        assertEquals(Optional.of(expected), HtmlPolicy.clean(html, "https://example.org/a/b"));
    }
}
