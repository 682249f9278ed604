package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Feed.Validators;
import dev.cardwire.fetch.AddressPolicy.Block;
import dev.cardwire.fetch.FeedAnswer.Failed;
import dev.cardwire.fetch.FeedAnswer.Fetched;
import dev.cardwire.fetch.FeedAnswer.Gone;
import dev.cardwire.fetch.FeedAnswer.NotModified;
import dev.cardwire.fetch.FeedAnswer.RetryAfter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedClientTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Limits LIMITS = new Limits(1_000_000, 2_000_000, Duration.ofSeconds(20));
    private static final Limits SHORT = new Limits(1_000_000, 2_000_000, Duration.ofMillis(300));
    private static final AddressPolicy LOOPBACK = new AddressPolicy(List.of(Block.parse("127.0.0.0/8")));

    @Test
    void anAnswerIsGivenAsItCameWithItsValidatorsByteForByte() throws IOException {
        try (var server = WebServer.start(WebServer.of("200 OK", "ETag: W/\"a b\"\r\nLast-Modified: Mon, 16 Nov 2026 08:00:00 +0000\r\n"
                + "Content-Type: text/xml; charset=gbk\r\nCache-Control: public, max-age=7200\r\nAge: 200\r\n", "<rss/>")); var client = client(LIMITS)) {
            var fetched = assertInstanceOf(Fetched.class, client.get(server.url("/feed?x=1"), Optional.empty(), 3));
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
        }); var client = client(LIMITS)) {
            var known = new Validators(server.url("/new"), Optional.of("W/\"1\""), Optional.of("yesterday-ish"));
            var answer = assertInstanceOf(NotModified.class, client.get(server.url("/old"), Optional.of(known), 1));
            assertEquals(Optional.of("\"2\""), answer.validators().orElseThrow().etag());
            assertEquals(Optional.empty(), server.requests().get(0).header("If-None-Match"));
            assertEquals(Optional.of("W/\"1\""), server.requests().get(1).header("If-None-Match"));
            assertEquals(Optional.of("yesterday-ish"), server.requests().get(1).header("If-Modified-Since"));
        }
    }

    @Test
    void noCookieIsKept() throws IOException {
        try (var server = WebServer.start(WebServer.of("200 OK", "Set-Cookie: a=b\r\n", "<rss/>")); var client = client(LIMITS)) {
            client.get(server.url("/"), Optional.empty(), 1);
            client.get(server.url("/"), Optional.empty(), 1);
            assertEquals(Optional.empty(), server.requests().get(1).header("Cookie"));
        }
    }

    @Test
    void statusesAreToldApart() throws IOException {
        try (var server = WebServer.start(WebServer.of("410 Gone", "", "")); var client = client(LIMITS)) {
            assertInstanceOf(Gone.class, client.get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("429 Too Many Requests", "Retry-After: 120\r\n", ""));
            assertEquals(new RetryAfter(429, Optional.of(Duration.ofSeconds(120))), client.get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("503 Unavailable", "Retry-After: Mon, 23 Nov 2026 13:00:00 GMT\r\n", ""));
            assertEquals(new RetryAfter(503, Optional.of(Duration.ofHours(1))), client.get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("503 Unavailable", "", ""));
            assertEquals(new RetryAfter(503, Optional.empty()), client.get(server.url("/"), Optional.empty(), 1));
            server.answerWith(WebServer.of("404 Not Found", "", ""));
            assertEquals(Optional.of(404), failed(client, server.url("/")).status());
            server.answerWith(WebServer.of("304 Not Modified", "", ""));
            assertTrue(failed(client, server.url("/")).reason().contains("without having been asked"));
        }
    }

    @Test
    void redirectsAreFollowedUpToFiveAndNeverInACircle() throws IOException {
        try (var server = WebServer.start((request, out, socket) -> {
            int left = Integer.parseInt(request.path().substring(1));
            WebServer.of(left == 0 ? "200 OK" : "301 Moved", left == 0 ? "" : "Location: " + (left - 1) + "\r\n", "<rss/>").to(request, out, socket);
        }); var client = client(LIMITS)) {
            assertEquals(server.url("/0"), assertInstanceOf(Fetched.class, client.get(server.url("/5"), Optional.empty(), 1)).url());
            assertEquals("more than 5 redirects", failed(client, server.url("/6")).reason());
            server.answerWith(WebServer.of("302 Found", "Location: /\r\n", ""));
            assertTrue(failed(client, server.url("/")).reason().contains("circle"));
            server.answerWith(WebServer.of("302 Found", "", ""));
            assertTrue(failed(client, server.url("/")).reason().contains("does not say where"));
            server.answerWith(WebServer.of("302 Found", "Location: file:///etc/passwd\r\n", ""));
            assertTrue(failed(client, server.url("/")).reason().contains("expected an http or https address"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://0.0.0.0/",
            "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/", "http://[fc00::1]/", "http://[fe80::1]/", "http://user@example.org/", "ftp://example.org/", "gopher://127.0.0.1/"})
    void whatIsNotPublicIsNotConnectedTo(String url) throws IOException {
        try (var client = new FeedClient(new AddressPolicy(List.of()), SystemDefaultDnsResolver.INSTANCE, LIMITS, name(), InstantSource.fixed(NOW))) {
            String reason = failed(client, url).reason();
            assertTrue(reason.contains("may not be connected to") || reason.contains("expected an http") || reason.contains("user name"), reason);
        }
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsRefused() throws IOException {
        try (var server = WebServer.start(WebServer.of("302 Found", "Location: http://169.254.169.254/latest/\r\n", "")); var client = client(LIMITS)) {
            assertTrue(failed(client, server.url("/")).reason().contains("link-local"));
        }
    }

    @Test
    void aNameServerThatChangesItsAnswerGainsNothing() throws IOException {
        var lookups = new AtomicInteger();
        try (var server = WebServer.start(WebServer.of("200 OK", "", "<rss/>"))) {
            int port = Integer.parseInt(server.url("").replaceAll(".*:", ""));
            DnsResolver names = new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) {
                    // Allowed at the first lookup, forbidden at the next: what is connected to is what the first one gave.
                    return new InetAddress[] {InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")};
                }

                @Override
                public String resolveCanonicalHostname(String host) throws UnknownHostException {
                    return host;
                }
            };
            try (var client = new FeedClient(LOOPBACK, names, LIMITS, name(), InstantSource.fixed(NOW))) {
                assertInstanceOf(Fetched.class, client.get("http://rebinding.example:" + port + "/", Optional.empty(), 1));
                assertEquals(1, lookups.get());
                assertTrue(failed(client, "http://rebinding.example:" + port + "/").reason().contains("10.0.0.1 is private"));
            }
        }
    }

    @Test
    void aHeadOrABodyThatNeverEndsIsCutOffAtTheDeadline() throws IOException {
        try (var server = WebServer.start((request, out, socket) -> drip("HTTP/1.1 200 OK\r\nX-", out)); var client = client(SHORT)) {
            assertTimeout(Duration.ofSeconds(10), () -> assertTrue(failed(client, server.url("/")).reason().contains("no whole answer within")));
            server.answerWith((request, out, socket) -> drip("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n", out));
            assertTimeout(Duration.ofSeconds(10), () -> assertTrue(failed(client, server.url("/")).reason().contains("no whole answer within")));
            server.answerWith((request, out, socket) -> socket.getInputStream().read());
            assertTimeout(Duration.ofSeconds(10), () -> assertTrue(failed(client, server.url("/")).reason().contains("no whole answer within")));
        }
    }

    /** One byte after the other, so that no socket's timeout ever ends it. */
    private static void drip(String head, OutputStream out) throws IOException {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            out.write('a');
            out.flush();
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void aHundredMegabytesOrAnEndlessBodyAreNotReadToTheEnd() throws IOException {
        try (var server = WebServer.start(WebServer.of("200 OK", "", "")); var client = client(LIMITS)) {
            server.answerWith((request, out, socket) -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().read();
            });
            assertTrue(failed(client, server.url("/")).reason().contains("larger than 1000000 bytes"));
            server.answerWith((request, out, socket) -> {
                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                byte[] chunk = ("1000\r\n" + "a".repeat(4096) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
                while (true) {
                    out.write(chunk);
                }
            });
            assertTrue(failed(client, server.url("/")).reason().contains("larger than 1000000 bytes"));
        }
    }

    @Test
    void gzipIsReadWithinLimits() throws IOException {
        try (var server = WebServer.start(WebServer.of("200 OK", "Content-Encoding: gzip\r\n", gzip("<rss/>".getBytes(StandardCharsets.UTF_8))));
                var client = client(LIMITS)) {
            var fetched = assertInstanceOf(Fetched.class, client.get(server.url("/"), Optional.empty(), 1));
            assertEquals("<rss/>", new String(fetched.body(), StandardCharsets.UTF_8));
            server.answerWith(WebServer.of("200 OK", "Content-Encoding: gzip\r\n", gzip(new byte[50_000_000])));
            assertTrue(failed(client, server.url("/")).reason().contains("larger than 2000000 bytes when it is decompressed"));
            byte[] whole = gzip("<rss>%s</rss>".formatted("x".repeat(1000)).getBytes(StandardCharsets.UTF_8));
            server.answerWith(WebServer.of("200 OK", "Content-Encoding: gzip\r\n", Arrays.copyOf(whole, whole.length - 12)));
            assertTrue(failed(client, server.url("/")).reason().contains("no proper answer"));
            server.answerWith(WebServer.of("200 OK", "Content-Encoding: br\r\n", "x"));
            assertTrue(failed(client, server.url("/")).reason().contains("only gzip"));
        }
    }

    @Test
    void aBodyShorterThanPromisedIsNotTakenForWhole() throws IOException {
        try (var server = WebServer.start((request, out, socket) ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss/>".getBytes(StandardCharsets.ISO_8859_1))); var client = client(LIMITS)) {
            assertTrue(failed(client, server.url("/")).reason().contains("no proper answer"));
        }
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8,", "1.1.1.1,", "2606:4700::1111,", "100.64.0.1,carrier-grade NAT", "172.31.255.255,private", "172.32.0.1,", "192.168.1.1,private",
            "224.0.0.1,multicast", "255.255.255.255,reserved", "2001::1,Teredo or reserved", "2001:db8::1,documentation", "::,not public", "ff02::1,not public"})
    void theListOfRefusedAddressesIsKept(String address, String refusal) {
        assertEquals(Optional.ofNullable(refusal), new AddressPolicy(List.of()).refusal(InetAddress.ofLiteral(address)));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static Failed failed(FeedClient client, String url) {
        return assertInstanceOf(Failed.class, client.get(url, Optional.empty(), 1));
    }

    private static UserAgent name() {
        return new UserAgent("1.2", "https://example.org/bot");
    }

    private static FeedClient client(Limits limits) {
        return new FeedClient(LOOPBACK, SystemDefaultDnsResolver.INSTANCE, limits, name(), InstantSource.fixed(NOW));
    }
}
