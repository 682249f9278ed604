package dev.cardwire.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request in path style, and nothing in it that the store would have to pass over: what a caller asks for and does not
 * get is an error, never an answer that looks as if it had.
 *
 * @param method in capitals
 * @param bucket empty for a request to the service itself
 * @param key empty for a request to the bucket itself
 * @param query names and values, decoded
 * @param headers as they came
 */
record S3Request(String method, String bucket, String key, Map<String, String> query, Headers headers) {

    private static final int MAX_USER_METADATA = 2048;
    private static final String USER_METADATA = "x-amz-meta-";

    /** What an object keeps and gives back besides its user metadata. */
    private static final Set<String> KEPT = Set.of(
            "content-type", "content-language", "content-disposition", "cache-control", "expires");

    /** Amazon's headers that are understood, or say nothing about what is to be done. */
    private static final Set<String> KNOWN = Set.of(
            "x-amz-content-sha256", "x-amz-date", "x-amz-security-token", "x-amz-decoded-content-length", "x-amz-trailer",
            "x-amz-sdk-checksum-algorithm", "x-amz-checksum-mode", "x-amz-user-agent", "x-amz-te");

    /** HTTP's own headers that would change the answer. */
    private static final Set<String> REFUSED = Set.of(
            "range", "if-match", "if-modified-since", "if-unmodified-since", "if-range");

    static S3Request read(HttpExchange exchange) throws S3Error {
        String path = exchange.getRequestURI().getRawPath();
        if (path == null || !path.startsWith("/") || exchange.getRequestURI().getRawAuthority() != null) {
            throw S3Error.badRequest("InvalidURI", "Expected a path of the form /bucket/key.");
        }
        int slash = path.indexOf('/', 1);
        String bucket = decode(slash < 0 ? path.substring(1) : path.substring(1, slash), false);
        String key = slash < 0 ? "" : decode(path.substring(slash + 1), false);
        ObjectNames.checkKey(key);
        var request = new S3Request(exchange.getRequestMethod(), bucket, key,
                query(exchange.getRequestURI().getRawQuery()), exchange.getRequestHeaders());
        request.refuseWhatIsNotBuilt();
        return request;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** Refuses a query parameter that is not one of these. */
    void allowQuery(Set<String> names) throws S3Error {
        for (String name : query.keySet()) {
            if (!names.contains(name)) {
                throw S3Error.notImplemented("the query parameter " + name + " of " + method);
            }
        }
    }

    /** What the object of a put keeps of its request. */
    Map<String, String> keptHeaders() throws S3Error {
        var kept = new TreeMap<String, String>();
        int size = 0;
        for (var header : headers.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            String value = header.getValue().getFirst();
            if (name.startsWith(USER_METADATA)) {
                size += name.length() - USER_METADATA.length() + value.length();
                kept.put(name, value);
            } else if (KEPT.contains(name)) {
                kept.put(name, value);
            }
        }
        if (size > MAX_USER_METADATA) {
            throw S3Error.badRequest("MetadataTooLarge",
                    "Expected at most " + MAX_USER_METADATA + " bytes of user metadata, got " + size + ".");
        }
        String encoding = header("content-encoding").orElse("").replaceAll("(?i)\\s*aws-chunked\\s*,?", "").strip();
        if (!encoding.isEmpty()) {
            kept.put("content-encoding", encoding);
        }
        kept.putIfAbsent("content-type", "binary/octet-stream");
        return kept;
    }

    private void refuseWhatIsNotBuilt() throws S3Error {
        for (String header : headers.keySet()) {
            String name = header.toLowerCase(Locale.ROOT);
            boolean unknown = name.startsWith("x-amz-") && !name.startsWith(USER_METADATA)
                    && !name.startsWith("x-amz-checksum-") && !KNOWN.contains(name);
            if (unknown || REFUSED.contains(name)) {
                throw S3Error.notImplemented("the header " + name);
            }
        }
        Optional<String> ifNoneMatch = header("if-none-match");
        if (ifNoneMatch.isPresent() && !(method.equals("PUT") && ifNoneMatch.get().strip().equals("*"))) {
            throw S3Error.notImplemented("If-None-Match, but for PUT and *");
        }
    }

    private static Map<String, String> query(String raw) throws S3Error {
        var query = new TreeMap<String, String>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                query.put(decode(equals < 0 ? pair : pair.substring(0, equals), true),
                        equals < 0 ? "" : decode(pair.substring(equals + 1), true));
            }
        }
        return query;
    }

    /** Percent-encoding of UTF-8, strictly; {@code java.net.URLDecoder} puts U+FFFD for what is not UTF-8. */
    private static String decode(String text, boolean plusIsSpace) throws S3Error {
        var bytes = new ByteArrayOutputStream(text.length());
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '%') {
                    bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                    i += 2;
                } else {
                    bytes.writeBytes((c == '+' && plusIsSpace ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException | NumberFormatException | IndexOutOfBoundsException e) {
            throw S3Error.badRequest("InvalidURI", "Expected percent-encoded UTF-8 in the address.");
        }
    }
}
