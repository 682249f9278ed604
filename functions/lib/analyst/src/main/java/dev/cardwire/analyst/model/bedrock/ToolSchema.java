package dev.cardwire.analyst.model.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Json;

/**
 * A schema as tools take it: Nova knows {@code type}, {@code properties} and {@code required} at the top and no references,
 * so each is replaced by what it refers to. The answer is held to the whole schema when it is read.
 */
final class ToolSchema {

    private static final String REFERENCE = "$ref";
    private static final String DEFINITIONS = "$defs";

    private ToolSchema() {}

    static JsonNode of(String schema) {
        var whole = Json.read(schema, JsonNode.class, "the schema of the answer");
        var inlined = (ObjectNode) inlined(whole, whole);
        return inlined.retain("type", "properties", "required");
    }

    /** Our schemas refer to nothing that refers back, so this ends. */
    private static JsonNode inlined(JsonNode node, JsonNode whole) {
        if (node.has(REFERENCE)) {
            // "#/$defs/statement" is a JSON pointer behind the hash.
            return inlined(whole.at(node.get(REFERENCE).textValue().substring(1)), whole);
        }
        if (node.isObject()) {
            var copy = ((ObjectNode) node).objectNode();
            node.properties().stream()
                    .filter(field -> !field.getKey().equals(DEFINITIONS))
                    .forEach(field -> copy.set(field.getKey(), inlined(field.getValue(), whole)));
            return copy;
        }
        if (node.isArray()) {
            var copy = ((ArrayNode) node).arrayNode();
            node.forEach(value -> copy.add(inlined(value, whole)));
            return copy;
        }
        return node;
    }
}
