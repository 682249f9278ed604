package dev.cardwire.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cardwire.core.Json;
import dev.cardwire.local.HttpEvents.Answer;
import dev.cardwire.local.LocalFunction.FunctionError;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before ApiFunction as API Gateway does: a web server on 127.0.0.1 that turns requests into events. */
final class HttpFront implements AutoCloseable {

    /** What Lambda takes as an event, in bytes; API Gateway answers 413 to more. */
    private static final int MOST_BODY = 6 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final PrintStream log;

    private HttpFront(HttpServer server, InstantSource clock, PrintStream log) {
        this.server = server;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Sees whether a port can be listened on, before anything is started for it.
     *
     * @throws PortTaken if not
     */
    static void testPort(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw new PortTaken(port, e);
        }
    }

    /**
     * Starts to answer.
     *
     * @param port 0 takes a free one
     * @param api the function that the HTTP API's requests go to
     * @throws PortTaken if the port cannot be listened on
     */
    static HttpFront start(int port, LocalFunction api, InstantSource clock, PrintStream log) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        } catch (BindException e) {
            throw new PortTaken(port, e);
        }
        var front = new HttpFront(server, clock, log);
        server.createContext("/", exchange -> front.handle(exchange, api));
        server.setExecutor(front.threads);
        server.start();
        return front;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange, LocalFunction api) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
            Answer answer = body.length > MOST_BODY ? message(413, "Request Entity Too Large") : call(exchange, api, body);
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            answer.cookies().forEach(cookie -> exchange.getResponseHeaders().add("set-cookie", cookie));
            boolean bodyless = exchange.getRequestMethod().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
            if (bodyless || answer.body().length == 0) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer call(HttpExchange exchange, LocalFunction api, byte[] body) {
        try {
            return HttpEvents.answer(api.invoke(HttpEvents.event(exchange, body, clock.instant())));
        } catch (FunctionError | Json.Malformed | IllegalArgumentException e) {
            e.printStackTrace(log);
            return message(500, "Internal Server Error");
        }
    }

    /** API Gateway's own answers look like this. */
    private static Answer message(int status, String text) {
        return new Answer(status, Map.of("content-type", "application/json"), List.of(),
                Json.write(Map.of("message", text)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    /** The port cannot be listened on; the message says so in one line. */
    static final class PortTaken extends IOException {

        PortTaken(int port, BindException cause) {
            super("port " + port + " on 127.0.0.1 is taken (" + cause.getMessage() + "); name another one with --port", cause);
        }
    }
}
