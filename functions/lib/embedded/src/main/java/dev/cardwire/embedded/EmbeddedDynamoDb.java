package dev.cardwire.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Amazon's DynamoDB Local as a server on 127.0.0.1. All regions and credentials see the same tables.
 *
 * <pre>{@code
 * try (var database = EmbeddedDynamoDb.inMemory()) {
 *     var client = DynamoDbClient.builder().endpointOverride(database.endpoint()) … .build();
 * }
 * }</pre>
 *
 * <p>Amazon's own runner is not used: it listens on all interfaces, sends telemetry and prints. What is built by hand
 * here does none of these: telemetry is something that only the runner sets up.
 *
 * <p>Two of them may live in one process, but while the second is being opened a request to the first can fail once
 * (the library fills a map that all instances share), so open them before they are used.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {

    /**
     * It names its native library at every start, and every failure that is also thrown. The library sets its level by
     * itself, so not the level but the way to the console is taken away; kept in a field, or it is collected.
     */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final Server server;
    private final LocalDynamoDBRequestHandler requests;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;

    private EmbeddedDynamoDb(Server server, LocalDynamoDBRequestHandler requests, LocalDynamoDBServerHandler handler, URI endpoint) {
        this.server = server;
        this.requests = requests;
        this.handler = handler;
        this.endpoint = endpoint;
    }

    /**
     * Opens a database that is gone when it is closed, on a free port.
     *
     * @throws IOException if it cannot be opened
     */
    public static EmbeddedDynamoDb inMemory() throws IOException {
        return inMemory(0);
    }

    /**
     * Opens a database that is gone when it is closed, on a given port.
     *
     * @param port 0 takes a free one
     * @throws IOException if it cannot be opened, or if the port is taken
     */
    public static EmbeddedDynamoDb inMemory(int port) throws IOException {
        return open(port, Optional.empty());
    }

    /**
     * Opens the database of a directory, on a free port.
     *
     * @param directory made if it is not there; the caller sees to it that one process uses it at a time
     * @throws IOException if it cannot be opened
     */
    public static EmbeddedDynamoDb at(Path directory) throws IOException {
        return at(directory, 0);
    }

    /**
     * Opens the database of a directory, on a given port.
     *
     * @param directory made if it is not there; the caller sees to it that one process uses it at a time
     * @param port 0 takes a free one
     * @throws IOException if it cannot be opened, or if the port is taken
     */
    public static EmbeddedDynamoDb at(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        return open(port, Optional.of(directory.toAbsolutePath()));
    }

    private static EmbeddedDynamoDb open(int port, Optional<Path> directory) throws IOException {
        SQLITE.setUseParentHandlers(false);
        String what = directory.map(path -> "in " + path).orElse("in memory");
        LocalDynamoDBServerHandler handler = null;
        Server server = null;
        try {
            var requests = new LocalDynamoDBRequestHandler(
                    0, directory.isEmpty(), directory.map(Path::toString).orElse(null), true, false);
            handler = new LocalDynamoDBServerHandler(requests, null);
            // Without a first request the database file would be opened, or fail to open, at somebody's later one.
            readAnything(requests);
            server = serverOnLoopback(port, handler);
            server.start();
            var connector = (ServerConnector) server.getConnectors()[0];
            return new EmbeddedDynamoDb(server, requests, handler, URI.create("http://127.0.0.1:" + connector.getLocalPort()));
        } catch (Exception e) {
            stop(server, handler, e);
            throw new IOException("DynamoDB Local cannot be opened " + what + " on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }

    private static Server serverOnLoopback(int port, LocalDynamoDBServerHandler handler) {
        var threads = new QueuedThreadPool(64, 4);
        threads.setName("dynamodb-local");
        threads.setDaemon(true);
        var server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler);
        return server;
    }

    private static void stop(Server server, LocalDynamoDBServerHandler handler, Exception reason) {
        try {
            if (server != null) {
                server.stop();
            }
            if (handler != null) {
                handler.close();
            }
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Waits until all that was answered so far is kept, whatever becomes of this process. DynamoDB itself needs no such call;
     * DynamoDB Local answers a transaction when its commit is queued, not when it is done, and a kill in between takes it
     * back. What is queued behind the commits comes after them.
     */
    public void settle() {
        readAnything(requests);
    }

    private static void readAnything(LocalDynamoDBRequestHandler requests) {
        requests.listTables("local", "local", ListTablesRequest.builder().limit(1).build());
    }

    /** Where an SDK client finds it: {@code http://127.0.0.1:<port>}. */
    public URI endpoint() {
        return endpoint;
    }

    /** A new client of this database, which the caller closes. */
    public DynamoDbClient client() {
        return clientOf(endpoint);
    }

    /** A new client of a database on this machine, running or not; the caller closes it. */
    public static DynamoDbClient clientOf(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                // The database asks for both and looks at neither.
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Stops the server and closes the database; what a directory holds stays there. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local at " + endpoint + " does not stop: " + e.getMessage(), e);
        } finally {
            handler.close();
        }
    }
}
