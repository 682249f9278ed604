package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://example.com/a?b=c#d", "HTTPS://EXAMPLE.COM/", "https://xn--fsqu00a.com/新闻",
            "http://127.0.0.1:8080/feed", "http://[::1]/"})
    void aWebLinkIsAbsoluteWithAHost(String link) {
        assertTrue(Links.isWeb(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/relative", "//example.com/",
            "http:", "http:///path", "mailto:a@example.com", "https://exa mple.com/", "ftp://example.com/",
            " javascript:alert(1)", "java\nscript:alert(1)"})
    void anythingElseIsNone(String link) {
        assertFalse(Links.isWeb(link));
    }

    @ParameterizedTest
    @CsvSource({
            "https://a.example/x?utm_source=rss&id=7, https://a.example/x?id=7",
            "https://a.example/x?utm_source=rss, https://a.example/x",
            "https://a.example/x?UTM_Medium=a&fbclid=b#part, https://a.example/x#part",
            "https://a.example/x?a=%20&b=c%2Fd, https://a.example/x?a=%20&b=c%2Fd",
            "https://a.example/x#?utm_source=kept, https://a.example/x#?utm_source=kept",
            "https://a.example/x, https://a.example/x"})
    void trackingIsTakenOffAndNothingElse(String link, String kept) {
        assertEquals(kept, Links.withoutTracking(link));
    }

    @ParameterizedTest
    @CsvSource({
            "https://www.Example.com/A/, example.com/A",
            "http://example.com:80/A#top, example.com/A",
            "HTTPS://example.com:443/A?utm_campaign=x, example.com/A",
            "' https://example.com/A ', example.com/A",
            "https://example.com/, example.com",
            "https://example.com, example.com",
            "https://example.com/a?b=/c/, example.com/a?b=/c",
            "https://example.com:8443/a, example.com:8443/a"})
    void oneArticleHasOneCanonicalLink(String link, String canonical) {
        assertEquals(canonical, Links.canonical(link));
    }

    @Test
    void anAddressIsShownWithoutTheKeyThatItMayHold() {
        assertEquals("https://example.com/feed", Links.withoutSecrets("https://user:secret@example.com/feed?key=1#x"));
        assertEquals("https://example.com/a@b", Links.withoutSecrets("https://example.com/a@b"));
        assertEquals("example.com", Links.host("https://user:secret@example.com:8080/feed?key=1"));
        assertEquals("nonsense", Links.host("nonsense"));
    }
}
