package dev.cardwire.local;

import dev.cardwire.analyst.model.ModelSettings;
import dev.cardwire.core.Times;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.ObjectCreated;
import dev.cardwire.embedded.ObjectStore;
import dev.cardwire.local.template.FunctionDefinition;
import dev.cardwire.local.template.Names;
import dev.cardwire.local.template.Template;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.Leases;
import dev.cardwire.table.SeenTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The deployed system in one process, over one directory: the embedded table and object store, and the template's
 * functions, called by what the template says calls them.
 *
 * <pre>{@code
 * try (var system = LocalSystem.start(options, clock, log, terminal::say)) {
 *     system.function("FetchFunction").invoke("{\"shards\": \"0-15\"}");
 *     system.queue().drain();
 * }
 * }</pre>
 */
public final class LocalSystem implements AutoCloseable {

    /** The name that the lease of a poll goes by. */
    private static final String POLL = "poll";

    /**
     * How a system is started.
     *
     * @param directory what is kept, kept here; the caller holds its {@link DirectoryLock}
     * @param siteUrl where the HTTP API will answer
     * @param parameters values instead of the template's defaults
     * @param variables values instead of those that the template gives, for functions that have the variable
     * @param redelivery how long an item that failed waits for its next try
     */
    public record Options(
            Path directory, String siteUrl, Map<String, String> parameters, Map<String, String> variables, Duration redelivery) {

        public Options {
            parameters = Map.copyOf(parameters);
            variables = Map.copyOf(variables);
        }
    }

    private final Options options;
    private final Template template;
    private final EmbeddedDynamoDb database;
    private final ObjectStore objects;
    private final Table table;
    private final LocalQueue queue;
    private final DeadLetters deadLetters;
    private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
    private final InstantSource clock;
    private final PrintStream log;
    private final List<AutoCloseable> running = new ArrayList<>();

    private LocalSystem(Options options, Template template, Names names, InstantSource clock, FunctionLog log, Consumer<String> say)
            throws IOException {
        this.options = options;
        this.template = template;
        this.clock = clock;
        this.log = log.stream();
        this.deadLetters = new DeadLetters(options.directory().resolve("dead-letters"));
        FunctionDefinition consumer = template.functions().stream()
                .filter(function -> function.queue().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no function of the template is fed by a queue"));
        this.queue = new LocalQueue(consumer.queue().orElseThrow(), names.region(), options.redelivery(), log.reasons()::of, clock, outcome(say));
        this.database = EmbeddedDynamoDb.at(options.directory().resolve("dynamodb"));
        this.objects = openObjects();
        Sdk.useEmbedded(database.endpoint(), objects.endpoint(), options.directory(), names);
        String bucket = template.nameOfThe("AWS::S3::Bucket");
        objects.createBucket(bucket);
        this.table = Table.fromEnv(Map.of(Table.VARIABLE, template.nameOfThe("AWS::DynamoDB::Table")));
        TableDefinition.create(table.client(), table.name());
        breakLeases();
        for (FunctionDefinition function : template.functions()) {
            functions.put(function.logicalId(), make(function, options.variables()));
        }
        queue.feed(functions.get(consumer.logicalId()));
    }

    /**
     * Starts a system. Objects that no function has taken yet are sent to it again.
     *
     * @param log where functions log
     * @param say told, in one line each, what somebody at the terminal should know
     * @throws IOException if the directory cannot be used
     */
    static LocalSystem start(Options options, InstantSource clock, FunctionLog log, Consumer<String> say) throws IOException {
        var names = Names.local(options.siteUrl(), options.parameters());
        return new LocalSystem(options, Template.bundled(names), names, clock, log, say);
    }

    private ObjectStore openObjects() throws IOException {
        try {
            return ObjectStore.open(options.directory().resolve("objects"), 0, "raw/", queue::send, clock);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The directory has one process, so a lease that is there at the start is that of a run which was killed. */
    private void breakLeases() {
        var leases = new Leases(table);
        for (int shard = 0; shard < 16; shard++) {
            leases.take(POLL, shard, "start", Times.LATEST, clock.instant()).ifPresent(leases::release);
        }
    }

    private LocalFunction make(FunctionDefinition function, Map<String, String> overrides) {
        var variables = new HashMap<>(function.variables());
        // The template names the site's own page where no other is given; here only this machine can open it.
        variables.computeIfPresent("CARDWIRE_BOT_URL", (_, page) -> page.equals(options.siteUrl() + "/bot") ? "" : page);
        overrides.forEach((name, value) -> variables.computeIfPresent(name, (_, _) -> value));
        // A key in a file is something that only one machine has, so the template names no such variable.
        if (variables.containsKey(ModelSettings.ANALYST) && overrides.containsKey(ModelSettings.KEY_FILE)) {
            variables.put(ModelSettings.KEY_FILE, overrides.get(ModelSettings.KEY_FILE));
        }
        var made = LocalFunction.of(function, variables, clock, log);
        // What only answers readers may do so on a full disk too.
        return function.http() ? made : made.checkedBy(DiskSpace.of(options.directory())::check);
    }

    private LocalQueue.Outcome outcome(Consumer<String> say) {
        return new LocalQueue.Outcome() {
            @Override
            public void done(ObjectCreated object) {
                // The object is what the card can be made of again: it is let go when the card is safe.
                database.settle();
                try {
                    objects.acknowledge(object);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot note that " + object.key() + " is done", e);
                }
                deadLetters.forget(object);
            }

            @Override
            public void dead(ObjectCreated object, String reason, int receives) {
                Path file = deadLetters.keep(object, reason, receives, clock.instant());
                say.accept("Gave up on " + object.key() + " after " + receives + " tries: see " + file
                        + ". The next start tries it again.");
            }
        };
    }

    /**
     * A function.
     *
     * @throws dev.cardwire.local.template.TemplateError if the template has none of this name; the message names all
     */
    public LocalFunction function(String logicalId) {
        return functions.get(template.function(logicalId).logicalId());
    }

    /** A function of its own with other variables, such as one that may fetch from loopback. */
    LocalFunction another(String logicalId, Map<String, String> overrides) {
        return make(template.function(logicalId), overrides);
    }

    /** All functions. */
    public Collection<LocalFunction> functions() {
        return functions.values();
    }

    /** What stands between the object store and EnrichFunction. */
    LocalQueue queue() {
        return queue;
    }

    /** The feeds. */
    public FeedTable feeds() {
        return new FeedTable(table);
    }

    /** What was seen of each feed. */
    public SeenTable seen() {
        return new SeenTable(table);
    }

    /** The cards. */
    public CardTable cards() {
        return new CardTable(table);
    }

    /** The time, by the clock of this system. */
    Instant now() {
        return clock.instant();
    }

    /** Starts to call functions by the template's schedules. */
    public void startSchedules() {
        running.add(Schedules.start(List.copyOf(functions.values()), clock, log));
    }

    /**
     * Starts to answer HTTP requests.
     *
     * @param port 0 takes a free one
     * @return the port
     */
    public int startHttp(int port) throws IOException {
        LocalFunction api = functions.values().stream()
                .filter(function -> function.definition().http())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no function of the template answers HTTP requests"));
        var front = HttpFront.start(port, api, clock, log);
        running.add(front);
        return front.port();
    }

    /** Stops what calls the functions, waits for the calls that run, and closes what is kept. */
    @Override
    public void close() throws IOException {
        try (database; objects) {
            for (AutoCloseable one : running.reversed()) {
                one.close();
            }
            queue.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the local system does not stop: " + e.getMessage(), e);
        }
    }
}
