package dev.cardwire.local.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Lambda Runtime API (version 2018-06-01: next, response, error, init error, and SnapStart's restore) on 127.0.0.1, for one process: what a
 * killed process still waits for would otherwise take another one's next event.
 */
public final class RuntimeApi implements AutoCloseable {

    private static final Pattern RESULT = Pattern.compile("/2018-06-01/runtime/invocation/([^/]+)/(response|error)");
    /** Lambda's own limit for a synchronous answer is 6 MB. */
    private static final int MAX_ANSWER = 6 * 1024 * 1024 + 1024;

    private record Invocation(String requestId, String event, long deadlineMillis) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final BlockingQueue<Invocation> queue = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Outcome>> open = new ConcurrentHashMap<>();
    private final CompletableFuture<Optional<Outcome.NotStarted>> started = new CompletableFuture<>();

    private RuntimeApi(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Opens one on a free port.
     *
     * @param clock for the deadlines that functions see
     */
    public static RuntimeApi open(InstantSource clock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        var api = new RuntimeApi(server, clock);
        server.setExecutor(api.threads);
        server.createContext("/", api::handle);
        server.start();
        return api;
    }

    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    public String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Done when the function first asks for an event (then it holds nothing), or says that it cannot be started. */
    public CompletableFuture<Optional<Outcome.NotStarted>> started() {
        return started;
    }

    /**
     * Gives the function an event.
     *
     * @param event JSON
     * @param time how long the function has, as its context says; nobody ends it
     */
    public CompletableFuture<Outcome> invoke(String event, Duration time) {
        var invocation = new Invocation(UUID.randomUUID().toString(), event, clock.instant().plus(time).toEpochMilli());
        var outcome = new CompletableFuture<Outcome>();
        open.put(invocation.requestId(), outcome);
        queue.add(invocation);
        return outcome;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher result = RESULT.matcher(path);
            if (path.equals("/2018-06-01/runtime/invocation/next")) {
                next(exchange);
            } else if (path.equals("/2018-06-01/runtime/restore/next")) {
                // Under SnapStart: the snapshot is taken, and this is the moment in which it is restored.
                exchange.sendResponseHeaders(200, -1);
            } else if (path.equals("/2018-06-01/runtime/init/error") || path.equals("/2018-06-01/runtime/restore/error")) {
                String error = body(exchange);
                started.complete(Optional.of(new Outcome.NotStarted(errorType(error), error)));
                accept(exchange);
            } else if (result.matches() && open.containsKey(result.group(1))) {
                var outcome = open.remove(result.group(1));
                String body = body(exchange);
                outcome.complete(result.group(2).equals("response")
                        ? new Outcome.Answered(body)
                        : new Outcome.Failed(errorType(body), body));
                accept(exchange);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        started.complete(Optional.empty());
        Invocation invocation;
        try {
            invocation = queue.take();
        } catch (InterruptedException e) {
            // The API is being closed; the client sees its connection end.
            Thread.currentThread().interrupt();
            return;
        }
        byte[] event = invocation.event().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(invocation.deadlineMillis()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:local");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    private static String errorType(String error) {
        return Json.read(error, JsonNode.class, "the error object of a function").path("errorType").asText();
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_ANSWER + 1);
        if (body.length > MAX_ANSWER) {
            throw new IOException("expected an answer of at most " + MAX_ANSWER + " bytes, as Lambda does");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static void accept(HttpExchange exchange) throws IOException {
        byte[] status = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(202, status.length);
        exchange.getResponseBody().write(status);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
