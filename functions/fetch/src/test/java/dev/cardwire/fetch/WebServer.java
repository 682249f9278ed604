package dev.cardwire.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** A web server on a loopback address that answers byte for byte as a test wants it, well or badly. */
final class WebServer implements AutoCloseable {

    /** What was asked: path and headers, names in any case. */
    record Request(String path, Map<String, String> headers) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** Writes an answer, head included. */
    @FunctionalInterface
    interface Answer {

        void to(Request request, OutputStream out, Socket socket) throws IOException;
    }

    private final ServerSocket socket;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer answer;

    private WebServer(ServerSocket socket, Answer answer) {
        this.socket = socket;
        this.answer = answer;
    }

    static WebServer start(Answer answer) throws IOException {
        return start("127.0.0.1", answer);
    }

    static WebServer start(String address, Answer answer) throws IOException {
        var server = new WebServer(new ServerSocket(0, 50, InetAddress.ofLiteral(address)), answer);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** An answer with a status line, headers and a body. */
    static Answer of(String status, String headers, byte[] body) {
        return (request, out, socket) -> {
            out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    static Answer of(String status, String headers, String body) {
        return of(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A feed with these entries, undated, and a validator. */
    static Answer rss(String... ids) {
        return of("200 OK", "ETag: \"1\"\r\n", rssText(ids));
    }

    static String rssText(String... ids) {
        var xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title><language>en</language>");
        for (String id : ids) {
            xml.append("<item><guid>").append(id).append("</guid><title>Title ").append(id).append("</title><description>Text</description></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    /** A body as a server compresses it. */
    static byte[] gzip(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    void answerWith(Answer next) {
        answer = next;
    }

    String url(String path) {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                // Of the platform: some answers never rest, and would keep the carriers of the code under test.
                Thread.ofPlatform().daemon().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
            if (first != null) {
                var request = new Request(first.split(" ")[1], headers);
                requests.add(request);
                answer.to(request, connection.getOutputStream(), connection);
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client hung up, which many tests are about.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
