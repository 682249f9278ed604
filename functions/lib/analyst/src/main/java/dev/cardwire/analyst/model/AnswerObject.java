package dev.cardwire.analyst.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An object of an answer, read as the schema has it: these fields and no others, each of its type. Where the answer differs,
 * {@link WrongSchema} says what was expected, what came, and where, but never the words that came.
 */
final class AnswerObject {

    private final JsonNode node;
    private final String path;

    private AnswerObject(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** An answer is not of its schema. */
    static final class WrongSchema extends RuntimeException {

        WrongSchema(String message) {
            super(message);
        }
    }

    /**
     * Reads a node as an object.
     *
     * @param path where it stands in the answer, for messages
     * @param fields all that it must have
     */
    static AnswerObject of(JsonNode node, String path, Set<String> fields) {
        if (!node.isObject()) {
            throw wrong("an object", node, path);
        }
        for (String field : fields) {
            if (!node.has(field)) {
                throw new WrongSchema("expected the field " + field + " in " + place(path) + ", it is missing");
            }
        }
        if (node.size() > fields.size()) {
            throw new WrongSchema("expected " + fields.size() + " fields in " + place(path) + ", got " + node.size());
        }
        return new AnswerObject(node, path);
    }

    String text(String field) {
        return text(node.get(field), at(field));
    }

    Optional<String> textIfAny(String field) {
        return ifAny(field, value -> text(value, at(field)));
    }

    List<String> texts(String field) {
        return list(node.get(field), at(field), AnswerObject::text);
    }

    /** Whole numbers; what no {@code long} holds is 0, which names nothing. */
    List<Long> numbers(String field) {
        return list(node.get(field), at(field), AnswerObject::number);
    }

    Optional<Long> numberIfAny(String field) {
        return ifAny(field, value -> number(value, at(field)));
    }

    <W extends Enum<W> & Word> W word(String field, Class<W> list) {
        return word(node.get(field), at(field), list);
    }

    <W extends Enum<W> & Word> List<W> words(String field, Class<W> list) {
        return list(node.get(field), at(field), (value, where) -> word(value, where, list));
    }

    <T> Optional<T> objectIfAny(String field, Set<String> fields, Function<AnswerObject, T> read) {
        return ifAny(field, value -> read.apply(of(value, at(field), fields)));
    }

    <T> List<T> objects(String field, Set<String> fields, Function<AnswerObject, T> read) {
        return list(node.get(field), at(field), (value, where) -> read.apply(of(value, where, fields)));
    }

    private interface Reader<T> {

        T read(JsonNode value, String path);
    }

    private <T> Optional<T> ifAny(String field, Function<JsonNode, T> read) {
        var value = node.get(field);
        return value.isNull() ? Optional.empty() : Optional.of(read.apply(value));
    }

    private static <T> List<T> list(JsonNode value, String path, Reader<T> reader) {
        if (!value.isArray()) {
            throw wrong("a list", value, path);
        }
        var read = new ArrayList<T>();
        for (Iterator<JsonNode> each = value.elements(); each.hasNext(); ) {
            read.add(reader.read(each.next(), path + "[" + read.size() + "]"));
        }
        return read;
    }

    private static String text(JsonNode value, String path) {
        if (!value.isTextual()) {
            throw wrong("a text", value, path);
        }
        return value.textValue();
    }

    private static Long number(JsonNode value, String path) {
        // JSON Schema's integer is a number without a fraction, however it is written.
        if (!value.isNumber() || !value.isIntegralNumber() && value.decimalValue().stripTrailingZeros().scale() > 0) {
            throw wrong("a whole number", value, path);
        }
        return value.canConvertToLong() ? value.longValue() : 0L;
    }

    private static <W extends Enum<W> & Word> W word(JsonNode value, String path, Class<W> list) {
        return Vocabulary.find(list, text(value, path))
                .orElseThrow(() -> new WrongSchema("expected a word of the list of " + path + ", got another"));
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String place(String path) {
        return path.isEmpty() ? "the answer" : path;
    }

    private static WrongSchema wrong(String expected, JsonNode got, String path) {
        return new WrongSchema("expected " + expected + " at " + place(path) + ", got "
                + got.getNodeType().name().toLowerCase(Locale.ROOT));
    }
}
