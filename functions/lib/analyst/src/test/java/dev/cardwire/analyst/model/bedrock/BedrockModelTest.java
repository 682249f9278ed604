package dev.cardwire.analyst.model.bedrock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.model.Asked;
import dev.cardwire.analyst.model.Loopback;
import dev.cardwire.analyst.model.ModelSettings.Output;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Degradation;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class BedrockModelTest {

    private static final Prompt PROMPT = Asked.prompt();
    private static final String CLAUDE = "eu.anthropic.claude-haiku-4-5-20251001-v1:0";
    private static final String NOVA = "eu.amazon.nova-lite-v1:0";

    @Test
    void asksForStructuredOutputOfTheSchema() {
        try (var server = Loopback.answering(200, answer("end_turn", "{\"text\": \"{}\"}"))) {
            assertEquals(new Reply.Answered("{}", Optional.of(new Tokens(900, 20))), ask(server, CLAUDE, Output.AUTO));
            var request = server.requests().getFirst();
            assertTrue(request.head().startsWith("POST /model/eu.anthropic.claude-haiku-4-5-20251001-v1%3A0/converse HTTP/1.1\r\n"), request.head());
            assertTrue(request.has("Authorization: AWS4-HMAC-SHA256 "), "signed");
            var body = Json.read(request.body(), JsonNode.class, "the request");
            assertEquals(PROMPT.system(), body.at("/system/0/text").asText());
            assertEquals(PROMPT.user(), body.at("/messages/0/content/0/text").asText());
            assertEquals(2_000, body.at("/inferenceConfig/maxTokens").asInt());
            assertEquals(0.0, body.at("/inferenceConfig/temperature").asDouble(-1));
            assertEquals("json_schema", body.at("/outputConfig/textFormat/type").asText());
            assertEquals(PROMPT.schema(), body.at("/outputConfig/textFormat/structure/jsonSchema/schema").asText());
            assertFalse(body.has("toolConfig"));
        }
    }

    @Test
    void aModelWithoutStructuredOutputMustUseATool() {
        String input = Asked.everything().toString();
        try (var server = Loopback.answering(200, answer("tool_use", "{\"toolUse\": {\"toolUseId\": \"t\", \"name\": \"card_draft_1\", \"input\": " + input + "}}"))) {
            var reply = assertInstanceOf(Reply.Answered.class, ask(server, NOVA, Output.AUTO));
            assertEquals(Asked.everything(), Json.read(reply.text(), JsonNode.class, "the answer"));
            var body = Json.read(server.requests().getFirst().body(), JsonNode.class, "the request");
            assertEquals("card_draft_1", body.at("/toolConfig/toolChoice/tool/name").asText());
            var schema = body.at("/toolConfig/tools/0/toolSpec/inputSchema/json");
            assertEquals(3, schema.size(), "type, properties, required");
            assertEquals("string", schema.at("/properties/hook/anyOf/0/properties/text/type").asText());
            assertFalse(schema.toString().contains("$ref"));
            assertFalse(body.has("outputConfig"));
        }
    }

    @Test
    void aProfileWhoseModelHasNoStructuredOutputIsFoundOut() {
        String profile = "arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abc";
        try (var server = Loopback.answering(400, "{\"message\": \"This model doesn't support the outputConfig.textFormat field.\"}", "x-amzn-ErrorType: ValidationException")) {
            var model = model(server.port(), profile, Output.AUTO);
            assertTrue(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again());
            assertFalse(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again());
            assertTrue(server.requests().getLast().body().contains("toolConfig"));
            assertFalse(failed(Degradation.BAD_REQUEST, ask(server, profile, Output.SCHEMA)).again(), "what its owner chose stays");
        }
    }

    @Test
    void aModelThatTakesNoTemperatureIsSentNone() {
        try (var server = Loopback.answering(400, "{\"message\": \"`temperature` is deprecated for this model.\"}", "x-amzn-ErrorType: ValidationException")) {
            var model = model(server.port(), CLAUDE, Output.SCHEMA);
            assertTrue(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again());
            assertFalse(failed(Degradation.BAD_REQUEST, model.ask(PROMPT, Duration.ofSeconds(20))).again());
            var second = Json.read(server.requests().getLast().body(), JsonNode.class, "the request");
            assertFalse(second.path("inferenceConfig").has("temperature"));
            assertTrue(second.has("outputConfig"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ValidationException           | 400 | Malformed input request                                   | BAD_REQUEST   | false | false
            ValidationException           | 400 | The provided model identifier is invalid.                 | UNKNOWN_MODEL | false | false
            AccessDeniedException         | 403 | You don't have access to the model                        | NO_ACCESS     | false | false
            UnrecognizedClientException   | 403 | The security token included in the request is invalid.    | NO_ACCESS     | false | false
            ResourceNotFoundException     | 404 | Could not resolve the foundation model                    | UNKNOWN_MODEL | false | false
            ModelTimeoutException         | 408 | Model took too long                                       | TIMED_OUT     | true  | true
            ModelErrorException           | 424 | The model failed                                          | UNAVAILABLE   | true  | false
            ThrottlingException           | 429 | Too many requests                                         | THROTTLED     | true  | false
            ModelNotReadyException        | 429 | The model is not ready                                    | UNAVAILABLE   | true  | false
            ServiceQuotaExceededException | 400 | Quota                                                     | THROTTLED     | true  | false
            InternalServerException       | 500 | Internal                                                  | UNAVAILABLE   | true  | false
            ServiceUnavailableException   | 503 | Try again                                                 | UNAVAILABLE   | true  | false
            SomethingNewException         | 418 | I am a teapot                                             | BAD_REQUEST   | false | false
            """)
    void everyExceptionMeansOneThing(String type, int status, String message, Degradation because, boolean again, boolean charged) {
        try (var server = Loopback.answering(status, Json.write(Map.of("message", message)), "x-amzn-ErrorType: " + type, "Retry-After: 7")) {
            var failed = failed(because, ask(server, CLAUDE, Output.AUTO));
            assertEquals(again, failed.again(), failed.detail());
            assertEquals(charged, failed.charged(), failed.detail());
            assertEquals(1, server.requests().size(), "the SDK's own attempts are off");
            assertTrue(failed.detail().contains(message), failed.detail());
            if (again) {
                assertEquals(Optional.of(Duration.ofSeconds(7)), failed.retryAfter());
            }
        }
    }

    @Test
    void whatRepeatsTheRequestIsNotTold() {
        try (var server = Loopback.answering(400, "{\"message\": \"bad: Initech said on Tuesday it is in talks\"}", "x-amzn-ErrorType: ValidationException")) {
            assertFalse(failed(Degradation.BAD_REQUEST, ask(server, CLAUDE, Output.AUTO)).detail().contains("Initech"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            max_tokens,                     CUT_OFF
            model_context_window_exceeded,  CUT_OFF
            guardrail_intervened,           CONTENT_FILTERED
            content_filtered,               CONTENT_FILTERED
            malformed_model_output,         NOT_JSON
            malformed_tool_use,             NOT_JSON
            refusal,                        REFUSED
            """)
    void everyStopReasonMeansOneThing(String stop, Degradation because) {
        try (var server = Loopback.answering(200, answer(stop, "{\"text\": \"{\"}"))) {
            var failed = failed(because, ask(server, CLAUDE, Output.AUTO));
            assertEquals(Optional.of(new Tokens(900, 20)), failed.tokens());
            assertFalse(failed.again());
        }
    }

    @ParameterizedTest
    @CsvSource({"end_turn", "stop_sequence", "tool_use", "something_new"})
    void otherStopsAreAnswers(String stop) {
        try (var server = Loopback.answering(200, answer(stop, "{\"reasoningContent\": {\"reasoningText\": {\"text\": \"Hm.\"}}}, {\"text\": \"{\"}, {\"text\": \"}\"}"))) {
            assertEquals("{}", assertInstanceOf(Reply.Answered.class, ask(server, CLAUDE, Output.AUTO)).text());
        }
    }

    @Test
    void anAnswerWithoutContentOrCountIsAnEmptyOne() {
        try (var server = Loopback.answering(200, "{}")) {
            assertEquals(new Reply.Answered("", Optional.empty()), ask(server, CLAUDE, Output.AUTO));
        }
    }

    @Test
    void anAnswerThatNeverEndsIsCutByTimeOrBySize() {
        var closed = new CountDownLatch(1);
        try (var silent = Loopback.sending(out -> closed.await())) {
            var failed = failed(Degradation.TIMED_OUT, model(silent.port(), CLAUDE, Output.AUTO).ask(PROMPT, Duration.ofMillis(300)));
            assertTrue(failed.charged() && !failed.again());
        } finally {
            closed.countDown();
        }
        var dripped = new CountDownLatch(1);
        try (var slow = Loopback.sending(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            dripped.await();
        })) {
            failed(Degradation.TIMED_OUT, model(slow.port(), CLAUDE, Output.AUTO).ask(PROMPT, Duration.ofMillis(300)));
        } finally {
            dripped.countDown();
        }
        try (var endless = Loopback.sending(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\": \"".getBytes(StandardCharsets.US_ASCII));
            byte[] much = "a".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000; i++) {
                out.write(much);
            }
        })) {
            assertTrue(failed(Degradation.WRONG_SCHEMA, ask(endless, CLAUDE, Output.AUTO)).charged());
        }
    }

    @Test
    void whatIsNotThereOrBreaksIsUnavailable() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var refused = failed(Degradation.UNAVAILABLE, model(free, CLAUDE, Output.AUTO).ask(PROMPT, Duration.ofSeconds(20)));
        assertTrue(refused.again() && !refused.charged(), refused.detail());
        for (String broken : new String[] {"", "SSH-2.0\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"output\""}) {
            try (var server = Loopback.sending(broken.getBytes(StandardCharsets.US_ASCII))) {
                var failed = assertInstanceOf(Reply.Failed.class, ask(server, CLAUDE, Output.AUTO), broken);
                assertTrue(failed.charged(), failed.detail());
            }
        }
    }

    @Test
    void withoutCredentialsThereIsNoAccess() {
        AwsCredentialsProvider none = new AwsCredentialsProvider() {
            @Override
            public AwsCredentials resolveCredentials() {
                throw SdkClientException.create("Unable to load credentials from any of the providers in the chain");
            }
        };
        var model = new BedrockModel(BedrockModel.client().region(Region.EU_WEST_1).credentialsProvider(none).build(), CLAUDE, Output.AUTO, () -> Asked.NOW);
        failed(Degradation.NO_ACCESS, model.ask(PROMPT, Duration.ofSeconds(20)));
    }

    private static String answer(String stop, String content) {
        return "{\"output\": {\"message\": {\"role\": \"assistant\", \"content\": [" + content + "]}}, \"stopReason\": \"" + stop
                + "\", \"usage\": {\"inputTokens\": 900, \"outputTokens\": 20, \"totalTokens\": 920}, \"metrics\": {\"latencyMs\": 5}}";
    }

    private static Reply ask(Loopback server, String id, Output output) {
        return model(server.port(), id, output).ask(PROMPT, Duration.ofSeconds(20));
    }

    private static BedrockModel model(int port, String id, Output output) {
        return Bedrock.at(port, id, output);
    }

    private static Reply.Failed failed(Degradation because, Reply reply) {
        var failed = assertInstanceOf(Reply.Failed.class, reply);
        assertEquals(because, failed.because(), failed.detail());
        return failed;
    }
}
