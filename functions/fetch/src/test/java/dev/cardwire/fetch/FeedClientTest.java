package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed.Validators;
import dev.cardwire.fetch.FeedAnswer.Failed;
import dev.cardwire.fetch.FeedAnswer.Fetched;
import dev.cardwire.fetch.FeedAnswer.Gone;
import dev.cardwire.fetch.FeedAnswer.NotModified;
import dev.cardwire.fetch.FeedAnswer.RetryAfter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedClientTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final SafeHttp http = Web.http();
    private final FeedClient client = new FeedClient(http, Web.LIMITS, PausedHosts.NONE, InstantSource.fixed(NOW));

    @AfterEach
    void close() throws IOException {
        http.close();
    }

    @Test
    void anAnswerIsGivenAsItCameWithItsValidatorsByteForByte() throws IOException {
        try (var server = WebServer.start(WebServer.of("200 OK", "ETag: W/\"a b\"\r\nLast-Modified: Mon, 16 Nov 2026 08:00:00 +0000\r\n"
                + "Content-Type: text/xml; charset=gbk\r\nCache-Control: public, max-age=7200\r\nAge: 200\r\n", "<rss/>"))) {
            var fetched = assertInstanceOf(Fetched.class, get(server.url("/feed?x=1"), Optional.empty(), 3));
            assertArrayEquals("<rss/>".getBytes(StandardCharsets.UTF_8), fetched.body());
            assertEquals("text/xml; charset=gbk", fetched.contentType());
            assertEquals(Optional.of(new Validators(server.url("/feed?x=1"), Optional.of("W/\"a b\""), Optional.of("Mon, 16 Nov 2026 08:00:00 +0000"))),
                    fetched.validators());
            assertEquals(Optional.of(Duration.ofSeconds(7000)), fetched.maxAge());
            var request = server.requests().getFirst();
            assertEquals("/feed?x=1", request.path(), "nothing is added to the address");
            assertEquals(Optional.of("Cardwire/1.2 (+https://example.org/bot; 3 feeds)"), request.header("User-Agent"));
            assertEquals(Optional.of("gzip"), request.header("Accept-Encoding"));
            assertTrue(request.header("Accept").orElseThrow().contains("application/atom+xml"));
            for (String absent : List.of("Cookie", "Referer", "Cache-Control", "If-None-Match", "If-Modified-Since")) {
                assertEquals(Optional.empty(), request.header(absent), absent);
            }
        }
    }

    @Test
    void validatorsGoBackAsTheyCameAndOnlyToTheAddressThatGaveThem() throws IOException {
        try (var server = WebServer.start((request, out, socket) -> {
            if (request.path().equals("/old")) {
                WebServer.of("302 Found", "Location: /new\r\n", "").to(request, out, socket);
            } else {
                WebServer.of("304 Not Modified", "ETag: \"2\"\r\n", "").to(request, out, socket);
            }
        })) {
            var known = new Validators(server.url("/new"), Optional.of("W/\"1\""), Optional.of("yesterday-ish"));
            var answer = assertInstanceOf(NotModified.class, get(server.url("/old"), Optional.of(known), 1));
            assertEquals(Optional.of("\"2\""), answer.validators().orElseThrow().etag());
            assertEquals(Optional.empty(), server.requests().get(0).header("If-None-Match"));
            assertEquals(Optional.of("W/\"1\""), server.requests().get(1).header("If-None-Match"));
            assertEquals(Optional.of("yesterday-ish"), server.requests().get(1).header("If-Modified-Since"));
        }
    }

    @Test
    void noCookieIsKept() throws IOException {
        try (var server = WebServer.start(WebServer.of("200 OK", "Set-Cookie: a=b\r\n", "<rss/>"))) {
            get(server.url("/"), Optional.empty(), 1);
            get(server.url("/"), Optional.empty(), 1);
            assertEquals(Optional.empty(), server.requests().get(1).header("Cookie"));
        }
    }

    @Test
    void statusesAreToldApart() throws IOException {
        try (var server = WebServer.start(WebServer.of("410 Gone", "", ""))) {
            assertInstanceOf(Gone.class, get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("429 Too Many Requests", "Retry-After: 120\r\n", ""));
            assertEquals(new RetryAfter(429, "127.0.0.1", Optional.of(Duration.ofSeconds(120))), get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("503 Unavailable", "Retry-After: Mon, 23 Nov 2026 13:00:00 GMT\r\n", ""));
            assertEquals(new RetryAfter(503, "127.0.0.1", Optional.of(Duration.ofHours(1))), get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("503 Unavailable", "", ""));
            assertEquals(new RetryAfter(503, "127.0.0.1", Optional.empty()), get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("404 Not Found", "", ""));
            assertEquals(Optional.of(404), failed(server.url("/")).status());
            server.answerWith(WebServer.of("304 Not Modified", "", ""));
            assertTrue(failed(server.url("/")).reason().contains("without having been asked"));
        }
    }

    private FeedAnswer get(String url, Optional<Validators> known, int feedsOfHost) {
        try (var place = client.place()) {
            return client.get(url, known, feedsOfHost, place);
        }
    }

    private Failed failed(String url) {
        return assertInstanceOf(Failed.class, get(url, Optional.empty(), 1));
    }
}
