package dev.cardwire.embedded;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

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

    private static final String CHECKSUM = "x-amz-checksum-";

    /**
     * Receives a body into a file.
     *
     * @throws S3Error if it is too long, ends early, or disagrees with a checksum; the file is then of no use
     */
    static Upload receive(Headers request, InputStream in, FileChannel file) throws IOException, S3Error {
        boolean chunked = headerOf(request, "content-encoding").stream()
                .flatMap(value -> List.of(value.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).stream())
                .anyMatch("aws-chunked"::equals);
        long expected = expectedSize(request, chunked);
        var md5 = digest("MD5");
        var sha256 = digest("SHA-256");
        var crc32 = new CRC32();
        Optional<String> trailer = headerOf(request, "x-amz-trailer").map(name -> name.strip().toLowerCase(Locale.ROOT));
        var check = checkOf(request, trailer);
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
            check.update(buffer, count);
            write(file, ByteBuffer.wrap(buffer, 0, count));
        }
        if (size < expected) {
            throw S3Error.incompleteBody("The request says " + expected + " bytes, its body has " + size + ".");
        }
        String md5Base64 = Base64.getEncoder().encodeToString(md5.digest());
        check.verify(request, body == null ? Map.of() : body.trailers(), trailer);
        compare("Content-MD5", headerOf(request, "content-md5"), md5Base64, "BadDigest");
        compare("x-amz-content-sha256",
                headerOf(request, "x-amz-content-sha256").filter(value -> value.matches("[0-9a-f]{64}")),
                HexFormat.of().formatHex(sha256.digest()),
                "XAmzContentSHA256Mismatch");
        return new Upload(size, HexFormat.of().formatHex(Base64.getDecoder().decode(md5Base64)), base64(crc32.getValue()));
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

    private static void compare(String name, Optional<String> said, String computed, String code) throws S3Error {
        if (said.isPresent() && !said.get().equals(computed)) {
            throw code.equals("BadDigest")
                    ? S3Error.badDigest(name, said.get(), computed)
                    : S3Error.badRequest(code, "The request says " + name + " " + said.get() + ", its body has " + computed + ".");
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static String base64(long crc) {
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc).array());
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }

    /** One checksum of the body, under S3's name for it, computed while the body comes in. */
    private interface Check {

        void update(byte[] bytes, int count);

        /** In base64, as S3's headers have it. */
        String value();

        private static Check of(Checksum checksum) {
            return new Check() {
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

        private static Check of(MessageDigest digest) {
            return new Check() {
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

    /** The checksums that a request gives, by header or by trailing header. */
    private record Checks(Map<String, Check> byHeader) {

        void update(byte[] bytes, int count) {
            byHeader.values().forEach(check -> check.update(bytes, count));
        }

        void verify(Headers request, Map<String, String> trailers, Optional<String> promised) throws S3Error {
            if (promised.isPresent() && !trailers.containsKey(promised.get())) {
                throw S3Error.badRequest("MalformedTrailerError", "The request promises a trailing header "
                        + promised.get() + ", its body has none.");
            }
            for (var check : byHeader.entrySet()) {
                String name = check.getKey();
                String said = promised.filter(name::equals).isPresent() ? trailers.get(name) : request.getFirst(name);
                compare(name, Optional.of(said), check.getValue().value(), "BadDigest");
            }
        }
    }

    private static final Map<String, Supplier<Check>> ALGORITHMS = Map.of(
            CHECKSUM + "crc32", () -> Check.of(new CRC32()),
            CHECKSUM + "crc32c", () -> Check.of(new CRC32C()),
            CHECKSUM + "sha1", () -> Check.of(digest("SHA-1")),
            CHECKSUM + "sha256", () -> Check.of(digest("SHA-256")));

    private static Checks checkOf(Headers request, Optional<String> trailer) throws S3Error {
        var names = new ArrayList<String>();
        trailer.ifPresent(names::add);
        for (String header : request.keySet()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(CHECKSUM)) {
                names.add(name);
            }
        }
        var checks = new java.util.LinkedHashMap<String, Check>();
        for (String name : names) {
            var algorithm = ALGORITHMS.get(name);
            if (algorithm == null) {
                throw S3Error.notImplemented("the checksum " + name);
            }
            checks.put(name, algorithm.get());
        }
        return new Checks(checks);
    }
}
