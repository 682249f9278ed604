package dev.cardwire.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The S3 calls that Cardwire makes, and {@code NotImplemented} for all others. */
final class S3Handler implements HttpHandler {

    private static final Set<String> LIST_QUERY = Set.of(
            "list-type", "prefix", "delimiter", "max-keys", "continuation-token", "start-after", "encoding-type");
    private static final int MAX_PAGE = 1000;

    private final ObjectFiles objects;
    private final Puts puts;

    S3Handler(ObjectFiles objects, Puts puts) {
        this.objects = objects;
        this.puts = puts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Closing the exchange closes its connection if a body was not read to its end.
        try (exchange) {
            String requestId = UUID.randomUUID().toString();
            exchange.getResponseHeaders().set("x-amz-request-id", requestId);
            try {
                answer(exchange);
            } catch (S3Error e) {
                refuse(exchange, e, requestId);
            } catch (IOException | RuntimeException e) {
                // Once an answer has begun, a broken connection is the only way to say that it is not whole.
                if (exchange.getResponseCode() != -1) {
                    throw e;
                }
                refuse(exchange, S3Error.internal("The store failed: " + e), requestId);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException, S3Error {
        checkHost(exchange);
        var request = S3Request.read(exchange);
        if (request.bucket().isEmpty()) {
            throw S3Error.notImplemented(request.method() + " without a bucket");
        }
        if (request.key().isEmpty()) {
            if (!request.method().equals("GET") || !"2".equals(request.query().get("list-type"))) {
                throw S3Error.notImplemented(request.method() + " of a bucket, but for ListObjectsV2");
            }
            list(exchange, request);
            return;
        }
        // "x-id" names the operation and is there for the reader of a log.
        request.allowQuery(Set.of("x-id"));
        switch (request.method()) {
            case "PUT" -> put(exchange, request);
            case "GET" -> get(exchange, request, true);
            case "HEAD" -> get(exchange, request, false);
            case "DELETE" -> delete(exchange, request);
            default -> throw S3Error.notImplemented(request.method() + " of an object");
        }
    }

    /** A page of the web that made its own host name point to 127.0.0.1 would otherwise be let in (DNS rebinding). */
    private static void checkHost(HttpExchange exchange) throws S3Error {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("host")).orElse("");
        if (!host.equals("127.0.0.1:" + exchange.getLocalAddress().getPort())) {
            throw S3Error.of(403, "AccessDenied",
                    "Expected the host 127.0.0.1:" + exchange.getLocalAddress().getPort() + " (path style), got " + host + ".");
        }
    }

    private void put(HttpExchange exchange, S3Request request) throws IOException, S3Error {
        StoredObject object = puts.put(request, exchange.getRequestBody());
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", '"' + object.etag() + '"');
        headers.set("x-amz-checksum-crc32", object.crc32());
        headers.set("x-amz-checksum-type", "FULL_OBJECT");
        exchange.sendResponseHeaders(200, -1);
    }

    private void get(HttpExchange exchange, S3Request request, boolean withBody) throws IOException, S3Error {
        objects.bucket(request.bucket());
        try (var open = objects.open(request.bucket(), request.key())
                .orElseThrow(() -> S3Error.noSuchKey(request.bucket(), request.key()))) {
            StoredObject object = open.object();
            var headers = exchange.getResponseHeaders();
            object.headers().forEach(headers::set);
            headers.set("ETag", '"' + object.etag() + '"');
            headers.set("Last-Modified", httpDate(object.modified()));
            if (request.header("x-amz-checksum-mode").filter("ENABLED"::equalsIgnoreCase).isPresent()) {
                headers.set("x-amz-checksum-crc32", object.crc32());
                headers.set("x-amz-checksum-type", "FULL_OBJECT");
            }
            if (!withBody || object.size() == 0) {
                headers.set("Content-Length", String.valueOf(object.size()));
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, object.size());
            try (OutputStream out = exchange.getResponseBody()) {
                copy(open, out);
            }
        }
    }

    private static void copy(ObjectFiles.Open open, OutputStream out) throws IOException {
        var channel = Channels.newChannel(out);
        var buffer = ByteBuffer.allocate(64 * 1024);
        long at = 0;
        for (long size = open.object().size(); at < size; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), size - at));
            int count = open.file().read(buffer, at);
            if (count < 0) {
                throw new IOException("the file of " + open.object().key() + " became shorter while it was read");
            }
            at += count;
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private void delete(HttpExchange exchange, S3Request request) throws IOException, S3Error {
        puts.delete(request);
        exchange.sendResponseHeaders(204, -1);
    }

    private void list(HttpExchange exchange, S3Request request) throws IOException, S3Error {
        request.allowQuery(LIST_QUERY);
        var query = request.query();
        Optional<String> continuation = Optional.ofNullable(query.get("continuation-token"));
        Optional<String> startAfter = Optional.ofNullable(query.get("start-after"));
        String after = continuation.isPresent() ? decodeToken(continuation.get()) : startAfter.orElse("");
        String encoding = query.getOrDefault("encoding-type", "");
        if (!encoding.isEmpty() && !encoding.equals("url")) {
            throw S3Error.badRequest("InvalidArgument", "Expected encoding-type=url, got " + encoding + ".");
        }
        var what = new Listing.Request(
                query.getOrDefault("prefix", ""), query.getOrDefault("delimiter", ""), after, limit(query.get("max-keys")));
        Listing page = Listing.of(objects.bucket(request.bucket()), what);
        byte[] body = S3Xml.listing(request.bucket(), what, page, encoding.equals("url"), continuation, startAfter,
                page.next().map(key -> Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8))));
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String decodeToken(String token) throws S3Error {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.badRequest("InvalidArgument", "Expected a continuation token of this store.");
        }
    }

    private static int limit(String text) throws S3Error {
        if (text == null) {
            return MAX_PAGE;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw S3Error.badRequest("InvalidArgument", "Expected a number in max-keys, got " + text + ".");
        }
        return Math.min(Integer.parseInt(text), MAX_PAGE);
    }

    private static void refuse(HttpExchange exchange, S3Error error, String requestId) throws IOException {
        // A client that is still sending sees a broken connection, not the answer, if nobody reads what it sends.
        exchange.getRequestBody().skip(Upload.MAX_BYTES);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(error.status(), -1);
            return;
        }
        byte[] body = S3Xml.error(error, exchange.getRequestURI().getRawPath(), requestId);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(error.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }
}
