package dev.cardwire.analyst.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.core.Json;

/** The body of a request for a chat completion: no tools, no stream, one answer, held to the prompt's schema. */
final class ChatRequest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ChatRequest() {}

    static String of(String model, Prompt prompt, Dialect dialect) {
        var request = NODES.objectNode();
        request.put("model", model);
        request.putArray("messages").add(message("system", prompt.system())).add(message("user", prompt.user()));
        if (dialect.sendsTemperature()) {
            request.put("temperature", 0);
        }
        request.put(dialect.limit(), prompt.maxTokens());
        request.put("stream", false);
        request.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", prompt.schemaName())
                .put("strict", true)
                .set("schema", Json.read(prompt.schema(), JsonNode.class, "the schema of the answer"));
        return request.toString();
    }

    private static ObjectNode message(String role, String content) {
        return NODES.objectNode().put("role", role).put("content", content);
    }
}
