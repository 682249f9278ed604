package dev.cardwire.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves each document from a loopback address of its own, so that no gap between two polls of one host is waited for. */
final class FeedHosts implements AutoCloseable {

    /** A document to serve; its name ends its URL. */
    record Document(String name, byte[] body) {

        static Document of(Path file) throws IOException {
            return new Document(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    private final List<HttpServer> servers = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FeedHosts(List<Document> documents) throws IOException {
        for (Document document : documents) {
            // 127.1.0.1 upwards: all of 127.0.0.0/8 is this machine.
            byte[] address = {127, 1, (byte) (servers.size() / 250), (byte) (servers.size() % 250 + 1)};
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(address), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type",
                        document.name().endsWith(".json") ? "application/feed+json" : "application/xml");
                exchange.sendResponseHeaders(200, document.body().length);
                try (var out = exchange.getResponseBody()) {
                    out.write(document.body());
                }
            });
            server.start();
            servers.add(server);
            urls.add("http://%s:%d/%s".formatted(
                    InetAddress.getByAddress(address).getHostAddress(), server.getAddress().getPort(), document.name()));
        }
    }

    /** Where the documents are, in their order. */
    List<String> urls() {
        return urls;
    }

    /** An OPML list of them all. */
    Path opml(Path file) throws IOException {
        var list = new StringBuilder("<opml version=\"2.0\"><head><title>Test</title></head><body>\n");
        urls.forEach(url -> list.append("<outline type=\"rss\" xmlUrl=\"").append(url).append("\"/>\n"));
        return Files.writeString(file, list.append("</body></opml>\n"));
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.close();
    }
}
