package dev.cardwire.embedded.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiWireTest {

    private static ModelServer saying(String text) throws IOException {
        return ModelServer.start(ModelServer.Options.ANY, Behaviour.always(Answer.of(text)));
    }

    @Test
    void aStructuredQuestionIsAnsweredWithOneChoiceAndUsage() throws IOException {
        try (var server = saying("{\"a\": \"yes\"}")) {
            var reply = Client.complete(server, Client.completion(Client.responseFormat(Client.SCHEMA)));
            assertEquals(200, reply.status());
            assertEquals("{\"a\": \"yes\"}", reply.text("/choices/0/message/content"));
            assertEquals("stop", reply.text("/choices/0/finish_reason"));
            assertEquals(3, reply.json().at("/usage/completion_tokens").asInt());
            assertEquals(3 + 3 + Tokens.of(Client.SCHEMA.replace(" ", "")), reply.json().at("/usage/prompt_tokens").asInt());
            assertEquals("chat.completion", reply.text("/object"));
        }
    }

    @Test
    void anAnswerIsCutAtTheMaximumWhicheverNameThatGoesBy() throws IOException {
        try (var server = saying("word ".repeat(200))) {
            for (String name : new String[] {"max_tokens", "max_completion_tokens"}) {
                var reply = Client.complete(server, Client.completion("").replace("max_completion_tokens", name));
                assertEquals("length", reply.text("/choices/0/finish_reason"));
                assertEquals(100, reply.json().at("/usage/completion_tokens").asInt());
            }
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("[]", "must be a JSON object"),
                Arguments.of(Client.completion(", \"maxTokens\": 5"), "extraneous key [maxTokens]"),
                Arguments.of(Client.completion(", \"max_tokens\": 5"), "at the same time"),
                Arguments.of(Client.completion("").replace("\"some\"", "\"\""), "'model'"),
                Arguments.of(Client.completion("").replace("\"user\"", "\"robot\""), "robot"),
                Arguments.of(Client.completion(", \"response_format\": {\"type\": \"yaml\"}"), "yaml"),
                Arguments.of(Client.completion(Client.responseFormat(Client.SCHEMA).replace("\"answer\"", "\"an answer\"")), "does not match pattern"),
                Arguments.of(Client.completion(Client.responseFormat(Client.SCHEMA.replace("[\"a\"]", "[]"))), "including every key"),
                Arguments.of(Client.completion(Client.responseFormat(Client.SCHEMA.replace("\"string\"", "\"text\""))), "not valid as a type"),
                Arguments.of(Client.completion("").replace("100", "-1"), "max_completion_tokens"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRequestThatOpenAiWouldNotTakeIsRefused(String body, String why) throws IOException {
        try (var server = saying("{}")) {
            var reply = Client.complete(server, body);
            assertEquals(400, reply.status());
            assertEquals("invalid_request_error", reply.text("/error/type"));
            assertTrue(reply.text("/error/message").contains(why), reply.text("/error/message"));
        }
    }

    @Test
    void aMissingOrWrongKeyIsRefusedAndNotRepeated() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY.withKey("right"), Behaviour.always(Answer.of("{}")))) {
            assertEquals(401, Client.complete(server, Client.completion("")).status());
            var wrong = Client.complete(server, Client.completion(""), "wrong-key");
            assertEquals(401, wrong.status());
            assertEquals("invalid_api_key", wrong.text("/error/code"));
            assertFalse(wrong.json().toString().contains("wrong-key"));
            assertEquals(200, Client.complete(server, Client.completion(""), "right").status());
            assertEquals(Optional.of("Bearer wrong-key"), server.requests().get(1).header("Authorization"));
        }
    }

    @Test
    void modelsAreListedAndAnUnknownOneIsRefused() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY.withModels("some"), Behaviour.always(Answer.of("{}")))) {
            assertEquals("some", Client.send(HttpRequest.newBuilder(URI.create(server.openAi() + "/models"))).text("/data/0/id"));
            assertEquals(200, Client.complete(server, Client.completion("")).status());
            var unknown = Client.complete(server, Client.completion("").replace("\"some\"", "\"other\""));
            assertEquals(404, unknown.status());
            assertEquals("model_not_found", unknown.text("/error/code"));
        }
    }

    @Test
    void aBaseUrlWithoutItsVersionIsUnknown() throws IOException {
        try (var server = saying("{}")) {
            assertEquals(404, Client.send(Client.request(server.bedrock() + "/chat/completions", Client.completion(""))).status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDATION, 400, invalid_value", "UNAUTHENTICATED, 401, invalid_api_key", "ACCESS_DENIED, 403, model_not_allowed", "NOT_FOUND, 404, model_not_found",
        "MODEL_TIMEOUT, 408, timeout", "THROTTLING, 429, rate_limit_exceeded", "QUOTA, 429, insufficient_quota", "MODEL_ERROR, 500, model_error",
        "INTERNAL, 500, internal_error", "MODEL_NOT_READY, 503, model_loading", "UNAVAILABLE, 503, overloaded",
    })
    void errorsOfTheServiceComeAsItsReferenceSays(Failure failure, int status, String code) throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviour.always(new Answer.Error(failure, Optional.of(Duration.ofSeconds(7)))))) {
            var reply = Client.complete(server, Client.completion(""));
            assertEquals(status, reply.status());
            assertEquals(code, reply.text("/error/code"));
            assertEquals(Optional.of("7"), reply.response().headers().firstValue("retry-after"));
        }
    }

    @Test
    void aRefusalAndAFilterLeaveNoOrdinaryAnswer() throws IOException {
        var answers = Behaviour.inTurn(new Answer.Text("I can't help with that.", Answer.Stop.REFUSAL), new Answer.Text("", Answer.Stop.CONTENT_FILTERED));
        try (var server = ModelServer.start(ModelServer.Options.ANY, answers)) {
            var refused = Client.complete(server, Client.completion(""));
            assertTrue(refused.json().at("/choices/0/message/content").isNull());
            assertEquals("I can't help with that.", refused.text("/choices/0/message/refusal"));
            assertEquals("content_filter", Client.complete(server, Client.completion("")).text("/choices/0/finish_reason"));
        }
    }
}
