package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.ObjectCreated;
import dev.cardwire.embedded.ObjectStore;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import dev.cardwire.local.LocalFunction.FunctionError;
import dev.cardwire.local.template.FunctionDefinition;
import dev.cardwire.local.template.Names;
import dev.cardwire.local.template.Template;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each function is granted what it does, and nothing else: the functions go through everything that they can do, one at a
 * time, while the SDK's calls are noted, and the template's statements are held to the notes.
 */
class GrantsTest {

    /** With a model, behind a profile, so that all that enrich may ever do is done. */
    private static final Map<String, String> PARAMETERS = Map.of("Analyst", "bedrock", "ModelId", "amazon.nova-lite-v1:0",
            "InferenceProfileId", "us.amazon.nova-lite-v1:0", "ModelInputPrice", "0.06", "ModelOutputPrice", "0.24");
    private static final Names NAMES = Names.local("http://127.0.0.1", PARAMETERS);
    private static final String BEDROCK = "aws.endpointUrlBedrockRuntime";
    private static final Template TEMPLATE = Template.bundled(NAMES);

    private static final Map<String, LocalFunction> FUNCTIONS = new HashMap<>();
    private static final Queue<ObjectCreated> EVENTS = new ConcurrentLinkedQueue<>();

    static List<FunctionDefinition> functions() {
        return TEMPLATE.functions();
    }

    @BeforeAll
    static void theWholePipelineRuns(@TempDir Path directory) throws Exception {
        SdkCalls.forget();
        try (var log = FunctionLog.into(directory);
                var database = EmbeddedDynamoDb.inMemory();
                var objects = ObjectStore.open(directory.resolve("objects"), 0, "raw/", EVENTS::add);
                var server = new FeedServer();
                var model = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            var withEndpoint = new HashMap<>(PARAMETERS);
            withEndpoint.put("ModelBaseUrl", model.bedrock().toString());
            Sdk.useEmbedded(database.endpoint(), objects.endpoint(), directory, Names.local("http://127.0.0.1", withEndpoint));
            objects.createBucket(TEMPLATE.nameOfThe("AWS::S3::Bucket"));
            var table = Table.fromEnv(Map.of(Table.VARIABLE, TEMPLATE.nameOfThe("AWS::DynamoDB::Table")));
            TableDefinition.create(table.client(), table.name());
            for (FunctionDefinition function : functions()) {
                var variables = new HashMap<>(function.variables());
                variables.replace("CARDWIRE_ALLOWED_NETWORKS", "127.0.0.0/8");
                variables.replace("CARDWIRE_DEFAULT_FEEDS", "false");
                FUNCTIONS.put(function.logicalId(), LocalFunction.of(function, variables, InstantSource.system(), log.stream()));
            }
            pipeline(server, new FeedTable(table));
        }
    }

    @AfterAll
    static void forget() {
        SdkCalls.forget();
        System.clearProperty(BEDROCK);
    }

    private static void pipeline(FeedServer server, FeedTable feeds) throws Exception {
        // The articles lie on the same server, so that their pages are asked for too.
        server.set("/one", FeedServer.rss("One", "alpha", "beta", "gamma").replace("https://news.example", server.url("")))
                .set("/two", FeedServer.rss("Two", "alpha"))
                .set("/page", "<!doctype html><title>No feed</title><p>Hello</p>");
        call("FetchFunction", Json.write(Map.of("import", FeedServer.opml(server.url("/one"), server.url("/two"), server.url("/page")))));
        String poll = "{\"shards\": \"0-15\"}";
        assertEquals(3, call("FetchFunction", poll).path("polled").asInt());
        var first = enrichAll();
        assertEquals(4, first.size());

        // The same again, as SQS may do at any time, and an item whose object is gone.
        first.forEach(GrantsTest::enrich);
        var lost = new ObjectCreated(first.getFirst().bucket(), first.getFirst().key().replace("000001", "000009"), 1, "0", "0");
        assertTrue(callFailing("EnrichFunction", QueueMessage.s3Event(lost, "us-east-1", InstantSource.system().instant()).toString())
                .contains(lost.key()));
        call("EnrichFunction", "{\"due\": \"enrich\"}");

        // An edited entry is a new version; its card leaves the lists of the words that its title has lost.
        server.set("/three", FeedServer.rss("Three", "delta"));
        assertEquals(1, call("FetchFunction", Json.write(Map.of("add", Map.of("url", server.url("/three"))))).path("items").asInt());
        server.set("/two", FeedServer.rss("Two", "alpha").replace("alpha announces", "Printer learns"));
        feeds.all().forEach(feed -> feeds.dueNow(feed.id(), InstantSource.system().instant()));
        call("FetchFunction", poll);
        assertEquals(2, enrichAll().size());

        // Another feed tells the same story: its card may cite the text of the first.
        server.set("/four", FeedServer.rss("Four", "delta"));
        call("FetchFunction", Json.write(Map.of("add", Map.of("url", server.url("/four")))));
        assertEquals(1, enrichAll().size());

        for (int run = 0; run < 2; run++) {
            call("RecapFunction", "{}");
            call("RecapFunction", "{\"week\": \"2026-W47\"}");
        }

        JsonNode page = get("/v1/cards", "limit=2");
        String id = page.at("/cards/0/id").asText();
        get("/v1/cards", "limit=2&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
        get("/v1/cards/" + id, "");
        get("/v1/feeds", "");
        get("/v1/recaps", "");
        get("/v1/recaps/2026-W47", "");
        get("/healthz", "");
        get("/v1/stats", "");
        for (String path : List.of("/", "/cards/" + id, "/recaps/2026-W47", "/feeds", "/bot")) {
            page(path, "");
        }
        page("/", "topic=models&language=en");

        for (String request : List.of("pause", "resume")) {
            call("FetchFunction", Json.write(Map.of(request, feeds.all().getFirst().id())));
        }
        call("FetchFunction", "{\"export\": true}");
        call("FetchFunction", "{\"optOut\": \"news.example\"}");
        call("FetchFunction", "{\"optIn\": \"news.example\"}");

        // A feed that comes back after it was removed finds its items there.
        var gone = feeds.all().getFirst();
        call("FetchFunction", Json.write(Map.of("remove", gone.id())));
        call("FetchFunction", Json.write(Map.of("import", FeedServer.opml(gone.url()))));
        assertEquals(0, call("FetchFunction", poll).path("items").asInt());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whatAFunctionDoesItMayDo(FunctionDefinition function) {
        var grants = Statements.of(function).grants();
        var denied = SdkCalls.of(function.logicalId()).stream()
                .filter(needed -> grants.stream().noneMatch(grant -> grant.allows(needed)))
                .map(needed -> needed.action() + " on " + needed.resource())
                .sorted()
                .toList();
        assertEquals(List.of(), denied);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whatAFunctionMayDoItDoes(FunctionDefinition function) {
        var done = SdkCalls.of(function.logicalId());
        var unused = Statements.of(function).grants().stream()
                .filter(grant -> done.stream().noneMatch(grant::allows))
                .map(grant -> grant.action() + " on " + grant.resource())
                .toList();
        assertEquals(List.of(), unused);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noGrantIsForEverything(FunctionDefinition function) {
        for (var grant : Statements.of(function).grants()) {
            assertTrue(grant.resource().startsWith("arn:aws:") && !grant.resource().endsWith(":*"), grant.toString());
            assertTrue(!grant.action().contains("*"), grant.toString());
        }
    }

    private static List<ObjectCreated> enrichAll() {
        var taken = new ArrayList<ObjectCreated>();
        for (ObjectCreated event = EVENTS.poll(); event != null; event = EVENTS.poll()) {
            enrich(event);
            taken.add(event);
        }
        return taken;
    }

    private static void enrich(ObjectCreated event) {
        var message = new QueueMessage("1", event, InstantSource.system().instant(), 1);
        JsonNode answer = call("EnrichFunction", QueueMessage.event(List.of(message), "arn", "us-east-1", InstantSource.system().instant()));
        assertEquals("{\"batchItemFailures\":[]}", answer.toString());
    }

    private static JsonNode get(String path, String query) {
        return Json.read(page(path, query), JsonNode.class, path);
    }

    private static String page(String path, String query) {
        JsonNode answer = call("ApiFunction", """
                {"version": "2.0", "routeKey": "$default", "rawPath": "%1$s", "rawQueryString": "%2$s", "headers": {"accept": "*/*"},
                 "requestContext": {"http": {"method": "GET", "path": "%1$s"}}, "isBase64Encoded": false}""".formatted(path, query));
        assertEquals(200, answer.path("statusCode").asInt(), path + "?" + query + ": " + answer);
        return answer.path("body").asText();
    }

    private static JsonNode call(String function, String event) {
        try {
            String answer = SdkCalls.during(function, () -> FUNCTIONS.get(function).invoke(event));
            return Json.read(answer, JsonNode.class, function + "'s answer");
        } catch (Exception e) {
            throw new AssertionError(function + " failed on " + event, e);
        }
    }

    /** The message of a failure. */
    private static String callFailing(String function, String event) throws Exception {
        try {
            throw new AssertionError("expected a failure, got " + SdkCalls.during(function, () -> FUNCTIONS.get(function).invoke(event)));
        } catch (FunctionError expected) {
            return expected.getMessage();
        }
    }
}
