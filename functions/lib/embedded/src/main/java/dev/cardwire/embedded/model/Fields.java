package dev.cardwire.embedded.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a request's JSON; each service words what is wrong in its own way. */
final class Fields {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Function<String, Refused> refusal;

    Fields(Function<String, Refused> refusal) {
        this.refusal = refusal;
    }

    JsonNode object(String text, String what) throws Refused {
        try {
            JsonNode node = JSON.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw refusal.apply(what + " is not valid JSON: " + e.getOriginalMessage());
        }
        throw refusal.apply(what + " must be a JSON object");
    }

    void allow(JsonNode object, Set<String> names, String where) throws Refused {
        for (var fields = object.fieldNames(); fields.hasNext(); ) {
            String name = fields.next();
            if (!names.contains(name)) {
                throw refusal.apply("extraneous key [" + name + "] is not permitted in " + where);
            }
        }
    }

    String text(JsonNode object, String name, String where) throws Refused {
        JsonNode value = object.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refusal.apply("'" + name + "' must be a text that is not blank in " + where);
        }
        return value.asText();
    }

    Optional<Integer> positive(JsonNode object, String name) throws Refused {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.asInt() < 1) {
            throw refusal.apply("Value '" + value + "' at '" + name + "' failed to satisfy constraint: Member must have value greater than or equal to 1");
        }
        return Optional.of(value.asInt());
    }

    Optional<Double> between(JsonNode object, String name, double least, double most) throws Refused {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber() || value.asDouble() < least || value.asDouble() > most) {
            throw refusal.apply("Value '" + value + "' at '" + name + "' failed to satisfy constraint: Member must have value between " + least + " and " + most);
        }
        return Optional.of(value.asDouble());
    }

    void strict(JsonNode schema, String name) throws Refused {
        var problem = StrictSchema.problem(schema);
        if (problem.isPresent()) {
            throw refusal.apply("Invalid schema for response format '" + name + "': " + problem.get());
        }
    }

    Refused refused(String message) {
        return refusal.apply(message);
    }
}
