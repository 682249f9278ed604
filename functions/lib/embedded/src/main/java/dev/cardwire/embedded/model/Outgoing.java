package dev.cardwire.embedded.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** What goes back over one connection, whole or broken. */
final class Outgoing {

    private static final byte[] ENDLESS = "Forever and a day. ".repeat(400).getBytes(StandardCharsets.UTF_8);

    private final HttpExchange exchange;

    Outgoing(HttpExchange exchange) {
        this.exchange = exchange;
        header("x-amzn-RequestId", UUID.randomUUID().toString());
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void json(int status, JsonNode body) throws IOException {
        send(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    void broken(Answer.Breakage how) throws IOException, InterruptedException {
        switch (how) {
            case DROPPED -> {
                header("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().write("{\"output\": {\"message\": {".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            case ENDLESS -> {
                header("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("{\"output\": \"".getBytes(StandardCharsets.UTF_8));
                // Ends when the client goes away, which makes the write fail, or when the server is closed.
                while (!Thread.interrupted()) {
                    exchange.getResponseBody().write(ENDLESS);
                }
            }
            case STALLED -> {
                header("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 10_000);
                exchange.getResponseBody().flush();
                new CountDownLatch(1).await();
            }
            case REDIRECT -> {
                header("Location", "/v1/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case WEB_PAGE -> send(200, "text/html", "<!doctype html><title>Sign in</title><p>Please sign in.</p>".getBytes(StandardCharsets.UTF_8));
            case NOT_JSON -> send(200, "application/json", "upstream connect error or disconnect/reset before headers".getBytes(StandardCharsets.UTF_8));
            case EMPTY_OBJECT -> send(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void send(int status, String type, byte[] body) throws IOException {
        header("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
