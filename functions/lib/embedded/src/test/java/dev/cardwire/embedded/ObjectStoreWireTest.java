package dev.cardwire.embedded;

import static dev.cardwire.embedded.StoreFixture.BUCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What the SDK never sends, or sends only when something went wrong on the way. */
class ObjectStoreWireTest {

    private static final String GOOD = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";

    @TempDir
    Path directory;

    private StoreFixture on;
    private HttpClient http;

    @BeforeEach
    void open() throws IOException {
        on = new StoreFixture(directory);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        on.close();
    }

    @Test
    void aChunkedBodyWithItsChecksumBehindItIsStored() throws Exception {
        assertEquals("200 ", chunked("a", 5, GOOD));
        assertEquals("hello", on.text("a"));
    }

    @Test
    void chunksAreJoinedAndTheirSignaturesPassedOver() throws Exception {
        assertEquals("200 ", chunked("a", 5, "2;chunk-signature=00\r\nhe\r\n3;chunk-signature=11\r\nllo\r\n0;chunk-signature=22\r\n"
                + "x-amz-checksum-crc32:NhCmhg==\r\nx-amz-trailer-signature:33\r\n\r\n"));
        assertEquals("hello", on.text("a"));
    }

    @Test
    void aWrongChecksumBehindTheBodyIsABadDigest() throws Exception {
        assertRefused("400 BadDigest", chunked("a", 5, GOOD.replace("hello", "hallo")));
    }

    @Test
    void aPromisedChecksumThatDoesNotComeIsRefused() throws Exception {
        assertRefused("400 MalformedTrailerError", chunked("a", 5, "5\r\nhello\r\n0\r\n\r\n"));
    }

    @Test
    void aBodyThatEndsWithinOrBetweenChunksIsIncomplete() throws Exception {
        assertRefused("400 IncompleteBody", chunked("a", 5, "5\r\nhel"));
        assertRefused("400 IncompleteBody", chunked("a", 5, "5\r\nhello\r\n"));
        assertRefused("400 IncompleteBody", chunked("a", 6, GOOD));
    }

    @Test
    void aBodyThatIsNotChunkedAsItSaysIsRefused() throws Exception {
        assertRefused("400 InvalidRequest", chunked("a", 5, "hello\r\n"));
        assertRefused("400 InvalidRequest", chunked("a", 5, "5\nhello\n0\n\n"));
        assertRefused("400 InvalidRequest", chunked("a", 5, "5\r\nhelloworld\r\n0\r\n\r\n"));
        assertRefused("400 InvalidRequest", chunked("a", 4, GOOD));
        assertRefused("400 InvalidRequest", chunked("a", 5, "ffffffffffffffff\r\nhello\r\n0\r\n\r\n"));
    }

    @Test
    void aPlainBodyThatDisagreesWithItsHeadersIsRefused() throws Exception {
        assertEquals("200 ", answer(put("b", "hello").header("x-amz-checksum-crc32", "NhCmhg==")));
        assertRefused("400 BadDigest", answer(put("a", "hallo").header("x-amz-checksum-crc32", "NhCmhg==")));
        assertRefused("400 BadDigest", answer(put("a", "hallo").header("Content-MD5", "XUFAKrxLKna5cZ2REBfFkg==")));
        assertRefused("400 XAmzContentSHA256Mismatch", answer(put("a", "hallo").header("x-amz-content-sha256",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")));
        assertRefused("501 NotImplemented", answer(put("a", "hello").header("x-amz-checksum-crc64nvme", "AAAAAAAAAAA=")));
    }

    @Test
    void aConnectionThatBreaksWithinABodyStoresNothing() throws Exception {
        try (var socket = new Socket("127.0.0.1", on.store.endpoint().getPort())) {
            socket.getOutputStream().write(("PUT /news/a HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort()
                    + "\r\nContent-Length: 10\r\n\r\nhello").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() || answer.contains("IncompleteBody"), answer);
        }
        assertThrows(NoSuchKeyException.class, () -> on.get("a"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedByItsHeader() throws Exception {
        assertRefused("400 EntityTooLarge", chunked("a", Upload.MAX_BYTES + 1, GOOD));
    }

    @Test
    void moreMetadataThanS3TakesIsRefused() throws Exception {
        assertRefused("400 MetadataTooLarge", answer(put("a", "x").header("x-amz-meta-m", "y".repeat(2048))));
    }

    @Test
    void anAddressThatIsNotUtf8IsRefused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(on.store.endpoint() + "/news/%ff"));
        assertEquals("400 InvalidURI", answer(request));
    }

    @Test
    void aForeignHostNameIsRefusedSoThatAWebPageCannotRebindItsOwn() throws Exception {
        on.put("a", "x");
        try (var socket = new Socket("127.0.0.1", on.store.endpoint().getPort())) {
            socket.getOutputStream().write("GET /news/a HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        }
    }

    private String chunked(String key, long decodedLength, String body) throws Exception {
        return answer(put(key, body)
                .header("Content-Encoding", "aws-chunked")
                .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
                .header("x-amz-decoded-content-length", String.valueOf(decodedLength))
                .header("x-amz-trailer", "x-amz-checksum-crc32"));
    }

    private HttpRequest.Builder put(String key, String body) {
        return HttpRequest.newBuilder(URI.create(on.store.endpoint() + "/" + BUCKET + "/" + key))
                .PUT(BodyPublishers.ofString(body));
    }

    /** The status and S3's error code. */
    private String answer(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body().replaceAll("(?s).*<Code>(.*)</Code>.*", "$1");
    }

    /** Refused means that nothing is there afterwards, neither to be seen nor set aside. */
    private void assertRefused(String expected, String answer) throws Exception {
        assertEquals(expected, answer);
        assertThrows(NoSuchKeyException.class, () -> on.get("a"));
        try (Stream<Path> aside = Files.list(directory.resolve("aside"))) {
            assertEquals(0, aside.count());
        }
    }
}
