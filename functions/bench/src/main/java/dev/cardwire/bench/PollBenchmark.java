package dev.cardwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.CallContext;
import dev.cardwire.fetch.FetchFunction;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.Table;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Polls a thousand feeds, each on a loopback address of its own, through FetchFunction as it is deployed: half answer 304,
 * half have one new entry. The servers, the table and the bucket run in another process ({@link Surroundings}), so that
 * processor time and memory are those of polling.
 *
 * <p>Prints a line a round: feeds a second, processor time, and the most memory in use. Arguments: feeds (1,000 by default)
 * and rounds (5).
 */
public final class PollBenchmark {

    private static final int RUN_MILLIS = 290_000;

    private PollBenchmark() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Process surroundings = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", System.getProperty("java.class.path"),
                Surroundings.class.getName(), String.valueOf(feeds)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var out = new BufferedReader(new InputStreamReader(surroundings.getInputStream(), StandardCharsets.UTF_8))) {
            measure(Json.read(Optional.ofNullable(out.readLine()).orElseThrow(() -> new IOException("the servers did not start")), JsonNode.class,
                    "where the servers are"), feeds, rounds);
        } finally {
            surroundings.destroy();
        }
    }

    private static void measure(JsonNode where, int feeds, int rounds) throws IOException {
        Map.of("aws.endpointUrlDynamoDb", where.path("table").asText(), "aws.endpointUrlS3", where.path("bucket").asText(), "aws.region", "eu-west-1",
                "aws.accessKeyId", "key", "aws.secretAccessKey", "secret").forEach(System::setProperty);
        var env = Map.of("CARDWIRE_TABLE", Surroundings.TABLE, "CARDWIRE_BUCKET", Surroundings.BUCKET, "CARDWIRE_ALLOWED_NETWORKS", "127.0.0.0/8",
                // The first round only fills the table.
                "CARDWIRE_FIRST_POLL_ENTRIES", "1");
        var table = new FeedTable(Table.fromEnv(env));
        List<Feed> listed = Surroundings.addresses(feeds).stream()
                .map(address -> Feed.added("http://" + address + ":" + where.path("port").asInt() + "/feed", Optional.empty(), Optional.empty(),
                        Optional.empty(), List.of(), Instant.now()))
                .toList();
        listed.forEach(table::add);
        // What the function logs is no figure.
        var console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var function = new FetchFunction(env);
        console.printf("%-8s %7s %10s %7s %7s %9s %12s %9s%n", "round", "feeds", "unchanged", "failed", "items", "feeds/s", "ms CPU/feed", "peak MB");
        round(console, "first", function);
        for (int i = 1; i <= rounds; i++) {
            listed.forEach(feed -> table.dueNow(feed.id(), Instant.now()));
            round(console, String.valueOf(i), function);
        }
        console.flush();
    }

    private static void round(PrintStream console, String name, FetchFunction function) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        System.gc();
        heap.forEach(pool -> pool.resetPeakUsage());
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream("{\"shards\": \"0-15\"}".getBytes(StandardCharsets.UTF_8)), answer, new CallContext(RUN_MILLIS));
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuMillis = (system.getProcessCpuTime() - cpu) / 1e6;
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        var report = Json.read(answer.toByteArray(), JsonNode.class, "the function's answer");
        int polled = report.path("polled").asInt();
        console.printf("%-8s %7d %10d %7d %7d %9.1f %12.2f %9.0f%n", name, polled, report.path("unchanged").asInt(), report.path("failed").asInt(),
                report.path("items").asInt(), polled / seconds, cpuMillis / Math.max(polled, 1), peak / 1e6);
    }
}
