package dev.cardwire.embedded;

import static dev.cardwire.embedded.StoreFixture.BUCKET;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreTest {

    @TempDir
    Path directory;

    private StoreFixture on;

    @BeforeEach
    void open() throws IOException {
        on = new StoreFixture(directory);
    }

    @AfterEach
    void close() throws IOException {
        on.close();
    }

    @Test
    void whatIsPutIsGivenBackWithItsTypeAndMetadata() {
        var put = on.s3.putObject(
                request -> request.bucket(BUCKET).key("text/a.txt").contentType("text/plain; charset=utf-8")
                        .cacheControl("no-store").metadata(Map.of("source", "feed-7")),
                RequestBody.fromString("钛媒体报道"));
        var got = on.get("text/a.txt");
        assertEquals("钛媒体报道", got.asUtf8String());
        assertEquals("text/plain; charset=utf-8", got.response().contentType());
        assertEquals("no-store", got.response().cacheControl());
        assertEquals(Map.of("source", "feed-7"), got.response().metadata());
        assertEquals(put.eTag(), got.response().eTag());
        assertEquals(StoreFixture.NOW, got.response().lastModified());
    }

    @Test
    void theETagIsTheMd5InQuotationMarks() {
        assertEquals("\"5d41402abc4b2a76b9719d911017c592\"", on.put("a", "hello").eTag());
    }

    @Test
    void headSaysWhatGetWouldWithoutTheBytes() {
        on.put("a", "hello");
        var head = on.s3.headObject(request -> request.bucket(BUCKET).key("a"));
        assertEquals(5, head.contentLength());
        assertEquals("\"5d41402abc4b2a76b9719d911017c592\"", head.eTag());
    }

    @Test
    void anEmptyObjectAndALargeOneComeBackWhole() {
        on.put("empty", "");
        assertEquals("", on.text("empty"));
        byte[] large = new byte[5 * 1024 * 1024 + 7];
        new Random(1).nextBytes(large);
        on.s3.putObject(put -> put.bucket(BUCKET).key("large"), RequestBody.fromBytes(large));
        assertArrayEquals(large, on.get("large").asByteArray());
    }

    @Test
    void aPutReplacesAndAPutIfAbsentDoesNot() {
        on.put("a", "one");
        on.put("a", "two");
        var refused = assertThrows(S3Exception.class, () -> on.putIfAbsent("a", "three"));
        assertEquals(412, refused.statusCode());
        assertEquals("PreconditionFailed", refused.awsErrorDetails().errorCode());
        assertEquals("two", on.text("a"));
        on.putIfAbsent("b", "four");
        assertEquals("four", on.text("b"));
    }

    @Test
    void aLargePutIfAbsentOfAKeyThatIsThereIsAnsweredAndTheConnectionStaysUsable() {
        on.put("a", "one");
        var refused = assertThrows(S3Exception.class, () -> on.putIfAbsent("a", "x".repeat(8 * 1024 * 1024)));
        assertEquals(412, refused.statusCode());
        assertEquals("one", on.text("a"));
    }

    @Test
    void aDeletedObjectIsGoneAndDeletingItAgainIsNoError() {
        on.put("a/b", "x");
        on.s3.deleteObject(delete -> delete.bucket(BUCKET).key("a/b"));
        on.s3.deleteObject(delete -> delete.bucket(BUCKET).key("a/b"));
        assertThrows(NoSuchKeyException.class, () -> on.get("a/b"));
        on.putIfAbsent("a/b", "again");
        assertEquals("again", on.text("a/b"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        var missing = assertThrows(NoSuchKeyException.class, () -> on.get("raw/f/i/000001.json"));
        assertEquals(404, missing.statusCode());
        assertTrue(missing.getMessage().contains("raw/f/i/000001.json"), missing.getMessage());
        assertThrows(NoSuchKeyException.class, () -> on.s3.headObject(head -> head.bucket(BUCKET).key("no")));
        var bucket = assertThrows(
                NoSuchBucketException.class, () -> on.s3.getObjectAsBytes(get -> get.bucket("nowhere").key("a")));
        assertTrue(bucket.getMessage().contains("nowhere"), bucket.getMessage());
        assertThrows(NoSuchBucketException.class,
                () -> on.s3.putObject(put -> put.bucket("nowhere").key("a"), RequestBody.fromString("x")));
        assertThrows(NoSuchBucketException.class, () -> on.s3.listObjectsV2(list -> list.bucket("nowhere")));
        assertThrows(NoSuchBucketException.class, () -> on.s3.deleteObject(delete -> delete.bucket("nowhere").key("a")));
    }

    @Test
    void whatIsNotBuiltIsNotImplementedRatherThanPassedOver() {
        on.put("a", "x");
        assertNotImplemented(() -> on.s3.getObjectAcl(get -> get.bucket(BUCKET).key("a")));
        assertNotImplemented(() -> on.s3.createMultipartUpload(create -> create.bucket(BUCKET).key("b")));
        assertNotImplemented(() -> on.s3.copyObject(
                copy -> copy.sourceBucket(BUCKET).sourceKey("a").destinationBucket(BUCKET).destinationKey("b")));
        assertNotImplemented(() -> on.s3.putObject(
                put -> put.bucket(BUCKET).key("b").acl(ObjectCannedACL.PUBLIC_READ), RequestBody.fromString("x")));
        assertNotImplemented(() -> on.s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("a").range("bytes=0-1")));
        assertNotImplemented(() -> on.s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("a").versionId("1")));
        assertNotImplemented(() -> on.s3.listBuckets());
        assertNotImplemented(() -> on.s3.createBucket(create -> create.bucket("other")));
        assertNotImplemented(() -> on.s3.listObjects(list -> list.bucket(BUCKET)));
        assertNotImplemented(() -> on.s3.putObject(
                put -> put.bucket(BUCKET).key("a").ifMatch("\"x\""), RequestBody.fromString("x")));
        assertThrows(NoSuchKeyException.class, () -> on.get("b"));
    }

    private static void assertNotImplemented(Runnable call) {
        var refused = assertThrows(S3Exception.class, call::run);
        assertEquals(501, refused.statusCode(), refused.getMessage());
        assertEquals("NotImplemented", refused.awsErrorDetails().errorCode());
    }

    @Test
    void objectsSurviveAStop() throws Exception {
        on.put("a", "kept");
        on.close();
        on = new StoreFixture(directory);
        assertEquals("kept", on.text("a"));
    }

    @Test
    void aSecondStoreOfTheSameDirectoryIsRefused() {
        var refused = assertThrows(IOException.class, () -> ObjectStore.open(directory, 0, "raw/", event -> {}));
        assertTrue(refused.getMessage().contains(directory.toString()), refused.getMessage());
    }

    @Test
    void aTakenPortIsNamed(@TempDir Path other) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            var refused = assertThrows(IOException.class, () -> ObjectStore.open(other, port, "raw/", event -> {}));
            assertTrue(refused.getMessage().contains("127.0.0.1:" + port), refused.getMessage());
        }
    }

    @Test
    void itListensOnLoopbackOnly() {
        int port = on.store.endpoint().getPort();
        // 127.0.0.2 reaches whoever listens on all interfaces, on a machine without a network too.
        assertThrows(IOException.class, () -> new Socket(InetAddress.getByName("127.0.0.2"), port).close());
    }

    @Test
    void aBucketNameThatS3WouldNotTakeIsRefused() {
        for (String name : new String[] {"", "ab", "Big", "a/b", "..", "a..b", "-ab", "x".repeat(64)}) {
            assertThrows(IllegalArgumentException.class, () -> on.store.createBucket(name), name);
        }
    }
}
