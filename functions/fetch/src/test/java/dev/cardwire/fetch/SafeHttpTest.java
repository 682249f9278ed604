package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.fetch.WebAnswer.Answered;
import dev.cardwire.fetch.WebAnswer.NoAnswer;
import dev.cardwire.fetch.WebAnswer.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHttpTest {

    @Test
    void redirectsAreFollowedUpToFiveAndNeverInACircle() throws IOException {
        try (var server = WebServer.start((request, out, socket) -> {
            int left = Integer.parseInt(request.path().substring(1));
            WebServer.of(left == 0 ? "200 OK" : "301 Moved", left == 0 ? "" : "Location: " + (left - 1) + "\r\n", "<rss/>").to(request, out, socket);
        }); var http = Web.http()) {
            assertEquals(server.url("/0"), answered(http, server.url("/5")).url());
            assertEquals("more than 5 redirects", refused(http, server.url("/6"), Problem.REDIRECTS));
            server.answerWith(WebServer.of("302 Found", "Location: /\r\n", ""));
            assertTrue(refused(http, server.url("/"), Problem.REDIRECTS).contains("circle"));
            server.answerWith(WebServer.of("302 Found", "", ""));
            assertTrue(refused(http, server.url("/"), Problem.REDIRECTS).contains("does not say where"));
            server.answerWith(WebServer.of("302 Found", "Location: file:///etc/passwd\r\n", ""));
            assertTrue(refused(http, server.url("/"), Problem.REFUSED).contains("expected an http or https address"));
        }
    }

    @Test
    void everyHopIsToldAndTheAddressHasMovedOnlyIfAllArePermanent() throws IOException {
        try (var server = WebServer.start((request, out, socket) -> {
            String rest = request.path().substring(1);
            WebServer.of(rest.isEmpty() ? "200 OK" : rest.substring(0, 3) + " Moved", rest.isEmpty() ? "" : "Location: /" + rest.substring(3) + "\r\n", "")
                    .to(request, out, socket);
        }); var http = Web.http()) {
            assertEquals(Optional.empty(), answered(http, server.url("/")).redirects().movedTo());
            assertEquals(Optional.of(server.url("/")), answered(http, server.url("/301308")).redirects().movedTo());
            for (String temporary : List.of("/302", "/303", "/307", "/301302", "/307308")) {
                assertEquals(Optional.empty(), answered(http, server.url(temporary)).redirects().movedTo(), temporary);
            }
            assertEquals(new Redirects(server.url("/301307"), List.of(new Redirects.Hop(301, server.url("/307")), new Redirects.Hop(307, server.url("/")))),
                    answered(http, server.url("/301307")).redirects());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/",
            "http://0.0.0.0/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/", "http://127.0.0.1./",
            "http://１２７.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
            "http://[fc00::1]/", "http://[fe80::1]/", "http://user@example.org/", "http://example.org\\@127.0.0.1/", "ftp://example.org/",
            "gopher://127.0.0.1/", "file:///etc/passwd", "http:///", "no address"})
    void whatIsNotPublicIsNotConnectedTo(String url) throws IOException {
        try (var http = new SafeHttp(new AddressPolicy(List.of()), SystemDefaultDnsResolver.INSTANCE, Web.NAME, Web.turns())) {
            String reason = refused(http, url, Problem.REFUSED);
            assertTrue(reason.contains("may not be connected to") || reason.contains("expected an http"), reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/", "//10.0.0.1/", "http://[::ffff:192.168.0.1]/", "http://0xa000001/", "http://[::1]:80/"})
    void aRedirectIntoThePrivateNetworkIsRefused(String location) throws IOException {
        try (var server = WebServer.start(WebServer.of("302 Found", "Location: " + location + "\r\n", "")); var http = Web.http()) {
            assertTrue(refused(http, server.url("/"), Problem.REFUSED).contains("may not be connected to"));
        }
    }

    @Test
    void aNameServerThatChangesItsAnswerGainsNothing() throws IOException {
        var lookups = new AtomicInteger();
        // Allowed at the first lookup, forbidden at the next: what is connected to is what the first one gave.
        Web.Names names = host -> new InetAddress[] {InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")};
        try (var server = WebServer.start(WebServer.of("200 OK", "", "<rss/>")); var http = Web.http(names)) {
            answered(http, "http://rebinding.example:" + server.port() + "/");
            assertEquals(1, lookups.get());
            assertTrue(refused(http, "http://rebinding.example:" + server.port() + "/", Problem.REFUSED).contains("10.0.0.1 is private"));
        }
    }

    @Test
    void aNameServerThatNeverAnswersIsWaitedForUntilTheDeadline() throws IOException {
        var never = new CountDownLatch(1);
        Web.Names names = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        };
        try (var http = Web.http(names)) {
            var none = assertInstanceOf(NoAnswer.class, http.get(Web.page("http://slow.example/", Web.SHORT)));
            assertEquals(Problem.TOO_SLOW, none.problem());
        } finally {
            never.countDown();
        }
    }

    @Test
    void aHostWithoutAddressOrWithoutServerIsToldInPlainWords() throws IOException {
        var server = WebServer.start(WebServer.of("200 OK", "", ""));
        server.close();
        Web.Names none = host -> {
            throw new UnknownHostException(host);
        };
        try (var http = Web.http(none)) {
            assertEquals("no such host: nowhere.example", refused(http, "http://nowhere.example/", Problem.UNREACHABLE));
        }
        try (var http = Web.http()) {
            assertTrue(refused(http, server.url("/"), Problem.UNREACHABLE).contains("the connection failed"));
        }
    }

    @Test
    void anAddressThatWasWrittenCarelesslyIsAskedForAsItWasMeant() throws IOException {
        var asked = new AtomicInteger();
        Web.Names names = host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        // The first redirect is written in Latin-1, the second in UTF-8.
        List<String> locations = List.of("/é|ö?q=[a b]", new String("/é".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "");
        try (var server = WebServer.start((request, out, socket) -> {
            String location = locations.get(asked.getAndIncrement());
            WebServer.of(location.isEmpty() ? "200 OK" : "302 Found", "Location: " + location + "\r\n", "x").to(request, out, socket);
        }); var http = Web.http(names)) {
            var answer = answered(http, "http://Bücher_1.Example:" + server.port() + "/a b?x=ü&y=%zz&z=%20#top");
            assertArrayEquals("x".getBytes(StandardCharsets.UTF_8), answer.body());
            assertEquals("/a%20b?x=%C3%BC&y=%25zz&z=%20", server.requests().get(0).path());
            assertEquals(Optional.of("xn--bcher_1-n2a.example:" + server.port()), server.requests().get(0).header("Host"));
            assertEquals("/%C3%A9%7C%C3%B6?q=[a%20b]", server.requests().get(1).path());
            assertEquals("/%C3%A9", server.requests().get(2).path());
        }
    }

    private static Answered answered(SafeHttp http, String url) {
        return assertInstanceOf(Answered.class, http.get(Web.page(url, Web.LIMITS)));
    }

    private static String refused(SafeHttp http, String url, Problem problem) {
        var none = assertInstanceOf(NoAnswer.class, http.get(Web.page(url, Web.LIMITS)));
        assertEquals(problem, none.problem(), none.reason());
        return none.reason();
    }
}
