package dev.cardwire.embedded.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BedrockWireTest {

    private static final String MODEL = "anthropic.claude-sonnet-4-5%3A0";

    private static ModelServer saying(String text) throws IOException {
        return ModelServer.start(ModelServer.Options.ANY, Behaviour.always(Answer.of(text)));
    }

    @Test
    void aStructuredQuestionIsAnsweredWithTextUsageAndLatency() throws IOException {
        try (var server = saying("{\"a\": \"yes\"}")) {
            var reply = Client.converse(server, MODEL, Client.converse(Client.structured(Client.SCHEMA)));
            assertEquals(200, reply.status());
            assertEquals("{\"a\": \"yes\"}", reply.text("/output/message/content/0/text"));
            assertEquals("end_turn", reply.text("/stopReason"));
            // Twelve bytes are three tokens; the question's nine and nine, and the schema without its blanks.
            assertEquals(3, reply.json().at("/usage/outputTokens").asInt());
            assertEquals(3 + 3 + Tokens.of(Client.SCHEMA.replace(" ", "")), reply.json().at("/usage/inputTokens").asInt());
            assertTrue(reply.json().at("/metrics/latencyMs").isNumber());
            assertEquals("/model/" + MODEL + "/converse", server.requests().getFirst().path());
        }
    }

    @Test
    void aForcedToolIsCalledWithTheAnswerAsItsInput() throws IOException {
        try (var server = saying("{\"a\": \"yes\"}")) {
            var reply = Client.converse(server, "amazon.nova-lite-v1%3A0", Client.converse(Client.forced("{\"tool\": {\"name\": \"answer\"}}")));
            assertEquals("yes", reply.text("/output/message/content/0/toolUse/input/a"));
            assertEquals("tool_use", reply.text("/stopReason"));
        }
        try (var server = saying("no JSON")) {
            var reply = Client.converse(server, "amazon.nova-lite-v1%3A0", Client.converse(Client.forced("{\"tool\": {\"name\": \"answer\"}}")));
            assertEquals("malformed_tool_use", reply.text("/stopReason"));
        }
    }

    @Test
    void anAnswerIsCutAtTheMaximum() throws IOException {
        try (var server = saying("€uro ".repeat(200))) {
            var reply = Client.converse(server, MODEL, Client.converse(""));
            assertEquals("max_tokens", reply.text("/stopReason"));
            assertEquals(100, reply.json().at("/usage/outputTokens").asInt());
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(MODEL, "[]", "must be a JSON object"),
                Arguments.of(MODEL, "{", "is not valid JSON"),
                Arguments.of(MODEL, "{\"messages\": []}", "must start with a user message"),
                Arguments.of(MODEL, "{\"messages\": [{\"role\": \"assistant\", \"content\": [{\"text\": \"x\"}]}]}", "must start with a user message"),
                Arguments.of(MODEL, "{\"messages\": [{\"role\": \"user\", \"content\": [{\"text\": \" \"}]}]}", "not blank"),
                Arguments.of(MODEL, "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}", "must be a list"),
                Arguments.of(MODEL, Client.converse(", \"max_tokens\": 5"), "extraneous key [max_tokens]"),
                Arguments.of(MODEL, Client.converse("").replace("100", "0"), "maxTokens"),
                Arguments.of(MODEL, Client.converse("").replace(": 0}", ": 1.5}"), "temperature"),
                Arguments.of(MODEL, Client.converse(Client.structured("{")), "is not valid JSON"),
                Arguments.of(MODEL, Client.converse(Client.structured(Client.SCHEMA.replace(", \"required\"", ", \"minProperties\": 1, \"required\""))), "minProperties"),
                Arguments.of(MODEL, Client.converse(Client.structured(Client.SCHEMA.replace("\"additionalProperties\": false, ", ""))), "additionalProperties"),
                Arguments.of("amazon.nova-pro-v1%3A0", Client.converse(Client.structured(Client.SCHEMA)), "doesn't support"),
                Arguments.of(MODEL, Client.converse(Client.forced("{\"auto\": {}}")), "to be forced"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRequestThatBedrockWouldNotTakeIsRefused(String model, String body, String why) throws IOException {
        try (var server = saying("{}")) {
            var reply = Client.converse(server, model, body);
            assertEquals(400, reply.status());
            assertTrue(reply.response().headers().firstValue("x-amzn-ErrorType").orElse("").startsWith("ValidationException"));
            assertTrue(reply.text("/message").contains(why), reply.text("/message"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bedrock/                                | runtime/                | InvalidSignatureException
            SignedHeaders=content-type;host;        | SignedHeaders=          | InvalidSignatureException
            /20261125/                              | /20261124/              | InvalidSignatureException
            Signature=0a                            | Signature=              | IncompleteSignatureException
            AWS4-HMAC-SHA256                        | Bearer                  | IncompleteSignatureException""")
    void aSignatureThatCannotBeRightIsRefused(String part, String other, String type) throws IOException {
        try (var server = saying("{}")) {
            var reply = Client.converse(server, MODEL, Client.converse(""), Client.SIGNED.replace(part, other));
            assertEquals(403, reply.status());
            assertTrue(reply.response().headers().firstValue("x-amzn-ErrorType").orElse("").startsWith(type), reply.json().toString());
        }
    }

    @Test
    void aRequestWithoutASignatureIsRefused() throws IOException {
        try (var server = saying("{}")) {
            var reply = Client.send(Client.request(server.bedrock() + "/model/" + MODEL + "/converse", Client.converse("")));
            assertEquals(403, reply.status());
            assertEquals("Missing Authentication Token", reply.text("/message"));
        }
    }

    @Test
    void anUnknownModelIsRefused() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY.withModels("known:0"), Behaviour.always(Answer.of("{}")))) {
            assertEquals(200, Client.converse(server, "known%3A0", Client.converse("")).status());
            assertEquals("The provided model identifier is invalid.", Client.converse(server, "other", Client.converse("")).text("/message"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDATION, 400, ValidationException", "ACCESS_DENIED, 403, AccessDeniedException", "NOT_FOUND, 404, ResourceNotFoundException",
        "MODEL_TIMEOUT, 408, ModelTimeoutException", "MODEL_ERROR, 424, ModelErrorException", "THROTTLING, 429, ThrottlingException",
        "MODEL_NOT_READY, 429, ModelNotReadyException", "INTERNAL, 500, InternalServerException", "UNAVAILABLE, 503, ServiceUnavailableException",
    })
    void errorsOfTheServiceComeAsItsReferenceSays(Failure failure, int status, String type) throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviour.always(Answer.of(failure)))) {
            var reply = Client.converse(server, MODEL, Client.converse(""));
            assertEquals(status, reply.status());
            assertTrue(reply.response().headers().firstValue("x-amzn-ErrorType").orElse("").startsWith(type + ":"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "END, end_turn", "CONTENT_FILTERED, content_filtered", "GUARDRAIL, guardrail_intervened", "MALFORMED, malformed_model_output",
        "CONTEXT_EXCEEDED, model_context_window_exceeded",
    })
    void aModelSaysWhyItStops(Answer.Stop stop, String reason) throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviour.always(new Answer.Text("…", stop)))) {
            assertEquals(reason, Client.converse(server, MODEL, Client.converse("")).text("/stopReason"));
        }
    }
}
