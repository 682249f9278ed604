package dev.cardwire.embedded;

import static dev.cardwire.embedded.StoreFixture.BUCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreEventsTest {

    @TempDir
    Path directory;

    @Test
    void aPutBelowThePrefixRaisesAnEventAndAnotherDoesNot() throws Exception {
        try (var on = new StoreFixture(directory)) {
            on.put("raw/f/i/000001.json", "hello");
            on.put("text/a", "x");
            assertEquals(1, on.events.size());
            var event = on.events.getFirst();
            assertEquals(BUCKET, event.bucket());
            assertEquals("raw/f/i/000001.json", event.key());
            assertEquals(5, event.size());
            assertEquals("5d41402abc4b2a76b9719d911017c592", event.etag());
        }
    }

    @Test
    void whatWasNotAcknowledgedIsRaisedAgainAtTheStartInItsOrder() throws Exception {
        try (var on = new StoreFixture(directory)) {
            for (String key : List.of("raw/c", "raw/b", "raw/a")) {
                on.putIfAbsent(key, key);
            }
            on.store.acknowledge(BUCKET, "raw/b");
            assertEquals(List.of("raw/c", "raw/a"), keys(on.store.unacknowledged()));
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(List.of("raw/c", "raw/a"), keys(on.events));
            on.store.acknowledge(on.events.getFirst());
            on.store.acknowledge(on.events.getLast());
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(List.of(), on.events);
        }
    }

    @Test
    void aClockThatStandsStillOrGoesBackOverAStartTakesNoPutForAnother() throws Exception {
        try (var on = new StoreFixture(directory)) {
            on.putIfAbsent("raw/a", "one");
        }
        // The fixture's clock is the same in every run.
        try (var on = new StoreFixture(directory)) {
            on.putIfAbsent("raw/b", "two");
            assertEquals(List.of("raw/a", "raw/b"), keys(on.events));
            assertEquals(on.events, on.store.unacknowledged());
        }
    }

    @Test
    void aPutThatWasRefusedNeitherRaisesNorEndsAnEvent() throws Exception {
        try (var on = new StoreFixture(directory)) {
            on.putIfAbsent("raw/a", "one");
            assertThrows(S3Exception.class, () -> on.putIfAbsent("raw/a", "two"));
            assertEquals(1, on.events.size());
            assertEquals(on.events, on.store.unacknowledged());
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(1, on.events.size());
        }
    }

    @Test
    void acknowledgingAnEarlierPutLeavesTheLaterOnesEvent() throws Exception {
        try (var on = new StoreFixture(directory)) {
            on.put("raw/a", "one");
            on.put("raw/a", "two");
            assertEquals(2, on.events.size());
            on.store.acknowledge(on.events.getFirst());
            assertEquals(List.of(on.events.getLast()), on.store.unacknowledged());
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(1, on.events.size());
            assertEquals("two", on.text(on.events.getFirst().key()));
        }
    }

    @Test
    void aDeletedObjectHasNoEvent() throws Exception {
        try (var on = new StoreFixture(directory)) {
            on.put("raw/a", "one");
            on.s3.deleteObject(delete -> delete.bucket(BUCKET).key("raw/a"));
            assertEquals(List.of(), on.store.unacknowledged());
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(List.of(), on.events);
        }
    }

    @Test
    void aMarkWhoseObjectDidNotComeIntoPlaceIsDroppedAtTheStart() throws Exception {
        try (var on = new StoreFixture(directory)) {
            on.put("raw/a", "one");
        }
        Path object = ObjectNames.file(directory.resolve("buckets").resolve(BUCKET), "raw/a");
        Files.delete(object);
        try (var on = new StoreFixture(directory)) {
            assertEquals(List.of(), on.events);
            assertEquals(List.of(), on.store.unacknowledged());
        }
        try (var marks = Files.list(directory.resolve("pending"))) {
            assertEquals(0, marks.count());
        }
    }

    @Test
    void aListenerThatThrowsLosesNeitherTheObjectNorTheEvent() throws Exception {
        try (var store = ObjectStore.open(directory, 0, "raw/", event -> {
            throw new IllegalStateException("the queue is closed");
        })) {
            store.createBucket(BUCKET);
            try (var s3 = StoreFixture.client(store.endpoint())) {
                var failure = assertThrows(S3Exception.class,
                        () -> s3.putObject(put -> put.bucket(BUCKET).key("raw/a"), RequestBody.fromString("one")));
                assertEquals(500, failure.statusCode());
                assertTrue(failure.getMessage().contains("the queue is closed"), failure.getMessage());
            }
        }
        try (var on = new StoreFixture(directory)) {
            assertEquals(List.of("raw/a"), keys(on.events));
            assertEquals("one", on.text("raw/a"));
        }
    }

    @Test
    void aDamagedObjectIsAnInternalErrorThatNamesItsFile() throws IOException {
        try (var on = new StoreFixture(directory)) {
            on.put("a", "hello");
            Path file = ObjectNames.file(directory.resolve("buckets").resolve(BUCKET), "a");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 3));
            var failure = assertThrows(S3Exception.class, () -> on.get("a"));
            assertEquals(500, failure.statusCode());
            assertTrue(failure.getMessage().contains("not a whole object"), failure.getMessage());
        }
    }

    private static List<String> keys(List<ObjectCreated> events) {
        var keys = new ArrayList<String>();
        events.forEach(event -> keys.add(event.key()));
        return keys;
    }
}
