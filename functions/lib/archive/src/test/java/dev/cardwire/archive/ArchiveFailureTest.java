package dev.cardwire.archive;

import static dev.cardwire.archive.Items.FEED;
import static dev.cardwire.archive.Items.ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.cardwire.archive.ArchiveFailure.Reason;
import dev.cardwire.core.Ids;
import dev.cardwire.embedded.ObjectStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** When S3 does not do what it is asked to, and when it is asked for what it never should be. */
class ArchiveFailureTest {

    private static final String TEXT_KEY = ArchiveKeys.text(ITEM, Ids.sha256Hex("x"));

    @Test
    void aServerThatIsNotThereIsAnOutage() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        try (var archive = archive(URI.create("http://127.0.0.1:" + port))) {
            assertFailure(Reason.OUTAGE, () -> archive.raw().put(Items.item(1, "x")));
            assertFailure(Reason.OUTAGE, () -> archive.text().get(TEXT_KEY));
        }
    }

    @Test
    void eachAnswerOfS3HasItsReason() throws Exception {
        assertReason(Reason.ACCESS_DENIED, 403, "AccessDenied");
        assertReason(Reason.OUTAGE, 503, "SlowDown");
        assertReason(Reason.OUTAGE, 500, "InternalError");
        assertReason(Reason.NO_SUCH_BUCKET, 404, "NoSuchBucket");
        assertReason(Reason.REFUSED, 400, "InvalidRequest");
    }

    private static void assertReason(Reason reason, int status, String code) throws Exception {
        try (var server = new Answering(status, code); var archive = archive(server.endpoint())) {
            assertFailure(reason, () -> archive.raw().put(Items.item(1, "x")));
            assertFailure(reason, () -> archive.text().get(TEXT_KEY));
            var failure = assertFailure(reason, () -> archive.rejected().put(FEED, Instant.EPOCH, "xml", new byte[1]));
            assertTrue(failure.getMessage().contains(code) && failure.getMessage().contains("news"), failure.getMessage());
        }
    }

    @Test
    void aConflictIsPutAgainAndIsAnOutageIfItStays() throws Exception {
        try (var server = new Answering(409, "ConditionalRequestConflict"); var archive = archive(server.endpoint())) {
            assertFailure(Reason.OUTAGE, () -> archive.raw().put(Items.item(1, "x")));
            assertEquals(3, server.requests.get());
        }
    }

    @Test
    void anObjectThatIsLargerThanAnythingOfOursIsNotReadToItsEnd(@TempDir Path directory) throws Exception {
        try (var store = ObjectStore.open(directory, 0, "raw/", event -> {});
                var s3 = ArchiveContract.client(store.endpoint());
                var archive = archive(store.endpoint())) {
            store.createBucket("news");
            s3.putObject(put -> put.bucket("news").key(TEXT_KEY), RequestBody.fromBytes(new byte[Bucket.MAX_BYTES + 1]));
            var failure = assertFailure(Reason.REFUSED, () -> archive.text().get(TEXT_KEY));
            assertTrue(failure.getMessage().contains(String.valueOf(Bucket.MAX_BYTES)), failure.getMessage());
        }
    }

    @Test
    void aBodyThatIsLargerThanAnythingOfOursIsNotPut() throws Exception {
        try (var server = new Answering(500, "InternalError"); var archive = archive(server.endpoint())) {
            assertThrows(IllegalArgumentException.class,
                    () -> archive.rejected().put(FEED, Instant.EPOCH, "xml", new byte[Bucket.MAX_BYTES + 1]));
            assertEquals(0, server.requests.get());
        }
    }

    @Test
    void aTextWithASingleSurrogateIsRefusedUnlessItWasMadeStorable() throws Exception {
        String broken = "a\ud83d b\ude00 😀 \ud83d";
        try (var server = new Answering(412, "PreconditionFailed"); var archive = archive(server.endpoint())) {
            var refused = assertThrows(IllegalArgumentException.class, () -> archive.text().put(ITEM, broken));
            assertTrue(refused.getMessage().contains(ITEM), refused.getMessage());
            String storable = TextArchive.storable(broken);
            assertEquals("a\ufffd b\ufffd 😀 \ufffd", storable);
            assertEquals(broken.length(), storable.length());
            assertEquals("text/" + ITEM + "/" + Ids.sha256Hex(storable) + ".txt", archive.text().put(ITEM, storable));
        }
    }

    @Test
    void aKeyThatIsNotThatOfATextIsRefusedBeforeAnythingIsAsked() throws Exception {
        try (var server = new Answering(500, "InternalError"); var archive = archive(server.endpoint())) {
            assertThrows(IllegalArgumentException.class, () -> archive.text().get("raw/x"));
            assertEquals(0, server.requests.get());
        }
    }

    @Test
    void theBucketOfTheConfigurationIsUsedAndAMissingOneIsNamed(@TempDir Path directory) throws Exception {
        var missing = assertThrows(IllegalStateException.class, () -> Archive.fromEnv(Map.of()));
        assertTrue(missing.getMessage().contains("CARDWIRE_BUCKET"), missing.getMessage());
        try (var store = ObjectStore.open(directory.resolve("store"), 0, "raw/", event -> {})) {
            store.createBucket("news");
            var properties = Map.of(
                    "aws.region", "eu-central-1", "aws.accessKeyId", "local", "aws.secretAccessKey", "local",
                    "aws.configFile", directory.resolve("none").toString(),
                    "aws.sharedCredentialsFile", directory.resolve("none").toString(),
                    "aws.endpointUrlS3", store.endpoint().toString());
            withSystemProperties(properties, () -> {
                try (var archive = Archive.fromEnv(Map.of("CARDWIRE_BUCKET", "news"))) {
                    assertEquals(Put.NEW, archive.raw().put(Items.item(1, "x")));
                }
            });
            assertEquals("raw/" + FEED + "/" + ITEM + "/000001.json", store.unacknowledged().getFirst().key());
        }
    }

    private static ArchiveFailure assertFailure(Reason reason, Runnable call) {
        var failure = assertThrows(ArchiveFailure.class, call::run);
        assertEquals(reason, failure.reason(), failure.getMessage());
        return failure;
    }

    private static Archive archive(URI endpoint) {
        return new Archive(ArchiveContract.client(endpoint), "news");
    }

    /** A server that has one answer to everything. */
    private static final class Answering implements AutoCloseable {

        final AtomicInteger requests = new AtomicInteger();
        private final HttpServer server;

        Answering(int status, String code) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    requests.incrementAndGet();
                    exchange.getRequestBody().readAllBytes();
                    byte[] body = ("<Error><Code>" + code + "</Code><Message>m</Message></Error>")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
        }

        URI endpoint() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static void withSystemProperties(Map<String, String> properties, Runnable test) {
        var before = new HashMap<String, String>();
        properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            test.run();
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }
}
