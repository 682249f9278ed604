package dev.cardwire.embedded;

import com.sun.net.httpserver.Headers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The checksums that a put gives of its body, in {@code x-amz-checksum-…} headers or, as the SDK does, in a trailing
 * header that {@code x-amz-trailer} promises; computed while the body comes in.
 */
final class Checksums {

    private static final String PREFIX = "x-amz-checksum-";

    private static final Map<String, Supplier<Computing>> ALGORITHMS = Map.of(
            PREFIX + "crc32", () -> Computing.of(new CRC32()),
            PREFIX + "crc32c", () -> Computing.of(new CRC32C()),
            PREFIX + "sha1", () -> Computing.of(digest("SHA-1")),
            PREFIX + "sha256", () -> Computing.of(digest("SHA-256")));

    /** One checksum that is being computed. */
    private interface Computing {

        void update(byte[] bytes, int count);

        /** In base64, as S3's headers have it. */
        String value();

        private static Computing of(Checksum checksum) {
            return new Computing() {
                @Override
                public void update(byte[] bytes, int count) {
                    checksum.update(bytes, 0, count);
                }

                @Override
                public String value() {
                    return base64(checksum.getValue());
                }
            };
        }

        private static Computing of(MessageDigest digest) {
            return new Computing() {
                @Override
                public void update(byte[] bytes, int count) {
                    digest.update(bytes, 0, count);
                }

                @Override
                public String value() {
                    return Base64.getEncoder().encodeToString(digest.digest());
                }
            };
        }
    }

    private final Map<String, String> said;
    private final Optional<String> promised;
    private final Map<String, Computing> computing = new LinkedHashMap<>();

    private Checksums(Map<String, String> said, Optional<String> promised) {
        this.said = said;
        this.promised = promised;
    }

    /**
     * The checksums of a request.
     *
     * @throws S3Error if it gives one that this store cannot compute
     */
    static Checksums of(Headers request) throws S3Error {
        var said = new LinkedHashMap<String, String>();
        for (var header : request.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                said.put(name, header.getValue().getFirst());
            }
        }
        Optional<String> promised =
                Optional.ofNullable(request.getFirst("x-amz-trailer")).map(name -> name.strip().toLowerCase(Locale.ROOT));
        var checksums = new Checksums(said, promised);
        for (String name : said.keySet()) {
            checksums.compute(name);
        }
        if (promised.isPresent()) {
            checksums.compute(promised.get());
        }
        return checksums;
    }

    private void compute(String name) throws S3Error {
        var algorithm = ALGORITHMS.get(name);
        if (algorithm == null) {
            throw S3Error.notImplemented("the checksum " + name);
        }
        computing.put(name, algorithm.get());
    }

    void update(byte[] bytes, int count) {
        computing.values().forEach(one -> one.update(bytes, count));
    }

    /**
     * Compares what was said with what came.
     *
     * @param trailers the body's trailing headers, names in lower case
     * @throws S3Error if they differ, or a promised checksum did not come
     */
    void verify(Map<String, String> trailers) throws S3Error {
        if (promised.isPresent()) {
            String value = trailers.get(promised.get());
            if (value == null) {
                throw S3Error.badRequest("MalformedTrailerError",
                        "The request promises a trailing header " + promised.get() + ", its body has none.");
            }
            said.put(promised.get(), value);
        }
        for (var one : computing.entrySet()) {
            String computed = one.getValue().value();
            String expected = said.get(one.getKey());
            if (!expected.equals(computed)) {
                throw S3Error.badDigest(one.getKey(), expected, computed);
            }
        }
    }

    /** A CRC as S3's headers have it. */
    static String base64(long crc) {
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc).array());
    }

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
