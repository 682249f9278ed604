package dev.cardwire.archive;

import static dev.cardwire.archive.Items.FEED;
import static dev.cardwire.archive.Items.ITEM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.UnknownSchema;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What the archive does over anything that speaks S3, with the SDK's default checksums. */
abstract class ArchiveContract {

    static final String BUCKET = "cardwire-news";

    private S3Client s3;
    private Archive archive;

    /** An S3 whose bucket {@link #BUCKET} is there; tests leave objects behind, so each is given a new or a shared one. */
    abstract URI endpoint() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        s3 = client(endpoint());
        archive = new Archive(s3, BUCKET);
        s3.listObjectsV2(list -> list.bucket(BUCKET)).contents()
                .forEach(object -> s3.deleteObject(delete -> delete.bucket(BUCKET).key(object.key())));
    }

    @AfterEach
    void disconnect() {
        archive.close();
    }

    static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    @Test
    void anItemComesBackAsItWasPut() {
        Item item = Items.item(1, "钛媒体：“大模型” 😀");
        assertEquals(Put.NEW, archive.raw().put(item));
        assertEquals(item, archive.raw().get(RawArchive.key(item)));
        assertEquals("application/json", s3.headObject(head -> head.bucket(BUCKET).key(RawArchive.key(item))).contentType());
    }

    @Test
    void anItemThatIsThereStaysAsItWas() {
        assertEquals(Put.NEW, archive.raw().put(Items.item(1, "first")));
        assertEquals(Put.EXISTED, archive.raw().put(Items.item(1, "second")));
        assertEquals("first", archive.raw().get(RawArchive.key(Items.item(1, ""))).title().orElseThrow());
        assertEquals(Put.NEW, archive.raw().put(Items.item(2, "second")));
    }

    @Test
    void aLargeItemIsPutAndRefusedTheSecondTime() {
        var random = new Random(3);
        var page = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            page.append((char) (0x4e00 + random.nextInt(5000)));
        }
        Item item = Items.item(1, page.toString());
        assertEquals(Put.NEW, archive.raw().put(item));
        assertEquals(Put.EXISTED, archive.raw().put(item));
        assertEquals(item, archive.raw().get(RawArchive.key(item)));
    }

    @Test
    void anItemThatIsNotThereIsNamed() {
        String key = RawArchive.key(Items.item(7, ""));
        var missing = assertThrows(NoSuchObject.class, () -> archive.raw().get(key));
        assertEquals(key, missing.key());
        assertTrue(missing.getMessage().contains(key) && missing.getMessage().contains(BUCKET), missing.getMessage());
    }

    @Test
    void anObjectThatIsNoItemIsMalformedOrOfAnUnknownSchema() {
        String key = RawArchive.key(Items.item(1, ""));
        put(key, "<rss/>");
        assertTrue(assertThrows(Json.Malformed.class, () -> archive.raw().get(key)).getMessage().contains(key));
        put(key, "{\"schema\": \"cardwire/item/99\"}");
        assertTrue(assertThrows(UnknownSchema.class, () -> archive.raw().get(key)).getMessage().contains(key));
    }

    @Test
    void aTextIsNamedByItsHashAndComesBackToTheCharacter() {
        String text = "Tencent (腾讯) said “yes”.\r\n\tNext 😀 e\u0301 \u0000 end";
        String key = archive.text().put(ITEM, text);
        assertEquals("text/" + ITEM + "/" + Ids.sha256Hex(text) + ".txt", key);
        assertEquals(text, archive.text().get(key));
        assertEquals(key, archive.text().put(ITEM, text));
        assertNotEquals(key, archive.text().put(ITEM, text + "."));
        assertEquals("", archive.text().get(archive.text().put(ITEM, "")));
    }

    @Test
    void aTextThatIsNotWhatItsKeyNamesIsAFailure() {
        String key = archive.text().put(ITEM, "the words of the source");
        put(key, "other words");
        var failure = assertThrows(ArchiveFailure.class, () -> archive.text().get(key));
        assertEquals(ArchiveFailure.Reason.REFUSED, failure.reason());
        assertTrue(failure.getMessage().contains(key), failure.getMessage());
    }

    @Test
    void aRejectedBodyIsKeptByteForByteAndNeverServedAsAPage() {
        byte[] body = {(byte) 0xff, 0, '<', 'h', 't', 'm', 'l', '>'};
        String key = archive.rejected().put(FEED, Instant.parse("2026-11-23T22:38:12.5Z"), "html", body);
        assertEquals("rejected/" + FEED + "/2026-11-23T22:38:12Z.html", key);
        var got = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key));
        assertArrayEquals(body, got.asByteArray());
        assertEquals("application/octet-stream", got.response().contentType());
    }

    @Test
    void aBucketThatDoesNotExistIsNamed() {
        var nowhere = new Archive(s3, "cardwire-nowhere");
        for (var call : new Runnable[] {
            () -> nowhere.raw().put(Items.item(1, "x")),
            () -> nowhere.text().get(ArchiveKeys.text(ITEM, Ids.sha256Hex("x"))),
            () -> nowhere.rejected().put(FEED, Instant.EPOCH, "xml", new byte[1])
        }) {
            var failure = assertThrows(ArchiveFailure.class, call::run);
            assertEquals(ArchiveFailure.Reason.NO_SUCH_BUCKET, failure.reason());
            assertTrue(failure.getMessage().contains("cardwire-nowhere"), failure.getMessage());
        }
    }

    private void put(String key, String text) {
        s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text, StandardCharsets.UTF_8));
    }
}
