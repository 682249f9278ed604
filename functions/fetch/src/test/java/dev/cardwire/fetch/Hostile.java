package dev.cardwire.fetch;

import dev.cardwire.fetch.WebAnswer.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** What a server can do to its client. The limits are those of {@link Web}. */
enum Hostile {

    SILENT(Problem.TOO_SLOW, "no whole answer", (request, out, socket) -> socket.getInputStream().read()),
    HEAD_THAT_DRIPS(Problem.TOO_SLOW, "no whole answer", (request, out, socket) -> drip("HTTP/1.1 200 OK\r\nX-", out)),
    BODY_THAT_DRIPS(Problem.TOO_SLOW, "no whole answer",
            (request, out, socket) -> drip("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n", out)),
    CHUNKS_THAT_DRIP(Problem.TOO_SLOW, "no whole answer", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        endlessly(out, "1\r\na\r\n", 5);
    }),
    GZIP_THAT_DRIPS(Problem.TOO_SLOW, "no whole answer", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
        out.write(WebServer.gzip(new byte[0]), 0, 10);
        // Empty stored blocks: a stream that goes on for ever and never holds a byte.
        endlessly(out, "\0\0\0\u00ff\u00ff", 1);
    }),
    INTERIM_ANSWERS(Problem.TOO_SLOW, "no whole answer", (request, out, socket) -> endlessly(out, "HTTP/1.1 103 Early Hints\r\n\r\n", 1)),
    BODY_WITHOUT_END(Problem.TOO_SLOW, "no whole answer", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\n\r\n<rss>");
        socket.getInputStream().read();
    }),

    HEADERS_WITHOUT_END(Problem.UNREACHABLE, "the head of the answer is too large", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\n");
        endlessly(out, "X-A: b\r\n", 0);
    }),
    LINE_WITHOUT_END(Problem.UNREACHABLE, "the head of the answer is too large", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\nX-A: ");
        endlessly(out, "bbbbbbbbbbbbbbbb", 0);
    }),
    NOT_HTTP(Problem.UNREACHABLE, "no proper answer", (request, out, socket) -> write(out, "SSH-2.0-OpenSSH_9.6\r\n")),
    HANGS_UP(Problem.UNREACHABLE, "hung up", (request, out, socket) -> {}),

    HUNDRED_MEGABYTES(Problem.UNREADABLE_BODY, "larger than 1000000 bytes", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n");
        socket.getInputStream().read();
    }),
    CHUNKS_WITHOUT_END(Problem.UNREADABLE_BODY, "larger than 1000000 bytes", (request, out, socket) -> {
        write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        endlessly(out, "1000\r\n" + "a".repeat(4096) + "\r\n", 0);
    }),
    GZIP_BOMB(Problem.UNREADABLE_BODY, "larger than 2000000 bytes when it is decompressed",
            (request, out, socket) -> encoded("gzip", WebServer.gzip(new byte[5_000_000])).to(request, out, socket)),
    OTHER_CODING(Problem.UNREADABLE_BODY, "only gzip", encoded("br", new byte[100])),
    TWO_CODINGS(Problem.UNREADABLE_BODY, "only gzip", encoded("gzip, gzip", new byte[100])),

    GZIP_CUT_OFF(Problem.UNREACHABLE, "ended before it was whole", (request, out, socket) -> {
        byte[] whole = WebServer.gzip(("<rss>" + "x".repeat(1000) + "</rss>").getBytes(StandardCharsets.UTF_8));
        encoded("gzip", Arrays.copyOf(whole, whole.length - 12)).to(request, out, socket);
    }),
    GZIP_DAMAGED(Problem.UNREACHABLE, "the compressed body is damaged", encoded("gzip", "<rss/>, and not compressed at all".getBytes(StandardCharsets.UTF_8))),
    SHORTER_THAN_PROMISED(Problem.UNREACHABLE, "ended before it was whole",
            (request, out, socket) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss/>")),
    CHUNK_CUT_OFF(Problem.UNREACHABLE, "no proper answer",
            (request, out, socket) -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n<rss/>")),
    NO_NUMBER_FOR_A_CHUNK(Problem.UNREACHABLE, "no proper answer",
            (request, out, socket) -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss/>")),
    ODD_LENGTH(Problem.UNREACHABLE, "no proper answer", (request, out, socket) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<rss/>")),

    REDIRECT_CIRCLE(Problem.REDIRECTS, "circle", WebServer.of("301 Moved", "Location: /\r\n", "")),
    REDIRECT_CHAIN(Problem.REDIRECTS, "more than 5 redirects",
            (request, out, socket) -> WebServer.of("302 Found", "Location: " + request.path() + "x\r\n", "").to(request, out, socket)),
    REDIRECT_INWARD(Problem.REFUSED, "link-local", WebServer.of("302 Found", "Location: http://169.254.169.254/latest/meta-data/\r\n", ""));

    private final Problem problem;
    private final String reason;
    private final WebServer.Answer answer;

    Hostile(Problem problem, String reason, WebServer.Answer answer) {
        this.problem = problem;
        this.reason = reason;
        this.answer = answer;
    }

    Problem problem() {
        return problem;
    }

    /** What the reason for its failure holds. */
    String reason() {
        return reason;
    }

    WebServer.Answer answer() {
        return answer;
    }

    /** As a path or a host. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static WebServer.Answer encoded(String coding, byte[] body) {
        return WebServer.of("200 OK", "Content-Encoding: " + coding + "\r\n", body);
    }

    /** One byte after the other, so that no socket's timeout ever ends it. */
    private static void drip(String head, OutputStream out) throws IOException {
        write(out, head);
        endlessly(out, "a", 5);
    }

    private static void endlessly(OutputStream out, String piece, int millisBetween) throws IOException {
        byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(bytes);
            out.flush();
            LockSupport.parkNanos(millisBetween * 1_000_000L);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
