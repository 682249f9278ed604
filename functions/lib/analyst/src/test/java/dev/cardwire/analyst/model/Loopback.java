package dev.cardwire.analyst.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A server on this machine that reads a request and then sends whatever bytes a test gives it, HTTP or not. */
public final class Loopback implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket socket;
    private final Answer answer;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What is sent to a request; the connection is closed after it. */
    public interface Answer {

        void send(OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * A request as it came.
     *
     * @param head request line and headers
     */
    public record Request(String head, String body) {

        public boolean has(String header) {
            return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT));
        }
    }

    private Loopback(Answer answer) throws IOException {
        this.answer = answer;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static Loopback sending(Answer answer) {
        try {
            return new Loopback(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Loopback sending(byte[] bytes) {
        return sending(out -> out.write(bytes));
    }

    /** Answers as HTTP does. */
    public static Loopback answering(int status, String body, String... headers) {
        return sending(http(status, body, headers));
    }

    public static byte[] http(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(read(connection.getInputStream()));
            answer.send(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // The client went away, which is its right.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("expected a whole request");
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        var length = LENGTH.matcher(text);
        return new Request(text, length.find() ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8) : "");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
