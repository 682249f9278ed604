package dev.cardwire.embedded;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A body that was received whole and agrees with every checksum that its request gives.
 *
 * @param size in bytes
 * @param md5 in hexadecimal
 * @param crc32 in base64
 */
record Upload(long size, String md5, String crc32) {

    /** The largest body, in bytes: far above what Cardwire puts, far below what fills a disk. */
    static final long MAX_BYTES = 64L * 1024 * 1024;

    /**
     * Receives a body into a file.
     *
     * @throws S3Error if it is too long, ends early, or disagrees with a checksum; the file is then of no use
     */
    static Upload receive(Headers request, InputStream in, FileChannel file) throws IOException, S3Error {
        boolean chunked = headerOf(request, "content-encoding").orElse("").matches("(?i)(.*,)?\\s*aws-chunked\\s*(,.*)?");
        long expected = expectedSize(request, chunked);
        var md5 = Checksums.digest("MD5");
        var sha256 = Checksums.digest("SHA-256");
        var crc32 = new CRC32();
        var checksums = Checksums.of(request);
        var body = chunked ? new AwsChunkedInput(in) : null;
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int count; (count = body == null ? in.read(buffer) : body.read(buffer)) >= 0; ) {
            size += count;
            if (size > expected) {
                throw S3Error.badRequest("InvalidRequest", "The request says " + expected + " bytes, its body has more.");
            }
            md5.update(buffer, 0, count);
            sha256.update(buffer, 0, count);
            crc32.update(buffer, 0, count);
            checksums.update(buffer, count);
            write(file, ByteBuffer.wrap(buffer, 0, count));
        }
        if (size < expected) {
            throw S3Error.incompleteBody("The request says " + expected + " bytes, its body has " + size + ".");
        }
        byte[] md5Bytes = md5.digest();
        checksums.verify(body == null ? Map.of() : body.trailers());
        verifyDigests(request, md5Bytes, HexFormat.of().formatHex(sha256.digest()));
        return new Upload(size, HexFormat.of().formatHex(md5Bytes), Checksums.base64(crc32.getValue()));
    }

    private static void verifyDigests(Headers request, byte[] md5, String sha256) throws S3Error {
        Optional<String> saidMd5 = headerOf(request, "content-md5");
        String md5Base64 = Base64.getEncoder().encodeToString(md5);
        if (saidMd5.isPresent() && !saidMd5.get().equals(md5Base64)) {
            throw S3Error.badDigest("Content-MD5", saidMd5.get(), md5Base64);
        }
        // The header may also say how the body is signed, such as STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER.
        Optional<String> saidSha256 = headerOf(request, "x-amz-content-sha256").filter(said -> said.matches("[0-9a-f]{64}"));
        if (saidSha256.isPresent() && !saidSha256.get().equals(sha256)) {
            throw S3Error.badRequest("XAmzContentSHA256Mismatch", "The request says x-amz-content-sha256 "
                    + saidSha256.get() + ", its body has " + sha256 + ".");
        }
    }

    private static long expectedSize(Headers request, boolean chunked) throws S3Error {
        String name = chunked ? "x-amz-decoded-content-length" : "content-length";
        String text = headerOf(request, name).orElseThrow(
                () -> S3Error.of(411, "MissingContentLength", "Expected the header " + name + "."));
        if (!text.matches("[0-9]{1,15}")) {
            throw S3Error.badRequest("InvalidArgument", "Expected a number of bytes in " + name + ", got " + text + ".");
        }
        long size = Long.parseLong(text);
        if (size > MAX_BYTES) {
            throw S3Error.badRequest("EntityTooLarge", "Expected at most " + MAX_BYTES + " bytes, got " + size + ".");
        }
        return size;
    }

    private static Optional<String> headerOf(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
