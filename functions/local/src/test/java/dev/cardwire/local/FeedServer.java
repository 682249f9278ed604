package dev.cardwire.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server on loopback whose documents a test sets. */
final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();

    private volatile String userAgent = "";

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
                String document = documents.get(exchange.getRequestURI().getPath());
                if (document == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    byte[] body = document.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("content-type", "application/xml; charset=utf-8");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        });
        server.start();
    }

    /** Sets what a path answers; without one it is 404. */
    FeedServer set(String path, String document) {
        documents.put(path, document);
        return this;
    }

    /** What the last request called itself. */
    String userAgent() {
        return userAgent;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** An RSS feed with these entries, each with a title of its own and a body of some sentences. */
    static String rss(String title, String... entries) {
        var items = new StringBuilder();
        for (String entry : entries) {
            items.append("""
                    <item><title>%1$s announces version 2.5</title><guid isPermaLink="false">%1$s</guid>
                    <link>https://news.example/%1$s</link><pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate>
                    <description>&lt;p&gt;The maker of %1$s said on Monday that version 2.5 is 40%% faster than version 2.4. It costs $20 a month.
                    The company has 1,200 customers in 30 countries. It wants to open an office in Berlin in March 2027.&lt;/p&gt;</description></item>
                    """.formatted(entry));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>%s</title><link>https://news.example/</link><description>A test</description>
                %s</channel></rss>
                """.formatted(title, items);
    }

    /** An OPML list of addresses. */
    static String opml(String... urls) {
        var outlines = new StringBuilder();
        for (String url : urls) {
            outlines.append("<outline type=\"rss\" text=\"A feed\" xmlUrl=\"").append(url).append("\"/>\n");
        }
        return "<opml version=\"2.0\"><head><title>A test</title></head><body>\n" + outlines + "</body></opml>\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
