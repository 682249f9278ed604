package dev.cardwire.fetch;

import dev.cardwire.archive.Archive;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Item;
import dev.cardwire.core.Log;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.ObjectCreated;
import dev.cardwire.embedded.ObjectStore;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostTable;
import dev.cardwire.table.Leases;
import dev.cardwire.table.OptOutList;
import dev.cardwire.table.OptOutTable;
import dev.cardwire.table.RobotsTable;
import dev.cardwire.table.SeenTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A deployment in small: a real table, a real bucket, a clock that stands until it is moved. */
final class World implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    final Table table;
    final FeedTable feeds;
    final SeenTable seen;
    final HostTable hosts;
    final Leases leases;
    final List<String> puts = Collections.synchronizedList(new ArrayList<>());
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final Calls calls = new Calls();
    final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    volatile Instant now = START;

    private final EmbeddedDynamoDb database;
    private final ObjectStore store;
    private final StaticCredentialsProvider credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
    final SafeHttp http;
    private final Limits limits;
    private final FeedClient client;

    World(Path directory) throws IOException {
        this(directory, Web.LIMITS);
    }

    /**
     * @param limits of feeds and of pages
     */
    World(Path directory, Limits limits) throws IOException {
        this.limits = limits;
        database = EmbeddedDynamoDb.inMemory();
        store = ObjectStore.open(directory, 0, "raw/", this::put);
        store.createBucket("news");
        var dynamo = DynamoDbClient.builder().endpointOverride(database.endpoint()).region(Region.EU_WEST_1).credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()).overrideConfiguration(config -> config.addExecutionInterceptor(calls)).build();
        TableDefinition.create(dynamo, "table");
        table = new Table(dynamo, "table");
        feeds = new FeedTable(table);
        seen = new SeenTable(table);
        hosts = new HostTable(table);
        leases = new Leases(table);
        http = Web.http();
        client = new FeedClient(http, limits, PausedHosts.of(hosts, () -> now), () -> now);
    }

    private void put(ObjectCreated event) {
        puts.add(event.key());
    }

    Archive archive(String bucket) {
        return new Archive(S3Client.builder().endpointOverride(store.endpoint()).region(Region.EU_WEST_1).credentialsProvider(credentials)
                .forcePathStyle(true).httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> config.addExecutionInterceptor(calls)).build(), bucket);
    }

    Item item(String key) {
        return archive("news").raw().get(key);
    }

    Poller poller(String bucket, int firstPollEntries) {
        return poller(bucket, firstPollEntries, pauses::add);
    }

    Poller poller(String bucket, int firstPollEntries, Poller.Pause pause) {
        return parts(bucket, firstPollEntries, pause).poller();
    }

    private FetchFunction.Parts parts(String bucket, int firstPollEntries, Poller.Pause pause) {
        var archive = archive(bucket);
        var optOuts = new OptOutList(new OptOutTable(table), () -> now);
        var pages = new ArticlePages(http, new Robots(http, new RobotsTable(table), new Limits(512_000, 512_000, true, limits.deadline()), () -> now), optOuts, limits, () -> now);
        var items = new PagedItems(new ItemWriter(archive.raw()), archive.raw(), Optional.of(pages));
        var intake = new Intake(seen, items, optOuts, archive.rejected(), firstPollEntries, () -> now);
        var poll = new FeedPoll(client, feeds, hosts, intake, new PollSchedule(() -> 0), () -> now);
        var shards = new ShardLeases(leases, log());
        var poller = new Poller(feeds, hosts, shards, poll, pause, () -> 0.5, Poller.Settings.STANDARD, () -> now, log());
        var addition = new FeedAddition(client, intake, poll, feeds, hosts, shards, pause, () -> now);
        return new FetchFunction.Parts(feeds, poller, new Subscriptions(feeds, new OptOutTable(table), addition, () -> now));
    }

    /** The function over this world. */
    FetchFunction function(boolean defaultFeeds) {
        return function(defaultFeeds, pauses::add);
    }

    FetchFunction function(boolean defaultFeeds, Poller.Pause pause) {
        return new FetchFunction(parts("news", 0, pause), defaultFeeds, () -> now, log());
    }

    Log log() {
        return Log.to(new PrintStream(logged, true, StandardCharsets.UTF_8), () -> now);
    }

    PollReport poll() throws InterruptedException {
        return poll(poller("news", 0));
    }

    PollReport poll(Poller poller) throws InterruptedException {
        return poller.run(IntStream.range(0, 16).boxed().toList(), "run", now.plus(Duration.ofMinutes(5)));
    }

    Feed add(String url) {
        Feed feed = Feed.added(url, Optional.empty(), Optional.empty(), Optional.empty(), List.of("Folder"), now);
        feeds.add(feed);
        return feed;
    }

    Feed find(Feed feed) {
        return feeds.find(feed.id()).orElseThrow();
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void close() throws IOException {
        http.close();
        table.client().close();
        store.close();
        database.close();
    }
}
