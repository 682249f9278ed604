package dev.cardwire.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * JSON as Cardwire writes and reads it: absent means unknown, so nothing is ever written as {@code null}, {@code ""} or
 * {@code []}; times are UTC to the second. A field that this version does not know is passed over, so that two versions
 * can run side by side during a deployment; what must not be passed over carries a {@code schema}.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantWriter())
                    .addDeserializer(Instant.class, new InstantReader()))
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Writes a value on one line. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass().getName(), e);
        }
    }

    /** Writes a value over several lines, for people. */
    public static String writePretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass().getName(), e);
        }
    }

    /** Writes a value to a stream, which stays open. */
    public static void write(OutputStream out, Object value) throws IOException {
        out.write(MAPPER.writeValueAsBytes(value));
    }

    /**
     * Reads a value.
     *
     * @param what what the text should be, for the message of a failure
     * @throws Malformed if the text is not JSON of this type
     */
    public static <T> T read(String text, Class<T> type, String what) {
        try {
            return expectValue(MAPPER.readValue(text, type), what);
        } catch (JsonProcessingException e) {
            throw new Malformed(what, e);
        }
    }

    /**
     * Reads a value from bytes.
     *
     * @throws Malformed if the bytes are not JSON of this type
     */
    public static <T> T read(byte[] bytes, Class<T> type, String what) {
        try {
            return expectValue(MAPPER.readValue(bytes, type), what);
        } catch (JsonProcessingException e) {
            throw new Malformed(what, e);
        } catch (IOException e) {
            throw new Malformed(what, e);
        }
    }

    /**
     * Reads a tree from a stream.
     *
     * @throws Malformed if the stream is not JSON
     * @throws IOException if the stream cannot be read
     */
    public static JsonNode tree(InputStream in, String what) throws IOException {
        byte[] bytes = in.readAllBytes();
        return read(bytes, JsonNode.class, what);
    }

    /** The tree of a value, as it would be written. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * Reads a value from a tree.
     *
     * @throws Malformed if the tree is not of this type
     */
    public static <T> T read(JsonNode tree, Class<T> type, String what) {
        try {
            return expectValue(MAPPER.treeToValue(tree, type), what);
        } catch (JsonProcessingException e) {
            throw new Malformed(what, e);
        }
    }

    private static <T> T expectValue(T value, String what) {
        // An empty input and a bare `null` are no value of any type.
        if (value == null || value instanceof JsonNode node && (node.isMissingNode() || node.isNull())) {
            throw new Malformed("expected " + what + " as JSON, got nothing");
        }
        return value;
    }

    /** What came is not the JSON that was expected; the message names both, and where. */
    public static final class Malformed extends RuntimeException {

        Malformed(String message) {
            super(message);
        }

        Malformed(String what, JsonProcessingException cause) {
            super("expected " + what + " as JSON: " + plain(cause.getOriginalMessage()) + place(cause), cause);
        }

        Malformed(String what, IOException cause) {
            super("expected " + what + " as JSON: " + cause.getMessage(), cause);
        }

        /** Jackson names its source, which it then does not show: the place alone says something. */
        private static String plain(String message) {
            return message.replaceAll("\\[Source: [^;\\]]*; ", "[");
        }

        private static String place(JsonProcessingException cause) {
            var location = cause.getLocation();
            return location == null || location.getLineNr() < 1
                    ? ""
                    : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        }
    }

    private static final class InstantWriter extends StdScalarSerializer<Instant> {

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Times.text(time));
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            try {
                return Instant.parse(text == null ? "" : text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, text, "expected a UTC time such as 2026-11-23T22:38:12Z");
            }
        }
    }
}
