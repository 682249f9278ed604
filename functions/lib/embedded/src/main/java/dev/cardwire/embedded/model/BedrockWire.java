package dev.cardwire.embedded.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Amazon Bedrock's {@code POST /model/{id}/converse}, by its API reference. */
final class BedrockWire implements Wire {

    private static final Set<String> TOP = Set.of("messages", "system", "inferenceConfig", "toolConfig", "guardrailConfig", "additionalModelRequestFields",
            "promptVariables", "additionalModelResponseFieldPaths", "requestMetadata", "performanceConfig", "serviceTier", "outputConfig");
    /** What Converse takes where a request names no maximum differs by model; this is the least. */
    private static final int DEFAULT_MAX_TOKENS = 4096;

    private final Fields fields = new Fields(message -> new Refused(400, "ValidationException", Optional.empty(), message));
    private final Set<String> models;
    private final int contextTokens;

    /** @param models those that there are; empty: any */
    BedrockWire(Set<String> models, int contextTokens) {
        this.models = models;
        this.contextTokens = contextTokens;
    }

    @Override
    public Question read(Request request) throws Refused {
        String[] path = request.path().split("/", -1);
        if (path.length != 4 || !path[1].equals("model") || !path[3].equals("converse")) {
            throw new Refused(404, "UnknownOperationException", Optional.empty(), "expected POST /model/{id}/converse, got " + request.method() + " " + request.path());
        }
        if (!request.method().equals("POST")) {
            throw new Refused(405, "UnknownOperationException", Optional.empty(), "expected POST, got " + request.method());
        }
        SigV4.check(request, "bedrock");
        String model = URLDecoder.decode(path[2].replace("+", "%2B"), StandardCharsets.UTF_8);
        if (!models.isEmpty() && !models.contains(model)) {
            throw fields.refused("The provided model identifier is invalid.");
        }
        JsonNode body = fields.object(request.body(), "The request body");
        fields.allow(body, TOP, "the request");
        JsonNode inference = body.path("inferenceConfig");
        fields.allow(inference, Set.of("maxTokens", "temperature", "topP", "stopSequences"), "inferenceConfig");
        var tool = tool(body.path("toolConfig"));
        var schema = schema(body.path("outputConfig"), model);
        var question = new Question(Question.Protocol.BEDROCK, model, texts(body.path("system"), "system"), user(body.path("messages")),
                schema.or(() -> tool.map(one -> one.path("inputSchema").path("json"))),
                tool.map(one -> one.path("name").asText()),
                fields.between(inference, "temperature", 0, 1),
                fields.positive(inference, "maxTokens").orElse(DEFAULT_MAX_TOKENS));
        if (question.tokens() > contextTokens) {
            throw fields.refused("Input is too long for requested model.");
        }
        return question;
    }

    private String user(JsonNode messages) throws Refused {
        if (!messages.isArray() || messages.isEmpty()) {
            throw fields.refused("The conversation must start with a user message.");
        }
        for (int i = 0; i < messages.size(); i++) {
            fields.allow(messages.get(i), Set.of("role", "content"), "messages." + i);
            if (!messages.get(i).path("role").asText().equals(i % 2 == 0 ? "user" : "assistant")) {
                throw fields.refused("A conversation must start with a user message and alternate between user and assistant, see messages." + i + ".");
            }
        }
        if (messages.size() % 2 == 0) {
            throw fields.refused("The conversation must end with a user message.");
        }
        return texts(messages.get(messages.size() - 1).path("content"), "messages." + (messages.size() - 1) + ".content");
    }

    private String texts(JsonNode blocks, String where) throws Refused {
        if (blocks.isMissingNode() && where.equals("system")) {
            return "";
        }
        if (!blocks.isArray() || blocks.isEmpty()) {
            throw fields.refused("Value at '" + where + "' failed to satisfy constraint: Member must be a list that is not empty");
        }
        var texts = new StringBuilder();
        for (JsonNode block : blocks) {
            fields.allow(block, Set.of("text"), where);
            texts.append(fields.text(block, "text", where));
        }
        return texts.toString();
    }

    private Optional<JsonNode> schema(JsonNode outputConfig, String model) throws Refused {
        if (outputConfig.isMissingNode()) {
            return Optional.empty();
        }
        fields.allow(outputConfig, Set.of("textFormat"), "outputConfig");
        JsonNode format = outputConfig.path("textFormat");
        fields.allow(format, Set.of("type", "structure"), "outputConfig.textFormat");
        if (model.toLowerCase(Locale.ROOT).contains("nova")) {
            throw fields.refused("This model doesn't support the outputConfig.textFormat field. Remove outputConfig.textFormat and try again.");
        }
        if (!format.path("type").asText().equals("json_schema")) {
            throw fields.refused("Value '" + format.path("type").asText() + "' at 'outputConfig.textFormat.type' failed to satisfy constraint: Member must satisfy enum value set: [json_schema]");
        }
        JsonNode given = format.path("structure").path("jsonSchema");
        fields.allow(given, Set.of("schema", "name", "description"), "outputConfig.textFormat.structure.jsonSchema");
        JsonNode schema = fields.object(fields.text(given, "schema", "outputConfig.textFormat.structure.jsonSchema"), "The JSON schema");
        fields.strict(schema, given.path("name").asText("schema"));
        return Optional.of(schema);
    }

    /** The one tool that the answer must call; a tool that it may call is something that Cardwire never offers. */
    private Optional<JsonNode> tool(JsonNode toolConfig) throws Refused {
        if (toolConfig.isMissingNode()) {
            return Optional.empty();
        }
        fields.allow(toolConfig, Set.of("tools", "toolChoice"), "toolConfig");
        String forced = toolConfig.path("toolChoice").path("tool").path("name").asText();
        for (JsonNode one : toolConfig.path("tools")) {
            JsonNode tool = one.path("toolSpec");
            fields.allow(tool, Set.of("name", "description", "inputSchema", "strict"), "toolConfig.tools.toolSpec");
            if (fields.text(tool, "name", "toolConfig.tools.toolSpec").equals(forced)) {
                if (!tool.path("inputSchema").path("json").path("type").asText().equals("object")) {
                    throw fields.refused("The value at toolConfig.tools.0.toolSpec.inputSchema.json.type must be one of the following: object.");
                }
                return Optional.of(tool);
            }
        }
        throw fields.refused("expected a tool of toolConfig.tools to be forced by toolConfig.toolChoice.tool, got '" + forced + "'");
    }

    @Override
    public JsonNode body(Question question, Said said) {
        ObjectNode answer = Fields.JSON.createObjectNode();
        ObjectNode message = answer.putObject("output").putObject("message").put("role", "assistant");
        String stop = stop(said);
        var content = message.putArray("content");
        if (question.tool().isPresent()) {
            var input = object(said.text());
            ObjectNode use = content.addObject().putObject("toolUse").put("toolUseId", "tooluse_standin").put("name", question.tool().get());
            use.set("input", input.orElseGet(Fields.JSON::createObjectNode));
            if (stop.equals("end_turn")) {
                stop = input.isPresent() ? "tool_use" : "malformed_tool_use";
            }
        } else {
            content.addObject().put("text", said.text());
        }
        long input = question.tokens();
        long output = Tokens.of(said.text());
        answer.put("stopReason", stop);
        answer.putObject("usage").put("inputTokens", input).put("outputTokens", output).put("totalTokens", input + output);
        answer.putObject("metrics").put("latencyMs", said.latencyMillis());
        return answer;
    }

    private static String stop(Said said) {
        return said.cut() ? "max_tokens" : switch (said.stop()) {
            // A refusal is text like any other to Converse.
            case END, REFUSAL -> "end_turn";
            case CONTENT_FILTERED -> "content_filtered";
            case GUARDRAIL -> "guardrail_intervened";
            case MALFORMED -> "malformed_model_output";
            case CONTEXT_EXCEEDED -> "model_context_window_exceeded";
        };
    }

    /** A tool's input, which Converse gives as JSON and not as text. */
    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.ofNullable(Fields.JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public JsonNode body(Refused error) {
        return Fields.JSON.createObjectNode().put("message", error.getMessage());
    }

    @Override
    public Map<String, String> headers(Refused error) {
        return Map.of("x-amzn-ErrorType", error.type() + ":http://internal.amazon.com/coral/com.amazon.bedrock/");
    }

    @Override
    public Refused worded(Failure failure) {
        return failure.bedrock();
    }
}
