package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GB18030      | text/html; charset=gb2312 | <p>深度求索发布新模型",
            "GB18030      | text/html                 | <meta charset=gbk><p>深度求索发布新模型",
            "windows-1252 | text/html; charset=latin1 | <p>“café”",
            "windows-1252 | text/html                 | <p>“café”",
            "UTF-8        | text/html; charset=latin1 | <p>“café”",
            "Shift_JIS    | text/html                 | <meta http-equiv=content-type content='text/html; charset=Shift_JIS'><p>モデル",
            "UTF-16       | text/html                 | <p>“café”",
            "UTF-8        | text/html; charset=klingon| <p>“café”"})
    void aPageIsReadByItsRealEncoding(String encoding, String contentType, String html) {
        assertEquals(Optional.of(html), PageText.of(html.getBytes(Charset.forName(encoding)), contentType));
    }

    @Test
    void onlyAPageIsOne() {
        byte[] page = "\n<!DOCTYPE html>\n<html>x".getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {"", "text/plain", "application/octet-stream", "application/xhtml+xml"}) {
            assertTrue(PageText.of(page, type).isPresent(), type);
        }
        assertEquals(Optional.empty(), PageText.of(page, "application/pdf"));
        assertEquals(Optional.empty(), PageText.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), ""));
        assertEquals(Optional.empty(), PageText.of("<rss/>".getBytes(StandardCharsets.UTF_8), "text/xml"));
        assertEquals(Optional.empty(), PageText.of(new byte[0], "text/html"));
    }
}
