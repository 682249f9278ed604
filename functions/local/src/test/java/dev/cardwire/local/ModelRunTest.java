package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A local run with a model, from the command line to the card. */
class ModelRunTest {

    @Test
    void aModelOfOpenAisProtocolMakesTheCards(@TempDir Path directory) throws IOException {
        try (var model = ModelServer.start(ModelServer.Options.ANY.withKey("right"), Behaviours.honest())) {
            String key = Files.writeString(directory.resolve("model.key"), "right\n").toString();
            JsonNode made = enrichment(directory, "--analyst", "openai", "--model", "stand-in", "--model-url", model.openAi().toString(),
                    "--model-key-file", key, "--input-price", "3", "--output-price", "15");
            assertEquals("openai:stand-in", made.path("engine").asText(), made.toString());
            assertTrue(made.path("shown").asInt() > 0 && made.path("costMicroUsd").asLong() > 0, made.toString());
        }
    }

    @Test
    void aModelOfBedrockMakesTheCards(@TempDir Path directory) throws IOException {
        try (var model = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            JsonNode made = enrichment(directory, "--analyst", "bedrock", "--model", "stand-in", "--model-url", model.bedrock().toString(),
                    "--input-price", "3", "--output-price", "15");
            assertEquals("bedrock:stand-in", made.path("engine").asText(), made.toString());
        }
    }

    @Test
    void aWrongKeyIsToldOnTheCard(@TempDir Path directory) throws IOException {
        try (var model = ModelServer.start(ModelServer.Options.ANY.withKey("right"), Behaviours.honest())) {
            String key = Files.writeString(directory.resolve("model.key"), "wrong\n").toString();
            JsonNode made = enrichment(directory, "--analyst", "openai", "--model", "stand-in", "--model-url", model.openAi().toString(),
                    "--model-key-file", key);
            assertEquals("extractive no-access", made.path("engine").asText() + " " + made.path("degradedBecause").asText());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ingest --feeds x.opml --model m                                                 | expected --analyst openai or --analyst bedrock beside",
        "ingest --feeds x.opml --analyst openai --model-url http://127.0.0.1:1/v1        | expected --model with --analyst openai",
        "stand-in --behaviour kind                                                       | kind",
        "stand-in --port 70000                                                           | expected --port from 0 to 65535, got 70000",
    })
    void whatCannotBeIsWrongUsage(String command, String message) {
        var run = Cli.run(command.strip().split(" +"));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    /** Who made the card of a feed's one entry, and how. */
    private static JsonNode enrichment(Path directory, String... options) throws IOException {
        try (var server = new FeedServer().set("/one", FeedServer.rss("One", "alpha"))) {
            String list = Files.writeString(directory.resolve("feeds.opml"), FeedServer.opml(server.url("/one"))).toString();
            String data = directory.resolve("data").toString();
            var arguments = new ArrayList<>(List.of("ingest", "--feeds", list, "--data", data, "--allow-loopback"));
            arguments.addAll(List.of(options));
            var run = Cli.run(arguments.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            String card = Ids.card(Ids.item(Ids.feed(server.url("/one")), "alpha"));
            return Json.read(Cli.run("cards", "show", card, "--json", "--data", data).out(), JsonNode.class, "the card").path("enrichment");
        }
    }
}
