package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.CallContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchFunctionTest {

    @TempDir
    Path directory;

    @Test
    void feedsAreImportedPolledAndRemovedByEvents() throws Exception {
        try (var world = new World(directory); var server = WebServer.start(WebServer.rss("1"))) {
            var function = world.function(false);
            var imported = call(function, "{\"import\": \"<opml><body><outline text='Mine' xmlUrl='" + server.url("/feed") + "'/></body></opml>\"}");
            assertEquals(1, imported.path("added").asInt());
            assertEquals(Json.read("{\"feeds\": 1, \"polled\": 1, \"unchanged\": 0, \"failed\": 0, \"entries\": 1, \"items\": 1, \"left\": 0}", JsonNode.class, "expected"),
                    call(function, "{\"shards\": \"0-15\"}"));
            assertTrue(call(function, "{\"remove\": \"" + imported.path("ids").get(0).asText() + "\"}").path("removed").asBoolean());
            assertEquals(0, world.feeds.all().size());
            assertThrows(IllegalArgumentException.class, () -> call(function, "{\"Records\": []}"));
            assertThrows(Json.Malformed.class, () -> call(function, "no JSON"));
        }
    }

    @Test
    void aNewDeploymentBeginsWithTheBuiltInListOnceInItsLife() throws Exception {
        try (var world = new World(directory)) {
            // No shard is polled, so nothing leaves this machine.
            world.leases.take(ShardLeases.JOB, 0, "other", world.now, world.now.plusSeconds(9_000));
            var function = world.function(true);
            call(function, "{\"shards\": \"0\"}");
            assertEquals(DefaultFeeds.feeds(world.now).size(), world.feeds.all().size());
            world.feeds.all().forEach(feed -> world.feeds.remove(feed.id()));
            call(function, "{\"shards\": \"0\"}");
            assertEquals(0, world.feeds.all().size(), "who removed them all is not given them again");
        }
    }

    @Test
    void aMissingVariableIsNamed() {
        var missing = assertThrows(IllegalStateException.class, () -> new FetchFunction(Map.of()));
        assertTrue(missing.getMessage().contains("CARDWIRE_TABLE"), missing.getMessage());
    }

    static JsonNode call(FetchFunction function, String event) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new CallContext(300_000));
        return Json.read(out.toByteArray(), JsonNode.class, "the answer");
    }
}
