package dev.cardwire.bench;

import dev.cardwire.core.Json;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.ObjectStore;
import dev.cardwire.table.TableDefinition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What a poll needs around it, in a process of its own: the embedded table and bucket, and a thousand servers of feeds. */
public final class Surroundings {

    static final String TABLE = "news";
    static final String BUCKET = "news";

    private static final int ENTRIES = 20;

    /** Long enough that no article's page is worth a request. */
    private static final String TEXT = "<p>A model of this kind was shown today, and what it can do was measured. </p>".repeat(40);

    private Surroundings() {}

    /** Starts all, prints where it is as one line of JSON, and runs until the process is ended. */
    public static void main(String[] args) throws Exception {
        int feeds = Integer.parseInt(args[0]);
        var database = EmbeddedDynamoDb.inMemory();
        TableDefinition.create(database.client(), TABLE);
        var objects = ObjectStore.open(Files.createTempDirectory("cardwire-bench"), 0, "raw/", _ -> {});
        objects.createBucket(BUCKET);
        int port = 0;
        for (String address : addresses(feeds)) {
            var socket = new ServerSocket(port, 50, InetAddress.ofLiteral(address));
            port = socket.getLocalPort();
            var server = new FeedServer(socket, address.hashCode() % 2 == 0);
            Thread.ofVirtual().start(server::run);
        }
        System.out.println(Json.write(Map.of("table", database.endpoint().toString(), "bucket", objects.endpoint().toString(), "port", port)));
        // Nobody reads on: what is printed after this must not fill the pipe.
        System.setOut(System.err);
        Thread.currentThread().join();
    }

    /** So many loopback addresses, each a host of its own. */
    static List<String> addresses(int count) {
        return IntStream.range(0, count).mapToObj(i -> "127.7." + (1 + i / 200) + "." + (1 + i % 200)).toList();
    }

    /**
     * One feed.
     *
     * @param changes whether it has a new entry each time, or answers 304 to who has its validator
     */
    private record FeedServer(ServerSocket socket, boolean changes, AtomicInteger newest) {

        FeedServer(ServerSocket socket, boolean changes) {
            this(socket, changes, new AtomicInteger(ENTRIES));
        }

        void run() {
            while (true) {
                try {
                    Socket connection = socket.accept();
                    Thread.ofVirtual().start(() -> serve(connection));
                } catch (IOException e) {
                    throw new IllegalStateException("a server of the benchmark broke", e);
                }
            }
        }

        private void serve(Socket connection) {
            try (connection) {
                connection.setTcpNoDelay(true);
                var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                while (in.readLine() != null) {
                    Optional<String> known = Optional.empty();
                    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                        known = line.startsWith("If-None-Match:") ? Optional.of(line.substring(line.indexOf(':') + 1).strip()) : known;
                    }
                    answer(connection.getOutputStream(), known);
                }
            } catch (IOException e) {
                // The poller has hung up.
            }
        }

        private void answer(OutputStream out, Optional<String> known) throws IOException {
            if (!changes && known.isPresent()) {
                out.write(("HTTP/1.1 304 Not Modified\r\nETag: " + known.get() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            } else {
                int last = changes ? newest.incrementAndGet() : newest.get();
                byte[] body = feed(last).getBytes(StandardCharsets.UTF_8);
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"" + last + "\"\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.write(body);
            }
            out.flush();
        }

        private String feed(int last) {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Feed</title><link>https://news.example/</link>");
            for (int i = last; i > last - ENTRIES; i--) {
                xml.append("<item><guid isPermaLink=\"false\">").append(i).append("</guid><title>Entry ").append(i)
                        .append("</title><link>https://news.example/").append(i).append("</link><description><![CDATA[").append(TEXT)
                        .append("]]></description></item>");
            }
            return xml.append("</channel></rss>").toString();
        }
    }
}
