package dev.cardwire.analyst.model.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.model.Asked;
import dev.cardwire.analyst.model.Loopback;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.analyst.model.keys.Keys;
import dev.cardwire.analyst.model.keys.ModelKey;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Degradation;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiModelTest {

    private static final Prompt PROMPT = Asked.prompt();
    private static final String ANSWER = """
            {"id": "x", "object": "chat.completion", "choices": [{"index": 0, "message": {"role": "assistant", "content": "{}"}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 900, "completion_tokens": 20, "total_tokens": 920}}""";

    @Test
    void asksForOneAnswerOfTheSchemaAndNothingElse() {
        try (var server = Loopback.answering(200, ANSWER)) {
            assertEquals(new Reply.Answered("{}", Optional.of(new Tokens(900, 20))), ask(server, Keys.of("sk-secret")));
            var request = server.requests().getFirst();
            assertTrue(request.head().startsWith("POST /v1/chat/completions HTTP/1.1\r\n"), request.head());
            assertTrue(request.has("Authorization: Bearer sk-secret\r\n"));
            var body = Json.read(request.body(), JsonNode.class, "the request");
            assertEquals("test", body.path("model").asText());
            assertEquals(PROMPT.system(), body.at("/messages/0/content").asText());
            assertEquals("user", body.at("/messages/1/role").asText());
            assertEquals(PROMPT.user(), body.at("/messages/1/content").asText());
            assertEquals(0, body.path("temperature").asInt(-1));
            assertEquals(2_000, body.path("max_tokens").asInt());
            assertTrue(body.at("/response_format/json_schema/strict").asBoolean());
            assertEquals(Json.read(PROMPT.schema(), JsonNode.class, "the schema"), body.at("/response_format/json_schema/schema"));
            assertFalse(body.has("tools") || body.path("stream").asBoolean());
        }
    }

    @Test
    void withoutAKeyNoneIsSent() {
        try (var server = Loopback.answering(200, ANSWER)) {
            assertInstanceOf(Reply.Answered.class, ask(server, Keys.none()));
            assertFalse(server.requests().getFirst().has("Authorization"));
        }
    }

    @Test
    void aKeyThatCannotBeReadIsNoAccess() {
        try (var server = Loopback.answering(200, ANSWER)) {
            assertEquals("no key there", failed(Degradation.NO_ACCESS, ask(server, Keys.unreadable("no key there"))).detail());
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void aKeyThatTookAllTheTimeLeavesNoneForTheCall() {
        var now = new AtomicReference<>(Asked.NOW);
        try (var server = Loopback.answering(200, ANSWER)) {
            var slow = Keys.noneAfter(() -> now.updateAndGet(time -> time.plusSeconds(20)));
            var model = new OpenAiModel("test", URI.create("http://127.0.0.1:" + server.port() + "/v1"), slow, now::get);
            assertFalse(failed(Degradation.TIMED_OUT, model.ask(PROMPT, Duration.ofSeconds(20))).charged());
            assertEquals(0, server.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            301, UNAVAILABLE,   false, false
            307, UNAVAILABLE,   false, false
            400, BAD_REQUEST,   false, false
            401, NO_ACCESS,     false, false
            402, NO_ACCESS,     false, false
            403, NO_ACCESS,     false, false
            404, UNKNOWN_MODEL, false, false
            405, BAD_REQUEST,   false, false
            408, TIMED_OUT,     true,  true
            409, UNAVAILABLE,   true,  false
            413, BAD_REQUEST,   false, false
            422, BAD_REQUEST,   false, false
            429, THROTTLED,     true,  false
            500, UNAVAILABLE,   true,  false
            501, UNAVAILABLE,   false, false
            502, UNAVAILABLE,   true,  true
            503, UNAVAILABLE,   true,  false
            504, UNAVAILABLE,   true,  true
            529, UNAVAILABLE,   true,  false
            204, UNAVAILABLE,   false, false
            """)
    void everyStatusMeansOneThing(int status, Degradation because, boolean again, boolean charged) {
        try (var server = Loopback.answering(status, "", "Location: https://elsewhere.example/", "Retry-After: 7")) {
            var failed = failed(because, ask(server, Keys.of("sk-secret")));
            assertEquals(again, failed.again(), failed.detail());
            assertEquals(charged, failed.charged(), failed.detail());
            assertTrue(failed.detail().contains(String.valueOf(status)), failed.detail());
            assertEquals(1, server.requests().size(), "nobody asks twice");
            if (status >= 400) {
                assertEquals(Optional.of(Duration.ofSeconds(7)), failed.retryAfter());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"error": {"message": "This model's maximum context length is 8192 tokens.", "code": "context_length_exceeded"}} | BAD_REQUEST   | longer than the model can read
            400 | {"error": {"message": "the request exceeds the available context size", "type": "exceed_context_size_error"}}     | BAD_REQUEST   | longer than the model can read
            400 | {"object": "error", "message": "Invalid schema", "type": "BadRequestError", "code": 400}                        | BAD_REQUEST   | Invalid schema
            400 | {"error": {"message": "no such model", "code": "model_not_found"}}                                               | UNKNOWN_MODEL | model_not_found: no such model
            404 | {"error": {"message": "model 'test' not found", "type": "api_error"}}                                            | UNKNOWN_MODEL | api_error: model 'test' not found
            401 | {"error": {"message": "Incorrect API key provided: sk-secret"}}                                                  | NO_ACCESS     | (words that repeat the key)
            429 | {"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}                          | THROTTLED     | insufficient_quota
            422 | {"detail": "field required"}                                                                                     | BAD_REQUEST   | field required
            400 | {"error": "Initech said on Tuesday it is in talks: bad input"}                                                   | BAD_REQUEST   | (words that repeat the request)
            500 | <html>oops</html>                                                                                                | UNAVAILABLE   | answered 500
            """)
    void whatTheServerSaysIsToldWithoutKeyOrArticle(int status, String body, Degradation because, String told) {
        try (var server = Loopback.answering(status, body)) {
            var failed = failed(because, ask(server, Keys.of("sk-secret")));
            assertTrue(failed.detail().contains(told), failed.detail());
            assertFalse(failed.detail().contains("sk-secret") || failed.detail().contains("Initech"), failed.detail());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "finish_reason": "stop", "message": {"content": "{}"}                                   | {}
            "message": {"content": "{}"}                                                            | {}
            "finish_reason": "eos", "message": {"content": [{"type": "text", "text": "{"}, {"type": "text", "text": "}"}]} | {}
            "finish_reason": "stop", "message": {"content": null}                                   | ''
            "finish_reason": "stop", "message": {"content": "{}", "reasoning_content": "Hm.", "refusal": null} | {}
            """)
    void anAnswerIsItsContent(String choice, String text) {
        try (var server = Loopback.answering(200, "{\"choices\": [{" + choice + "}]}")) {
            assertEquals(new Reply.Answered(text, Optional.empty()), ask(server, Keys.none()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"choices": [{"finish_reason": "length", "message": {"content": "{\\"hook\\":"}}]}         | CUT_OFF
            {"choices": [{"finish_reason": "content_filter", "message": {"content": ""}}]}           | CONTENT_FILTERED
            {"choices": [{"finish_reason": "stop", "message": {"refusal": "I cannot."}}]}            | REFUSED
            {"choices": [{"finish_reason": "tool_calls", "message": {"content": null}}]}             | WRONG_SCHEMA
            {"choices": []}                                                                          | WRONG_SCHEMA
            {"choices": [{"text": "a completion of another kind"}]}                                  | WRONG_SCHEMA
            []                                                                                       | WRONG_SCHEMA
            {"error": {"message": "upstream down", "code": 502}}                                     | UNAVAILABLE
            data: {"choices": []}                                                                    | NOT_JSON
            <html>                                                                                   | NOT_JSON
            ''                                                                                       | NOT_JSON
            """)
    void whatIsNoAnswerSaysWhy(String body, Degradation because) {
        try (var server = Loopback.answering(200, body)) {
            var failed = failed(because, ask(server, Keys.none()));
            assertTrue(failed.charged() && !failed.again());
        }
    }

    @Test
    void tokensOfAnAnswerThatWasCutOffAreCounted() {
        try (var server = Loopback.answering(200, ANSWER.replace("stop", "length"))) {
            assertEquals(Optional.of(new Tokens(900, 20)), failed(Degradation.CUT_OFF, ask(server, Keys.none())).tokens());
        }
    }

    @Test
    void aServerThatWantsOtherFieldsGetsThemTheNextTime() {
        try (var server = Loopback.answering(400, "{\"error\": {\"message\": \"Unsupported parameter: 'max_tokens' is not supported with this model. "
                + "Use 'max_completion_tokens' instead.\", \"param\": \"max_tokens\", \"code\": \"unsupported_parameter\"}}")) {
            var model = model(server, Keys.none());
            assertTrue(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again());
            assertFalse(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again(), "the same complaint again is none that helps");
            var second = Json.read(server.requests().getLast().body(), JsonNode.class, "the request");
            assertEquals(2_000, second.path("max_completion_tokens").asInt());
            assertFalse(second.has("max_tokens"));
        }
        try (var server = Loopback.answering(400, "{\"error\": {\"message\": \"Unsupported value: 'temperature' does not support 0 with this model.\", \"param\": \"temperature\"}}")) {
            var model = model(server, Keys.none());
            assertTrue(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again());
            model.ask(PROMPT, Duration.ofSeconds(20));
            assertFalse(Json.read(server.requests().getLast().body(), JsonNode.class, "the request").has("temperature"));
        }
    }

    @Test
    void anAnswerThatNeverEndsIsCutByTimeOrBySize() {
        var closed = new CountDownLatch(1);
        try (var slow = Loopback.sending(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            closed.await();
        })) {
            var failed = failed(Degradation.TIMED_OUT, model(slow, Keys.none()).ask(PROMPT, Duration.ofMillis(300)));
            assertTrue(failed.charged() && !failed.again());
        } finally {
            closed.countDown();
        }
        try (var endless = Loopback.sending(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] much = new byte[65_536];
            for (int i = 0; i < 1_000; i++) {
                out.write(much);
            }
        })) {
            failed(Degradation.WRONG_SCHEMA, ask(endless, Keys.none()));
        }
    }

    @Test
    void aServerThatIsNotThereOrIsNoneIsUnavailable() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var refused = failed(Degradation.UNAVAILABLE, model(free, Keys.none()).ask(PROMPT, Duration.ofSeconds(20)));
        assertTrue(refused.again() && !refused.charged(), refused.detail());
        try (var server = Loopback.sending("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.US_ASCII))) {
            failed(Degradation.UNAVAILABLE, ask(server, Keys.none()));
        }
        try (var server = Loopback.sending(new byte[0])) {
            assertTrue(failed(Degradation.UNAVAILABLE, ask(server, Keys.none())).charged(), "it may have worked on the request");
        }
        var unknown = new OpenAiModel("test", URI.create("http://no-such-host.invalid/v1"), Keys.none(), () -> Asked.NOW).ask(PROMPT, Duration.ofSeconds(20));
        assertFalse(failed(Degradation.UNAVAILABLE, unknown).charged());
    }

    private static Reply ask(Loopback server, ModelKey key) {
        return model(server, key).ask(PROMPT, Duration.ofSeconds(20));
    }

    private static OpenAiModel model(Loopback server, ModelKey key) {
        return model(server.port(), key);
    }

    private static OpenAiModel model(int port, ModelKey key) {
        return new OpenAiModel("test", URI.create("http://127.0.0.1:" + port + "/v1"), key, () -> Asked.NOW);
    }

    private static Reply.Failed failed(Degradation because, Reply reply) {
        var failed = assertInstanceOf(Reply.Failed.class, reply);
        assertEquals(because, failed.because(), failed.detail());
        return failed;
    }
}
