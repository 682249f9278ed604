package dev.cardwire.fetch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.archive.Archive;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.HostTable;
import dev.cardwire.table.Leases;
import dev.cardwire.table.OptOutList;
import dev.cardwire.table.OptOutTable;
import dev.cardwire.table.RobotsTable;
import dev.cardwire.table.SeenTable;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Polls feeds that are due: <code>{"shards": "0-15"}</code>. For the owner also
 * <code>{"add": {"url": …, "name": …, "folders": […], "later": false}}</code>, <code>{"import": "&lt;opml…"}</code>,
 * <code>{"export": true}</code>, <code>{"remove": "&lt;feedId&gt;"}</code>, <code>{"pause": "&lt;feedId&gt;"}</code>,
 * <code>{"resume": "&lt;feedId&gt;"}</code>, <code>{"optOut": "&lt;host&gt;"}</code> and <code>{"optIn": "&lt;host&gt;"}</code>.
 */
public final class FetchFunction implements RequestStreamHandler {

    /** The variable that says how many entries a feed's first poll takes; 0: all. */
    static final String FIRST_POLL_ENTRIES = "CARDWIRE_FIRST_POLL_ENTRIES";

    /** The variable that says whether a new deployment begins with the built-in list: {@code true} or {@code false}. */
    static final String DEFAULT_FEEDS = "CARDWIRE_DEFAULT_FEEDS";

    /** The variable that says whether the pages of articles are fetched of which a feed gives little: {@code true} or {@code false}. */
    static final String ARTICLE_PAGES = "CARDWIRE_ARTICLE_PAGES";

    private final Poller poller;
    private final Subscriptions subscriptions;
    private final FeedTable feeds;
    private final boolean defaultFeeds;
    private final InstantSource clock;
    private final Log log;

    /** Wired from the function's environment. */
    public FetchFunction() {
        this(System.getenv());
    }

    /**
     * Wired from given variables: {@code CARDWIRE_TABLE}, {@code CARDWIRE_BUCKET}, {@code CARDWIRE_FIRST_POLL_ENTRIES},
     * {@code CARDWIRE_DEFAULT_FEEDS}, {@code CARDWIRE_ARTICLE_PAGES}, {@code CARDWIRE_BOT_URL}, {@code CARDWIRE_ALLOWED_NETWORKS}.
     */
    public FetchFunction(Map<String, String> env) {
        this(env, Table.fromEnv(env), Archive.fromEnv(env), Clock.systemUTC());
    }

    private FetchFunction(Map<String, String> env, Table table, Archive archive, InstantSource clock) {
        this(Parts.of(env, table, archive, clock), Boolean.parseBoolean(env.getOrDefault(DEFAULT_FEEDS, "false")), clock, Log.to(System.out, clock));
    }

    FetchFunction(Parts parts, boolean defaultFeeds, InstantSource clock, Log log) {
        this.poller = parts.poller();
        this.subscriptions = parts.subscriptions();
        this.feeds = parts.feeds();
        this.defaultFeeds = defaultFeeds;
        this.clock = clock;
        this.log = log;
    }

    /** What does the work. */
    record Parts(FeedTable feeds, Poller poller, Subscriptions subscriptions) {

        static Parts of(Map<String, String> env, Table table, Archive archive, InstantSource clock) {
            DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
            var feeds = new FeedTable(table);
            var hosts = new HostTable(table);
            var log = Log.to(System.out, clock);
            var leases = new ShardLeases(new Leases(table), log);
            var optOutTable = new OptOutTable(table);
            var http = SafeHttp.fromEnv(env);
            var client = new FeedClient(http, Limits.STANDARD, PausedHosts.of(hosts, clock), clock);
            var optOuts = new OptOutList(optOutTable, clock);
            var pages = Optional.of(new ArticlePages(http, new Robots(http, new RobotsTable(table), Limits.ROBOTS, clock), optOuts, Limits.PAGE, clock))
                    .filter(_ -> Boolean.parseBoolean(env.getOrDefault(ARTICLE_PAGES, "true")));
            var items = new PagedItems(new ItemWriter(archive.raw()), archive.raw(), pages);
            var intake = new Intake(new SeenTable(table), items, optOuts, archive.rejected(), firstPollEntries(env), clock);
            var poll = new FeedPoll(client, feeds, hosts, intake, new PollSchedule(random), clock);
            var poller = new Poller(feeds, hosts, leases, poll, Thread::sleep, random, Poller.Settings.STANDARD, clock, log);
            var addition = new FeedAddition(client, intake, poll, feeds, hosts, leases, Thread::sleep, clock);
            return new Parts(feeds, poller, new Subscriptions(feeds, optOutTable, addition, clock));
        }
    }

    private static int firstPollEntries(Map<String, String> env) {
        String entries = env.getOrDefault(FIRST_POLL_ENTRIES, "0");
        if (!entries.matches("\\d{1,6}")) {
            throw new IllegalStateException("expected a number of entries (0: all) in the variable " + FIRST_POLL_ENTRIES + ", got \"" + entries + "\"");
        }
        return Integer.parseInt(entries);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode event = Json.tree(in, "the event of a schedule, or a request about feeds");
        try {
            Json.write(out, switch (FetchEvent.of(event)) {
                case FetchEvent.Poll poll -> poll(poll, context);
                case FetchEvent.Add add -> subscriptions.add(add, context.getAwsRequestId());
                case FetchEvent.Import list -> subscriptions.add(list.opml());
                case FetchEvent.Export _ -> subscriptions.export();
                case FetchEvent.Remove remove -> subscriptions.remove(remove.feedId());
                case FetchEvent.Pause pause -> subscriptions.pause(pause.feedId(), pause.paused());
                case FetchEvent.OptOut optOut -> subscriptions.optOut(optOut.host(), optOut.out());
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted; what it did not reach stays due", e);
        }
    }

    private PollReport poll(FetchEvent.Poll poll, Context context) throws InterruptedException {
        Instant deadline = clock.instant().plusMillis(context.getRemainingTimeInMillis());
        if (defaultFeeds && feeds.seedOnce(DefaultFeeds.feeds(clock.instant()), clock.instant())) {
            log.info("added the feeds that a new deployment begins with", Map.of());
        }
        PollReport report = poller.run(poll.shards(), context.getAwsRequestId(), deadline);
        log.with("request", context.getAwsRequestId()).info("polled what was due", Map.of("feeds", report.feeds(), "polled", report.polled(),
                "failed", report.failed(), "items", report.items(), "left", report.left()));
        return report;
    }
}
