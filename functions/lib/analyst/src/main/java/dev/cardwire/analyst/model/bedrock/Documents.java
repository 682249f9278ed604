package dev.cardwire.analyst.model.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/** JSON as the SDK has it, and back. */
final class Documents {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Documents() {}

    static Document of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var fields = new LinkedHashMap<String, Document>();
                node.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
                yield Document.fromMap(fields);
            }
            case ARRAY -> {
                var values = new ArrayList<Document>();
                node.forEach(value -> values.add(of(value)));
                yield Document.fromList(values);
            }
            case STRING -> Document.fromString(node.textValue());
            case NUMBER -> Document.fromNumber(node.decimalValue());
            case BOOLEAN -> Document.fromBoolean(node.booleanValue());
            default -> Document.fromNull();
        };
    }

    static JsonNode json(Document document) {
        if (document.isMap()) {
            var object = NODES.objectNode();
            for (Map.Entry<String, Document> field : document.asMap().entrySet()) {
                object.set(field.getKey(), json(field.getValue()));
            }
            return object;
        }
        if (document.isList()) {
            var array = NODES.arrayNode();
            document.asList().forEach(value -> array.add(json(value)));
            return array;
        }
        return document.isString() ? NODES.textNode(document.asString())
                : document.isNumber() ? NODES.numberNode(new BigDecimal(document.asNumber().stringValue()))
                : document.isBoolean() ? NODES.booleanNode(document.asBoolean())
                : NODES.nullNode();
    }
}
