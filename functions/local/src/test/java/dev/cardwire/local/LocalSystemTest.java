package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.archive.ArchiveKeys.RawKey;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.ObjectCreated;
import dev.cardwire.table.Leases;
import dev.cardwire.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@Timeout(120)
class LocalSystemTest {

    private static final String BUCKET = "cardwire-archivebucket";
    private static final String FEED = Ids.feed("https://news.example/feed");
    private static final String ITEM = Ids.item(FEED, "alpha");
    private static final String KEY = new RawKey(FEED, ITEM, 1).text();

    private final List<String> said = new ArrayList<>();

    @Test
    void anItemThatNoFunctionCanTakeIsADeadLetterAndIsTriedAgainAtTheNextStart(@TempDir Path data) throws Exception {
        Path letters = data.resolve("dead-letters");
        try (var system = start(data)) {
            put("this is no JSON");
            system.queue().drain();
            assertEquals(List.of("Gave up on " + KEY + " after 5 tries: see " + only(letters) + ". The next start tries it again."), said);
            JsonNode letter = Json.read(Files.readString(only(letters)), JsonNode.class, "the dead letter");
            assertEquals(KEY, letter.path("key").asText());
            assertEquals(5, letter.path("receives").asInt());
            assertTrue(!letter.path("reason").asText().isEmpty());
        }
        try (var system = start(data)) {
            system.queue().drain();
            assertEquals(2, said.size(), said.toString());
            assertEquals(0, system.queue().taken());
            put(Json.write(item()));
            system.queue().drain();
            assertEquals(1, system.queue().taken());
            assertTrue(system.cards().card(Ids.card(ITEM), Instant.now()).isPresent());
            try (var files = Files.list(letters)) {
                assertEquals(0, files.count());
            }
        }
        try (var system = start(data)) {
            assertEquals(0, system.queue().open(), "what is done is not sent again");
        }
    }

    @Test
    void aDeadLetterTellsWhichObjectIsMissingOrOfAnotherSchema(@TempDir Path data) throws Exception {
        String missing = new RawKey(FEED, Ids.item(FEED, "missing"), 1).text();
        try (var system = start(data)) {
            put("{\"schema\": \"cardwire/item/99\"}");
            system.queue().send(new ObjectCreated(BUCKET, missing, 1, "d41d8cd98f00b204e9800998ecf8427e", "0000000000000001"));
            system.queue().drain();
        }
        var reasons = new HashMap<String, String>();
        try (var letters = Files.list(data.resolve("dead-letters"))) {
            for (Path file : letters.toList()) {
                JsonNode letter = Json.read(Files.readString(file), JsonNode.class, "the dead letter");
                reasons.put(letter.path("key").asText(), letter.path("reason").asText());
            }
        }
        assertEquals(Map.of(
                KEY, "could not enrich: expected schema cardwire/item/1, got cardwire/item/99: " + KEY,
                missing, "could not enrich: expected an object " + missing + " in the bucket " + BUCKET + ", there is none"), reasons);
    }

    @Test
    void aLeaseThatAKilledRunLeftDoesNotKeepTheNextOneFromPolling(@TempDir Path data) throws Exception {
        Feed feed = Feed.added("http://127.0.0.1:1/feed", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Instant.now());
        try (var system = start(data)) {
            system.feeds().seedOnce(List.of(), Instant.now());
            system.feeds().add(feed);
            var leases = new Leases(Table.fromEnv(Map.of("CARDWIRE_TABLE", "cardwire-cardtable")));
            for (int shard = 0; shard < 16; shard++) {
                assertTrue(leases.take("poll", shard, "killed", Instant.now(), Instant.now().plusSeconds(3600)).isPresent());
            }
        }
        try (var system = start(data)) {
            system.function("FetchFunction").invoke("{\"shards\": \"0-15\"}");
            assertTrue(system.feeds().find(feed.id()).orElseThrow().polling().last().isPresent());
        }
    }

    private FunctionLog log;

    @BeforeEach
    void functionsLogIntoAFile(@TempDir Path directory) throws Exception {
        log = FunctionLog.into(directory);
    }

    @AfterEach
    void stopLogging() {
        log.close();
    }

    private LocalSystem start(Path data) throws Exception {
        return LocalSystem.start(
                new LocalSystem.Options(data, "http://127.0.0.1", Map.of(), Map.of(), Duration.ofMillis(1)),
                InstantSource.system(), log, said::add);
    }

    /** Puts a body under the item's key, whatever stands there. */
    private static void put(String body) {
        try (var s3 = S3Client.create()) {
            s3.putObject(put -> put.bucket(BUCKET).key(KEY), RequestBody.fromString(body));
        }
    }

    private static Item item() {
        Instant now = Instant.parse("2026-11-23T22:38:12Z");
        return new Item(Item.SCHEMA, ITEM, 1,
                new Item.FeedRef(FEED, "News", "https://news.example/feed", Optional.of("https://news.example/"), List.of()),
                "alpha", Optional.of("https://news.example/alpha"), Optional.of("Alpha releases version 2.5"), List.of(), Optional.of("en"),
                Optional.of(now), Optional.empty(), now, Optional.empty(),
                Optional.of("<p>Alpha released version 2.5 on Monday. It is 40% faster than version 2.4.</p>"), List.of(), List.of(),
                new Item.Origin("https://news.example/feed", now, Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static Path only(Path directory) throws Exception {
        try (var files = Files.list(directory)) {
            return files.reduce((one, other) -> {
                throw new AssertionError("expected one file, got " + one + " and " + other);
            }).orElseThrow();
        }
    }
}
