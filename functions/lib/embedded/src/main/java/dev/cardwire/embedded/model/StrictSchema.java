package dev.cardwire.embedded.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which JSON Schemas a service takes for structured output: the part of the language that both can hold an answer to while it
 * is made. Every object names all of its properties as required and allows no others, and nothing is bounded by length or
 * value (OpenAI's guide to structured outputs; Bedrock's is the same in this).
 */
final class StrictSchema {

    private static final Set<String> KNOWN = Set.of("$schema", "$id", "$defs", "definitions", "$ref", "title", "description", "type", "properties", "required",
            "additionalProperties", "items", "enum", "const", "anyOf");
    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean", "null");
    private static final int DEEPEST = 10;

    private final JsonNode root;

    private StrictSchema(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with a schema, and where; empty if nothing is. */
    static Optional<String> problem(JsonNode schema) {
        if (!schema.path("type").asText().equals("object")) {
            return Optional.of("schema must have type 'object' at its root, got " + schema.path("type"));
        }
        var strict = new StrictSchema(schema);
        return strict.problem(schema, "", 0).or(() -> strict.problemOfEach(schema.path("$defs"), "/$defs", 0));
    }

    private Optional<String> problem(JsonNode schema, String where, int depth) {
        if (!schema.isObject()) {
            return Optional.of("expected a schema at " + where);
        }
        if (depth > DEEPEST) {
            return Optional.of("schema is nested more than " + DEEPEST + " levels deep at " + where);
        }
        for (var name : new HashSet<>(fields(schema))) {
            if (!KNOWN.contains(name)) {
                return Optional.of("'" + name + "' is not permitted at " + where);
            }
        }
        if (schema.has("$ref")) {
            String target = schema.path("$ref").asText();
            return target.startsWith("#/") && !root.at(target.substring(1)).isMissingNode()
                    ? Optional.empty() : Optional.of("'" + target + "' does not resolve at " + where);
        }
        return types(schema, where)
                .or(() -> schema.has("properties") || is(schema, "object") ? object(schema, where) : Optional.empty())
                .or(() -> is(schema, "array") && !schema.has("items") ? Optional.of("array schema missing items at " + where) : Optional.empty())
                .or(() -> problemOfEach(schema.path("properties"), where + "/properties", depth + 1))
                .or(() -> problemOfEach(schema.path("anyOf"), where + "/anyOf", depth))
                .or(() -> schema.has("items") ? problem(schema.path("items"), where + "/items", depth + 1) : Optional.empty());
    }

    private static Optional<String> types(JsonNode schema, String where) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return schema.has("anyOf") || schema.has("enum") || schema.has("const") ? Optional.empty() : Optional.of("schema must have a 'type' key at " + where);
        }
        for (JsonNode one : type.isArray() ? type : java.util.List.of(type)) {
            if (!TYPES.contains(one.asText())) {
                return Optional.of("'" + one.asText() + "' is not valid as a type at " + where);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> object(JsonNode schema, String where) {
        if (!schema.path("additionalProperties").isBoolean() || schema.path("additionalProperties").asBoolean()) {
            return Optional.of("'additionalProperties' is required to be supplied and to be false at " + where);
        }
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required.equals(fields(schema.path("properties"))) ? Optional.empty()
                : Optional.of("'required' is required to be supplied and to be an array including every key in properties at " + where);
    }

    private Optional<String> problemOfEach(JsonNode schemas, String where, int depth) {
        for (JsonNode schema : schemas) {
            var problem = problem(schema, where, depth);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        if (types.isTextual()) {
            return types.asText().equals(type);
        }
        for (JsonNode one : types) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> fields(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
