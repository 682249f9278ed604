package dev.cardwire.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Analyst;
import dev.cardwire.archive.Archive;
import dev.cardwire.archive.RawArchive;
import dev.cardwire.archive.TextArchive;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.embedded.CallContext;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.ObjectStore;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** EnrichFunction between a real object store and a real table, with a clock that stands still until it is set. */
final class Pipeline implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String BUCKET = "news";
    private static final StaticCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private final EmbeddedDynamoDb database;
    private final ObjectStore store;
    private final DynamoDbClient tableClient;
    private final S3Client s3;
    private final Kill kill = new Kill();
    final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    final RawArchive items;
    final TextArchive texts;
    final CardTable cards;
    Instant now = NOON;

    Pipeline(Path directory) throws IOException {
        database = EmbeddedDynamoDb.inMemory();
        store = ObjectStore.open(directory, 0, "raw/", created -> {});
        store.createBucket(BUCKET);
        tableClient = DynamoDbClient.builder()
                .endpointOverride(database.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // An outage must show in the end, and a busy machine be given its time.
                .overrideConfiguration(config -> config.apiCallTimeout(Duration.ofSeconds(20)).addExecutionInterceptor(kill))
                .build();
        s3 = S3Client.builder()
                .endpointOverride(store.endpoint())
                .forcePathStyle(true)
                .region(Region.EU_WEST_1)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.addExecutionInterceptor(kill))
                .build();
        TableDefinition.create(tableClient, "cards");
        var archive = new Archive(s3, BUCKET);
        items = archive.raw();
        texts = archive.text();
        cards = new CardTable(new Table(tableClient, "cards"));
    }

    EnrichFunction function(Analyst analyst) {
        InstantSource clock = () -> now;
        var log = Log.to(new PrintStream(logged, true, StandardCharsets.UTF_8), clock);
        return new EnrichFunction(new Archive(s3, BUCKET), new Table(tableClient, "cards"), new Analysis(analyst, clock), Optional.of(Duration.ofDays(90)),
                clock, log);
    }

    Table table() {
        return new Table(tableClient, "cards");
    }

    /** What kills the process at one of its calls to the table or the bucket, where a test asks for it. */
    Kill kill() {
        return kill;
    }

    void removeObject(String key) {
        s3.deleteObject(delete -> delete.bucket(BUCKET).key(key));
    }

    static JsonNode invoke(EnrichFunction function, String event) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new CallContext(60_000));
        return Json.read(out.toByteArray(), JsonNode.class, "the answer");
    }

    /** Stores an item and gives its key. */
    String put(Item item) {
        items.put(item);
        return key(item);
    }

    static String key(Item item) {
        return RawArchive.key(item);
    }

    void putBytes(String key, String body) {
        s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(body));
    }

    void stopTable() {
        database.close();
    }

    Card card(Item item) {
        return cards.card(Ids.card(item.id()), now).orElseThrow();
    }

    static Item item(int entry, int version, String title, String text) {
        String feed = Ids.feed("https://example.com/feed");
        return new Item(
                Item.SCHEMA, Ids.item(feed, "entry " + entry), version,
                new Item.FeedRef(feed, "Example News", "https://example.com/feed", Optional.of("https://example.com"), List.of()),
                "entry " + entry, Optional.of("https://example.com/" + entry), Optional.of(title), List.of("Ada Example"),
                Optional.empty(), Optional.of(NOON.minusSeconds(600)), Optional.empty(), NOON, Optional.empty(),
                Optional.of("<p>" + text + "</p>"), List.of(), List.of(),
                new Item.Origin("https://example.com/feed", NOON, Optional.empty(), Optional.empty()), Optional.empty());
    }

    /** The event that S3 sends of a key. */
    static String s3Event(String key) {
        return """
                {"Records": [{"eventVersion": "2.1", "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
                  "s3": {"bucket": {"name": "news"}, "object": {"key": "%s", "size": 10}}}]}""".formatted(key);
    }

    /** A batch of the queue, each message with one body; its ids are m0, m1 … */
    static String batch(String... bodies) {
        var records = new StringBuilder();
        for (int i = 0; i < bodies.length; i++) {
            records.append(i == 0 ? "" : ",").append("{\"messageId\": \"m%d\", \"eventSource\": \"aws:sqs\", \"body\": %s}"
                    .formatted(i, Json.write(bodies[i])));
        }
        return "{\"Records\": [" + records + "]}";
    }

    @Override
    public void close() throws IOException {
        s3.close();
        tableClient.close();
        store.close();
        database.close();
    }
}
