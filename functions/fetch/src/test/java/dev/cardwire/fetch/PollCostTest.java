package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cardwire.table.FeedTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poll costs, counted in the requests that the server gets and the calls that the SDK makes. */
class PollCostTest {

    private static final int FEEDS = 20;

    @TempDir
    Path directory;

    @Test
    void aPollThatFindsNothingNewIsOneRequestOneWriteAndNoCallOfS3() throws Exception {
        try (var world = new World(directory)) {
            var servers = new ArrayList<WebServer>();
            try {
                for (int i = 0; i < FEEDS; i++) {
                    var server = WebServer.start("127.0.1." + (i + 1), WebServer.rss("one", "two"));
                    servers.add(server);
                    world.add(server.url("/feed"));
                }
                world.poll();
                world.later(Duration.ofHours(2));
                servers.forEach(server -> server.answerWith(WebServer.of("304 Not Modified", "", "")));
                long shards = servers.stream().map(server -> FeedTable.shard(server.url("/feed"))).distinct().count();
                world.calls.sinceLastLook();
                assertEquals(FEEDS, world.poll().unchanged());
                servers.forEach(server -> assertEquals(2, server.requests().size(), "one request a poll"));

                assertEquals(Map.of(
                        "UpdateItem", (long) FEEDS,
                        // What a run costs, however many feeds it polls: queries of the index, two reads, leases of shards with work.
                        "Query", 32L, "BatchGetItem", 2L, "PutItem", shards, "DeleteItem", shards), counted(world.calls.sinceLastLook()));
            } finally {
                for (var server : servers) {
                    server.close();
                }
            }
        }
    }

    @Test
    void aBodyThatIsTheSameCostsNoMoreThanThat() throws Exception {
        try (var world = new World(directory); var server = WebServer.start(WebServer.rss("one"))) {
            world.add(server.url("/feed"));
            world.poll();
            world.later(Duration.ofHours(2));
            world.calls.sinceLastLook();
            assertEquals(1, world.poll().unchanged());
            var calls = counted(world.calls.sinceLastLook());
            assertEquals(1, calls.get("UpdateItem"));
            assertFalse(calls.containsKey("PutObject") || calls.containsKey("GetObject"), calls.toString());
        }
    }

    @Test
    void aRunWithNothingDueIsOneQueryAShard() throws Exception {
        try (var world = new World(directory)) {
            world.poll();
            assertEquals(Map.of("Query", 16L), counted(world.calls.sinceLastLook()).entrySet().stream()
                    .filter(call -> !call.getKey().contains("Table"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    private static Map<String, Long> counted(List<String> calls) {
        return calls.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
