package dev.cardwire.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The bytes of a body that the SDK sent as {@code Content-Encoding: aws-chunked} (Amazon S3 API Reference, "Signature
 * calculations … including trailing headers"): chunks of {@code size;chunk-signature=…}, then trailing headers with the
 * body's checksum. Signatures are passed over: on loopback there is no secret to check them with.
 */
final class AwsChunkedInput {

    private static final int MAX_LINE = 4096;
    private static final int MAX_TRAILERS = 16;

    private final InputStream in;
    private final Map<String, String> trailers = new HashMap<>();
    private long left;
    private boolean first = true;
    private boolean ended;

    AwsChunkedInput(InputStream in) {
        this.in = in;
    }

    /** Reads some of the next bytes; -1 behind the last one, and the trailing headers are read by then. */
    int read(byte[] buffer) throws IOException, S3Error {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
            throw S3Error.incompleteBody("The body ends within a chunk, " + left + " bytes before the chunk's end.");
        }
        left -= count;
        return count;
    }

    /** The trailing headers, names in lower case; whole once {@link #read} gave -1. */
    Map<String, String> trailers() {
        return trailers;
    }

    private void nextChunk() throws IOException, S3Error {
        if (!first && !line().isEmpty()) {
            throw S3Error.badRequest("InvalidRequest", "Expected a line end behind a chunk of an aws-chunked body.");
        }
        first = false;
        String header = line();
        int semicolon = header.indexOf(';');
        String size = semicolon < 0 ? header : header.substring(0, semicolon);
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw S3Error.badRequest("InvalidRequest", "Expected the size of a chunk in hexadecimal in an aws-chunked body.");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            readTrailers();
            ended = true;
        }
    }

    private void readTrailers() throws IOException, S3Error {
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || trailers.size() == MAX_TRAILERS) {
                throw S3Error.badRequest("MalformedTrailerError", "Expected at most " + MAX_TRAILERS
                        + " trailing headers of the form name:value in an aws-chunked body.");
            }
            trailers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
    }

    private String line() throws IOException, S3Error {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw S3Error.incompleteBody("The body ends before the last chunk and the trailing headers of aws-chunked.");
            }
            if (line.length() == MAX_LINE) {
                throw S3Error.badRequest("InvalidRequest", "Expected lines of at most " + MAX_LINE + " bytes between chunks.");
            }
            line.append((char) c);
        }
        int end = line.length() - 1;
        if (end < 0 || line.charAt(end) != '\r') {
            throw S3Error.badRequest("InvalidRequest", "Expected CR LF at a line's end in an aws-chunked body.");
        }
        return new String(line.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
