package dev.cardwire.embedded.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** OpenAI's {@code POST /v1/chat/completions} and {@code GET /v1/models}, by its API reference. */
final class OpenAiWire implements Wire {

    private static final Set<String> TOP = Set.of("model", "messages", "response_format", "max_tokens", "max_completion_tokens", "temperature", "top_p", "seed",
            "stop", "n", "stream", "user", "metadata", "store", "reasoning_effort", "frequency_penalty", "presence_penalty");
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final int DEFAULT_MAX_TOKENS = 4096;

    private final Fields fields = new Fields(message -> new Refused(400, "invalid_request_error", Optional.of("invalid_value"), message));
    private final Set<String> models;
    private final Optional<String> key;
    private final int contextTokens;
    private final InstantSource clock;

    /**
     * @param models those that there are; empty: any
     * @param key what a request must bear; absent: none is asked for, as by most servers on one's own machine
     */
    OpenAiWire(Set<String> models, Optional<String> key, int contextTokens, InstantSource clock) {
        this.models = models;
        this.key = key;
        this.contextTokens = contextTokens;
        this.clock = clock;
    }

    @Override
    public Question read(Request request) throws Refused {
        authorise(request);
        if (!request.path().equals("/v1/chat/completions")) {
            throw new Refused(404, "invalid_request_error", Optional.of("unknown_url"), "Unknown request URL: " + request.method() + " " + request.path()
                    + ". Please check the URL for typos, or see the docs at https://platform.openai.com/docs/api-reference/.");
        }
        if (!request.method().equals("POST")) {
            throw new Refused(405, "invalid_request_error", Optional.of("method_not_supported"), "Not allowed to " + request.method() + " on /v1/chat/completions.");
        }
        if (request.header("content-type").filter(type -> type.split(";")[0].strip().equals("application/json")).isEmpty()) {
            throw fields.refused("Unsupported content type: expected application/json");
        }
        JsonNode body = fields.object(request.body(), "The body of your request");
        fields.allow(body, TOP, "the request");
        if (body.path("stream").asBoolean()) {
            throw new Refused(501, "invalid_request_error", Optional.of("not_implemented"), "This stand-in does not stream.");
        }
        String model = fields.text(body, "model", "the request");
        if (!models.isEmpty() && !models.contains(model)) {
            throw new Refused(404, "invalid_request_error", Optional.of("model_not_found"), "The model `" + model + "` does not exist or you do not have access to it.");
        }
        if (body.has("max_tokens") && body.has("max_completion_tokens")) {
            throw fields.refused("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.");
        }
        var question = new Question(Question.Protocol.OPENAI, model, said(body.path("messages"), Set.of("system", "developer")),
                said(body.path("messages"), Set.of("user")), schema(body.path("response_format")), Optional.empty(),
                fields.between(body, "temperature", 0, 2),
                fields.positive(body, body.has("max_tokens") ? "max_tokens" : "max_completion_tokens").orElse(DEFAULT_MAX_TOKENS));
        if (question.tokens() > contextTokens) {
            throw new Refused(400, "invalid_request_error", Optional.of("context_length_exceeded"), "This model's maximum context length is " + contextTokens
                    + " tokens. However, your messages resulted in " + question.tokens() + " tokens.");
        }
        return question;
    }

    /** What a list of models answers. */
    JsonNode models(Request request) throws Refused {
        authorise(request);
        ObjectNode list = Fields.JSON.createObjectNode().put("object", "list");
        var data = list.putArray("data");
        (models.isEmpty() ? Set.of("stand-in") : models).stream().sorted()
                .forEach(model -> data.addObject().put("id", model).put("object", "model").put("created", 0).put("owned_by", "cardwire"));
        return list;
    }

    private void authorise(Request request) throws Refused {
        if (key.isEmpty()) {
            return;
        }
        var given = request.header("authorization");
        if (given.isEmpty()) {
            throw new Refused(401, "invalid_request_error", Optional.empty(), "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.");
        }
        if (!MessageDigest.isEqual(("Bearer " + key.get()).getBytes(StandardCharsets.UTF_8), given.get().getBytes(StandardCharsets.UTF_8))) {
            // The real service shows a few characters of the key; a log is no place for them.
            throw new Refused(401, "invalid_request_error", Optional.of("invalid_api_key"), "Incorrect API key provided.");
        }
    }

    /** What was said by these roles; of the user the last message. */
    private String said(JsonNode messages, Set<String> roles) throws Refused {
        if (!messages.isArray() || messages.isEmpty()) {
            throw fields.refused("Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.");
        }
        var said = new StringBuilder();
        for (JsonNode message : messages) {
            fields.allow(message, Set.of("role", "content", "name"), "messages");
            String role = fields.text(message, "role", "messages");
            if (!ROLES.contains(role)) {
                throw fields.refused("Invalid value: '" + role + "'. Supported values are: 'system', 'assistant', 'user' and 'developer'.");
            }
            if (roles.contains(role)) {
                if (role.equals("user")) {
                    said.setLength(0);
                }
                said.append(content(message.path("content")));
            }
        }
        return said.toString();
    }

    private String content(JsonNode content) throws Refused {
        if (content.isTextual()) {
            return content.asText();
        }
        var texts = new StringBuilder();
        for (JsonNode part : content) {
            texts.append(fields.text(part, "text", "messages.content"));
        }
        return texts.toString();
    }

    private Optional<JsonNode> schema(JsonNode format) throws Refused {
        if (format.isMissingNode() || format.path("type").asText().equals("text")) {
            return Optional.empty();
        }
        if (!format.path("type").asText().equals("json_schema")) {
            throw fields.refused("Invalid value: '" + format.path("type").asText() + "'. Supported values are: 'text' and 'json_schema'.");
        }
        JsonNode given = format.path("json_schema");
        fields.allow(given, Set.of("name", "description", "schema", "strict"), "response_format.json_schema");
        String name = fields.text(given, "name", "response_format.json_schema");
        if (!NAME.matcher(name).matches()) {
            throw fields.refused("Invalid 'response_format.json_schema.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.");
        }
        if (!given.path("schema").isObject()) {
            throw fields.refused("Missing required parameter: 'response_format.json_schema.schema'.");
        }
        if (given.path("strict").asBoolean()) {
            fields.strict(given.path("schema"), name);
        }
        return Optional.of(given.path("schema"));
    }

    @Override
    public JsonNode body(Question question, Said said) {
        ObjectNode answer = Fields.JSON.createObjectNode()
                .put("id", "chatcmpl-" + UUID.randomUUID())
                .put("object", "chat.completion")
                .put("created", clock.instant().getEpochSecond())
                .put("model", question.model());
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        boolean refused = said.stop() == Answer.Stop.REFUSAL;
        message.put("content", refused ? null : said.text());
        message.put("refusal", refused ? said.text() : null);
        choice.putNull("logprobs");
        choice.put("finish_reason", stop(said));
        long input = question.tokens();
        long output = Tokens.of(said.text());
        answer.putObject("usage").put("prompt_tokens", input).put("completion_tokens", output).put("total_tokens", input + output);
        return answer;
    }

    private static String stop(Said said) {
        return said.cut() ? "length" : switch (said.stop()) {
            case END, REFUSAL, MALFORMED -> "stop";
            case CONTENT_FILTERED, GUARDRAIL -> "content_filter";
            case CONTEXT_EXCEEDED -> "length";
        };
    }

    @Override
    public JsonNode body(Refused error) {
        ObjectNode body = Fields.JSON.createObjectNode();
        body.putObject("error").put("message", error.getMessage()).put("type", error.type()).putNull("param").put("code", error.code().orElse(null));
        return body;
    }

    @Override
    public Map<String, String> headers(Refused error) {
        return Map.of();
    }

    @Override
    public Refused worded(Failure failure) {
        return failure.openAi();
    }
}
