package dev.cardwire.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cardwire.core.Feed;
import dev.cardwire.fetch.Opml;
import dev.cardwire.table.FeedTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The built-in sample set: feeds about well-known facts, marked as samples, for a machine that reaches no feed. A
 * loopback server of its own hands them to the poller, so they go the whole way that news goes.
 */
public final class Samples {

    private static final String LIST = "samples/samples.opml";

    private Samples() {}

    /** The sample feeds, as the list names them: their ids, and with them all ids made of them, never change. */
    public static List<Feed> feeds(LocalSystem system) throws IOException {
        return Opml.read(new String(resource(LIST), StandardCharsets.UTF_8), system.now());
    }

    /**
     * Polls the sample feeds and waits for their cards. Twice makes no difference.
     *
     * @throws LocalFunction.FunctionError if fetch or the table fails
     */
    public static void load(LocalSystem system, Terminal terminal) throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", Samples::answer);
        server.start();
        try {
            poll(system, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
        new Ingest(system, terminal).drain();
    }

    private static void poll(LocalSystem system, String server) throws IOException {
        FeedTable feeds = system.feeds();
        feeds.seedOnce(List.of(), system.now());
        var samples = feeds(system);
        for (Feed sample : samples) {
            // The port is another one each time, while the id is that of the address in the list.
            String url = server + fileName(sample.url());
            var added = Feed.added(url, sample.name(), sample.siteUrl(), sample.language(), sample.folders(), system.now());
            feeds.remove(sample.id());
            feeds.add(new Feed(sample.id(), url, added.name(), added.siteUrl(), added.language(), added.folders(),
                    added.addedAt(), false, added.polling()));
        }
        // Only this poll may reach loopback: a feed of the world that redirects there is still refused. The samples' articles
        // have no pages.
        var fetch = system.another("FetchFunction", Map.of("CARDWIRE_ALLOWED_NETWORKS", "127.0.0.1/32", "CARDWIRE_ARTICLE_PAGES", "false"));
        fetch.invoke("{\"shards\": \"" + FeedTable.shard(server) + "\"}");
        for (Feed sample : samples) {
            Optional<String> error = feeds.find(sample.id()).flatMap(feed -> feed.polling().last())
                    .map(poll -> poll.error().orElse(""))
                    .or(() -> Optional.of("it was not polled"));
            if (!error.get().isEmpty()) {
                throw new IOException("the sample feed " + sample.url() + " cannot be read: " + error.get());
            }
            // Its server ends with this call, and what it says never changes.
            feeds.pause(sample.id(), true, system.now());
        }
    }

    private static String fileName(String url) {
        String path = URI.create(url).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = resource("samples/" + fileName(exchange.getRequestURI().toString()));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (FileNotFoundException e) {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("expected the sample " + name + " on the class path");
            }
            return in.readAllBytes();
        }
    }
}
