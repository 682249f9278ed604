package dev.cardwire.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Reads a feed's JSON as far as it is sound: one that breaks off in an item keeps the items before it. */
final class LenientJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private LenientJson() {}

    /** The object that the text begins with; absent if it begins with none, or breaks off before its items. */
    static Optional<ObjectNode> object(String text, Repairs repairs) {
        var object = MAPPER.createObjectNode();
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    var items = object.putArray(name);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        items.add(parser.<JsonNode>readValueAsTree());
                    }
                } else {
                    object.set(name, parser.readValueAsTree());
                }
            }
        } catch (JsonProcessingException e) {
            repairs.at(Damage.BROKEN_JSON, Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()), "");
            return Optional.of(object).filter(read -> !read.path("items").isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        return Optional.of(object);
    }
}
