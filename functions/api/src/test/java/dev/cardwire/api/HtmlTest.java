package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/a", "HTTP://news.example", "https://news.example/a|b?q={x}", "https://新闻.example/文章"})
    void aWebAddressMayBeALink(String url) {
        assertEquals(Optional.of(url), Html.link(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
            "vbscript:x", "file:///etc/passwd", "//news.example/", "/a", "http:", "https://", "http:///a", "https://news.example/a\nb",
            "blob:https://news.example/a", "x https://news.example/"})
    void nothingElseMay(String url) {
        assertEquals(Optional.empty(), Html.link(url));
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "he-IL, rtl", "fa, rtl", "en, ltr", "zh-CN, ltr", "'', ltr"})
    void aLanguageHasADirection(String language, String direction) {
        assertEquals(direction, Html.direction(language));
    }

    @Test
    void aPathToTheFrontPageIsEncoded() {
        assertEquals("/?entity=Hunyuan%20%26%20Co%2D%E8%85%BE", Html.front("entity", "Hunyuan & Co-腾"));
        assertEquals("/", Html.front("q", ""));
    }

    @Test
    void whatIsEncodedIsDecodedAgain() {
        String text = "100% & \"100\" + 腾讯 🙂 <->";
        assertEquals(text, Percent.decode(Percent.encode(text), true, "a test"));
        assertEquals("a b", Percent.decode("a+b", true, "a test"));
        assertEquals("a+b", Percent.decode("a+b", false, "a test"));
    }

    @ParameterizedTest
    @CsvSource({"Example, E", "钛媒体, 钛", "'  <b>', B", "'', ·", "🙂 x, X"})
    void aNameHasAMark(String name, String mark) {
        assertEquals(mark, Html.initial(name));
    }
}
