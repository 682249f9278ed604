package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.local.template.FunctionDefinition;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HttpFrontTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T22:38:12Z"));

    private final AtomicReference<JsonNode> event = new AtomicReference<>();

    @Test
    void aRequestReachesTheFunctionInPayloadFormat2() throws Exception {
        try (var front = front(event -> "{\"statusCode\": 200}"); var http = HttpClient.newHttpClient()) {
            send(http, request(front, "/v1/cards/a%20b?topic=models&topic=chips&q=%E6%A8%A1%E5%9E%8B")
                    .header("Cookie", "a=1; b=2").header("X-Thing", "one").header("X-Thing", "two")
                    .POST(HttpRequest.BodyPublishers.ofString("größer")));
        }
        JsonNode came = event.get();
        assertEquals("2.0", came.path("version").asText());
        assertEquals("$default", came.path("routeKey").asText());
        assertEquals("/v1/cards/a%20b", came.path("rawPath").asText());
        assertEquals("topic=models&topic=chips&q=%E6%A8%A1%E5%9E%8B", came.path("rawQueryString").asText());
        assertEquals("models,chips", came.at("/queryStringParameters/topic").asText());
        assertEquals("模型", came.at("/queryStringParameters/q").asText());
        assertEquals("[\"a=1\",\"b=2\"]", came.path("cookies").toString());
        assertEquals("one,two", came.at("/headers/x-thing").asText());
        assertTrue(came.at("/headers/cookie").isMissingNode());
        assertEquals("POST", came.at("/requestContext/http/method").asText());
        assertEquals("127.0.0.1", came.at("/requestContext/http/sourceIp").asText());
        assertEquals("23/Nov/2026:22:38:12 +0000", came.at("/requestContext/time").asText());
        assertTrue(came.path("isBase64Encoded").asBoolean());
        assertEquals("größer", new String(Base64.getDecoder().decode(came.path("body").asText()), StandardCharsets.UTF_8));
    }

    @Test
    void anAnswerComesBackWithItsStatusHeadersCookiesAndBody() throws Exception {
        String answer = """
                {"statusCode": 404, "headers": {"content-type": "text/plain; charset=utf-8", "etag": "\\"x\\""},
                 "cookies": ["a=1", "b=2"], "body": "没有", "isBase64Encoded": false}""";
        try (var front = front(event -> answer); var http = HttpClient.newHttpClient()) {
            var response = send(http, request(front, "/nothing"));
            assertEquals(404, response.statusCode());
            assertEquals("没有", response.body());
            assertEquals("text/plain; charset=utf-8", response.headers().firstValue("content-type").orElseThrow());
            assertEquals(List.of("a=1", "b=2"), response.headers().allValues("set-cookie"));
        }
    }

    @Test
    void aBase64BodyComesBackAsBytes() throws Exception {
        try (var front = front(event -> "{\"statusCode\": 200, \"body\": \"5bm4\", \"isBase64Encoded\": true}");
                var http = HttpClient.newHttpClient()) {
            assertEquals("幸", send(http, request(front, "/")).body());
        }
    }

    @Test
    void headHasTheStatusAndNoBody() throws Exception {
        try (var front = front(event -> "{\"statusCode\": 200, \"headers\": {\"etag\": \"x\"}}"); var http = HttpClient.newHttpClient()) {
            var response = send(http, request(front, "/").method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertEquals(200, response.statusCode());
            assertEquals("", response.body());
        }
    }

    @Test
    void aFunctionThatThrowsIsA500ThatDoesNotSayWhy() throws Exception {
        try (var front = front(event -> {
            throw new IllegalStateException("the secret reason");
        }); var http = HttpClient.newHttpClient()) {
            var response = send(http, request(front, "/"));
            assertEquals(500, response.statusCode());
            assertEquals("{\"message\":\"Internal Server Error\"}", response.body());
        }
    }

    @Test
    void aBodyBeyondLambdasLimitIsRefused() throws Exception {
        try (var front = front(event -> "{\"statusCode\": 200}"); var http = HttpClient.newHttpClient()) {
            var response = send(http, request(front, "/").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[6 * 1024 * 1024 + 1])));
            assertEquals(413, response.statusCode());
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var error = assertThrows(HttpFront.PortTaken.class, () -> HttpFront.testPort(taken.getLocalPort()));
            assertTrue(error.getMessage().startsWith("port " + taken.getLocalPort() + " on 127.0.0.1 is taken"), error.getMessage());
            assertEquals(1, error.getMessage().lines().count());
        }
    }

    private HttpFront front(Function<JsonNode, String> answer) throws IOException {
        RequestStreamHandler handler = (in, out, context) -> {
            event.set(Json.tree(in, "the event"));
            out.write(answer.apply(event.get()).getBytes(StandardCharsets.UTF_8));
        };
        var definition = new FunctionDefinition("ApiFunction", "api", "arn", "a.B::handleRequest", Duration.ofSeconds(20), 512,
                Map.of(), List.of(), Optional.empty(), true, List.of());
        return HttpFront.start(0, new LocalFunction(definition, handler, CLOCK, System.out), CLOCK, new PrintStream(PrintStream.nullOutputStream()));
    }

    private static HttpRequest.Builder request(HttpFront front, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
