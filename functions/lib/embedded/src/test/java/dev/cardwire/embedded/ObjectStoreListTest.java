package dev.cardwire.embedded;

import static dev.cardwire.embedded.StoreFixture.BUCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class ObjectStoreListTest {

    /** Keys that would meet, leave the directory, or be lost, if they were used as paths. */
    private static final List<String> HOSTILE = List.of(
            "a", "a/", "a/b", "a//b", "a/b/", "a-b", "a.b", "//", "/absolute", "../outside", "..", ".", "./a", "a/../b",
            "a/..", ".hidden", "%2e%2e/x", "%", "=", "==", "=-", "=+", "=2e", "a=", "a=-", "a=+", "A", "A/b", "Ab", "aB",
            "con", "nul.txt", "a\\b", "c:\\x", "a b", " a", "a ", "a+b", "a&b", "a?b", "a#b", "<a>", "\"a\"", "'a'", "a:b",
            "新闻/钛媒体.json", "é", "e\u0301", "😀", "\uffff", "\u0001", "line\nbreak", "tab\there",
            "x".repeat(1024), "新".repeat(341), "y".repeat(200), "y".repeat(201), "y".repeat(200) + "/z",
            "y".repeat(200) + "-z", "y".repeat(200) + "0z", "/".repeat(300));

    @TempDir
    Path directory;

    private StoreFixture on;

    @BeforeEach
    void open() throws IOException {
        on = new StoreFixture(directory.resolve("store"));
    }

    @AfterEach
    void close() throws IOException {
        on.close();
    }

    @Test
    void everyKeyIsAnObjectOfItsOwnAndNoneLeavesTheDirectory() throws Exception {
        for (String key : HOSTILE) {
            on.putIfAbsent(key, "object " + key);
        }
        for (String key : HOSTILE) {
            assertEquals("object " + key, on.text(key), key);
        }
        assertEquals(sorted(HOSTILE), keys("", 1000));
        try (Stream<Path> beside = Files.list(directory)) {
            assertEquals(List.of(directory.resolve("store")), beside.toList());
        }
        for (String key : HOSTILE) {
            on.s3.deleteObject(delete -> delete.bucket(BUCKET).key(key));
        }
        assertEquals(List.of(), keys("", 1000));
        for (String key : HOSTILE) {
            assertThrows(NoSuchKeyException.class, () -> on.get(key), key);
        }
    }

    @Test
    void keysThatS3WouldNotTakeAreRefused() {
        var tooLong = assertThrows(S3Exception.class, () -> on.put("x".repeat(1025), "x"));
        assertEquals("KeyTooLongError", tooLong.awsErrorDetails().errorCode());
        var nul = assertThrows(S3Exception.class, () -> on.put("a\0b", "x"));
        assertEquals(400, nul.statusCode());
        assertEquals(List.of(), keys("", 1000));
    }

    @Test
    void aListingComesInPagesThatLeaveOutNothingAndRepeatNothing() {
        var random = new Random(7);
        var all = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            var key = new StringBuilder();
            for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
                key.append("ab-/0é".charAt(random.nextInt(6))).append(parts > 1 && random.nextBoolean() ? "/" : "");
            }
            key.append(i % 40);
            if (!all.contains(key.toString())) {
                all.add(key.toString());
                on.put(key.toString(), "x");
            }
        }
        for (int page : new int[] {1, 7, 1000}) {
            assertEquals(sorted(all), keys("", page), "pages of " + page);
            assertEquals(sorted(all.stream().filter(key -> key.startsWith("a/")).toList()), keys("a/", page));
        }
    }

    @Test
    void aDelimiterGathersKeysThatGoOnAlike() {
        for (String key : List.of("raw/f1/i1/000001.json", "raw/f1/i2/000001.json", "raw/f2/i3/000001.json", "raw/x", "rawer")) {
            on.put(key, "x");
        }
        var found = new ArrayList<String>();
        on.s3.listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix("raw/").delimiter("/").maxKeys(1)).forEach(page -> {
            found.addAll(page.commonPrefixes().stream().map(CommonPrefix::prefix).toList());
            found.addAll(page.contents().stream().map(S3Object::key).toList());
        });
        assertEquals(List.of("raw/f1/", "raw/f2/", "raw/x"), found);
    }

    @Test
    void aListingSaysSizeAndETag() {
        on.put("a", "hello");
        var object = on.s3.listObjectsV2(list -> list.bucket(BUCKET)).contents().getFirst();
        assertEquals(5, object.size());
        assertEquals("\"5d41402abc4b2a76b9719d911017c592\"", object.eTag());
        assertEquals(StoreFixture.NOW, object.lastModified());
    }

    @Test
    void noKeysAsksForNothingAndAForeignTokenIsRefused() {
        on.put("a", "x");
        var none = on.s3.listObjectsV2(list -> list.bucket(BUCKET).maxKeys(0));
        assertTrue(none.contents().isEmpty());
        assertFalse(none.isTruncated());
        var refused = assertThrows(S3Exception.class,
                () -> on.s3.listObjectsV2(list -> list.bucket(BUCKET).continuationToken("no token!")));
        assertEquals(400, refused.statusCode());
    }

    private List<String> keys(String prefix, int page) {
        return on.s3.listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix(prefix).maxKeys(page)
                        // XML cannot carry every key as it is, S3's no more than this one's.
                        .encodingType(EncodingType.URL))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    private static List<String> sorted(List<String> keys) {
        var sorted = new TreeSet<String>(ObjectNames::compare);
        sorted.addAll(keys);
        return List.copyOf(sorted);
    }
}
