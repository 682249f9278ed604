package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.fetch.WebAnswer.Answered;
import dev.cardwire.fetch.WebAnswer.NoAnswer;
import dev.cardwire.fetch.WebAnswer.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that mean harm, or are broken: each ends within the limits of one request, with a reason. */
class HostileServerTest {

    private SafeHttp http;
    private WebServer server;

    @BeforeEach
    void open() throws IOException {
        http = Web.http();
        server = WebServer.start(WebServer.of("200 OK", "", ""));
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void eachKindEndsWithAReason(Hostile kind) {
        server.answerWith(kind.answer());
        Limits limits = kind.problem() == Problem.TOO_SLOW ? Web.SHORT : Web.LIMITS;
        var none = assertInstanceOf(NoAnswer.class, http.get(Web.page(server.url("/"), limits)));
        assertEquals(kind.problem(), none.problem(), none.reason());
        assertTrue(none.reason().contains(kind.reason()), none.reason());
    }

    @Test
    void gzipIsReadWhole() {
        server.answerWith(WebServer.of("200 OK", "Content-Encoding: gzip\r\n", WebServer.gzip("<rss/>".getBytes(StandardCharsets.UTF_8))));
        assertEquals("<rss/>", new String(answered().body(), StandardCharsets.UTF_8));
    }

    @Test
    void aBodyThatIsExactlyAsLargeAsAllowedIsReadToItsEnd() {
        byte[] body = new byte[Web.LIMITS.wireBytes()];
        Arrays.fill(body, (byte) 'x');
        server.answerWith(WebServer.of("200 OK", "", body));
        assertEquals(body.length, answered().body().length);
    }

    @Test
    void largeBodiesWaitForRoomAndGiveItBack() throws Exception {
        byte[] body = new byte[BodyRoom.SMALL + 100_000];
        server.answerWith(WebServer.of("200 OK", "", body));
        var limits = new Limits(2_000_000, 2_000_000, Web.SHORT.deadline());
        var room = new BodyRoom(1);
        try (var first = room.place()) {
            assertInstanceOf(Answered.class, http.get(Web.page(server.url("/"), limits), first));
            try (var second = room.place()) {
                var none = assertInstanceOf(NoAnswer.class, http.get(Web.page(server.url("/"), limits), second));
                assertEquals(Problem.TOO_SLOW, none.problem());
            }
        }
        try (var third = room.place()) {
            assertInstanceOf(Answered.class, http.get(Web.page(server.url("/"), limits), third));
        }
    }

    private Answered answered() {
        return assertInstanceOf(Answered.class, http.get(Web.page(server.url("/"), Web.LIMITS)));
    }
}
