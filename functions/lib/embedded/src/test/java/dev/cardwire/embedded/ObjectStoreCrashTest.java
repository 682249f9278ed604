package dev.cardwire.embedded;

import static dev.cardwire.embedded.StoreFixture.BUCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Races, kills and a disk that takes no more. */
class ObjectStoreCrashTest {

    private static final int WRITERS = 8;

    @TempDir
    Path directory;

    @Test
    void ofSixteenRacingPutsIfAbsentExactlyOneWinsAndTheBytesAreItsOwn() throws Exception {
        try (var on = new StoreFixture(directory); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 50; round++) {
                String key = "raw/f/i" + round + "/000001.json";
                var start = new CountDownLatch(1);
                var racers = IntStream.range(0, 16).mapToObj(racer -> threads.submit(() -> {
                    start.await();
                    return statusOfPutIfAbsent(on, key, "racer " + racer + " ".repeat(racer * 100));
                })).toList();
                start.countDown();
                String winner = null;
                int lost = 0;
                for (int racer = 0; racer < 16; racer++) {
                    switch (racers.get(racer).get()) {
                        case 200 -> {
                            assertEquals(null, winner, "a second winner in round " + round);
                            winner = "racer " + racer + " ".repeat(racer * 100);
                        }
                        case 412 -> lost++;
                        default -> throw new AssertionError("expected 200 or 412, got " + racers.get(racer).get());
                    }
                }
                assertEquals(15, lost);
                assertEquals(winner, on.text(key));
            }
            assertEquals(50, on.events.size());
            assertEquals(50, on.store.unacknowledged().size());
        }
    }

    private static int statusOfPutIfAbsent(StoreFixture on, String key, String text) {
        try {
            on.putIfAbsent(key, text);
            return 200;
        } catch (S3Exception e) {
            return e.statusCode();
        }
    }

    @Test
    void aKillAtAnyMomentLosesNoAcknowledgedObjectAndNoEvent() throws Exception {
        var random = new Random(20261123);
        Map<String, Integer> acknowledgedPuts = new ConcurrentHashMap<>();
        for (int round = 0; round < 8; round++) {
            putUntilKilled(round, 20 + random.nextInt(200), random.nextInt(2_000_000), acknowledgedPuts);
            try (var on = new StoreFixture(directory)) {
                Set<String> there = on.s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).contents().stream()
                        .map(S3Object::key)
                        .collect(Collectors.toSet());
                for (String key : there) {
                    String text = on.text(key);
                    int version = Integer.parseInt(text.substring(0, text.indexOf(' ')));
                    assertEquals(body(key, version), text, "half an object: " + key);
                    assertTrue(version >= acknowledgedPuts.getOrDefault(key, 0), "an older version came back: " + key);
                }
                var lost = new HashSet<>(acknowledgedPuts.keySet());
                lost.removeAll(there);
                assertEquals(Set.of(), lost, "acknowledged, then gone");
                Set<String> raised = on.events.stream().map(ObjectCreated::key).collect(Collectors.toSet());
                assertTrue(there.containsAll(raised), "an event without an object");
                for (String key : there) {
                    // The child acknowledges those that end in "even"; it may have been killed before it could.
                    if (key.startsWith("raw/") && !key.endsWith("even")) {
                        assertTrue(raised.contains(key), "an event was lost: " + key);
                    }
                }
                assertEquals(on.events, on.store.unacknowledged());
            }
        }
        assertTrue(acknowledgedPuts.size() > 8 * 20, "the kills came before there was anything to lose");
    }

    /** Eight writers put until the store is killed, which is soon after the given number of acknowledged puts. */
    private void putUntilKilled(int round, int puts, long thenNanos, Map<String, Integer> acknowledged) throws Exception {
        var child = ChildJvm.start(Store.class, directory.toString());
        try (var http = HttpClient.newHttpClient();
                BufferedReader output = child.inputReader();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            URI endpoint = URI.create(output.readLine());
            var enough = new CountDownLatch(puts);
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                threads.submit(() -> {
                    for (int n = first; child.isAlive(); n += WRITERS) {
                        put(http, endpoint, round, n, acknowledged);
                        enough.countDown();
                    }
                    return null;
                });
            }
            assertTrue(enough.await(60, TimeUnit.SECONDS), "the store takes no puts");
            for (long until = System.nanoTime() + thenNanos; System.nanoTime() < until; ) {
                Thread.onSpinWait();
            }
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        } finally {
            child.destroyForcibly();
        }
    }

    private static void put(HttpClient http, URI endpoint, int round, int n, Map<String, Integer> acknowledged)
            throws IOException, InterruptedException {
        // Every third key is put again and again, by the writer that it belongs to; the others once, if absent.
        boolean again = n % 3 == 0;
        String key = again ? "raw/again/" + n % WRITERS : "raw/" + round + "/" + n + (n % 2 == 0 ? "/even" : "/odd");
        int version = again ? round * 1_000_000 + n : 1;
        var request = HttpRequest.newBuilder(endpoint.resolve("/" + BUCKET + "/" + key))
                .PUT(BodyPublishers.ofString(body(key, version)));
        if (!again) {
            request.header("If-None-Match", "*");
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        acknowledged.put(key, version);
    }

    private static String body(String key, int version) {
        return version + " " + (key + ' ').repeat(50 + version % 4000);
    }

    /** Runs in a JVM of its own: a store, until it is killed. */
    static final class Store {

        public static void main(String[] arguments) throws Exception {
            var even = new LinkedBlockingQueue<ObjectCreated>();
            var store = ObjectStore.open(Path.of(arguments[0]), 0, "raw/", event -> {
                if (event.key().endsWith("even")) {
                    even.add(event);
                }
            });
            store.createBucket(BUCKET);
            System.out.println(store.endpoint());
            while (true) {
                store.acknowledge(even.take());
            }
        }
    }

    @Test
    void aDiskThatTakesNoMoreIsAnInternalErrorAndNothingIsHalfWritten() throws Exception {
        // A limit on the size of files fails a write in the middle, as a full disk does.
        var child = ChildJvm.startWithFileLimit(64, Store.class, directory.toString());
        try (BufferedReader output = child.inputReader()) {
            URI endpoint = URI.create(output.readLine());
            try (var s3 = StoreFixture.client(endpoint)) {
                var failure = assertThrows(S3Exception.class, () -> s3.putObject(
                        put -> put.bucket(BUCKET).key("raw/large"),
                        RequestBody.fromBytes(new byte[1024 * 1024])));
                assertEquals(500, failure.statusCode());
                assertEquals("InternalError", failure.awsErrorDetails().errorCode());
                assertThrows(NoSuchKeyException.class, () -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("raw/large")));
                s3.putObject(put -> put.bucket(BUCKET).key("raw/small"),
                        RequestBody.fromString("still works"));
            }
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(List.of("raw/small"), on.events.stream().map(ObjectCreated::key).toList());
        }
    }
}
