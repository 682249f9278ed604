package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Note(String text, Optional<Instant> at, List<String> tags, int count, boolean done) {}

    @Test
    void whatIsUnknownIsNotWrittenAndZeroAndFalseAre() {
        assertEquals("{\"text\":\"a\",\"count\":0,\"done\":false}",
                Json.write(new Note("a", Optional.empty(), List.of(), 0, false)));
        assertEquals("{\"count\":0,\"done\":false}", Json.write(new Note("", Optional.empty(), List.of(), 0, false)));
    }

    @Test
    void whatIsFinerThanASecondIsCutOff() {
        assertEquals("{\"text\":\"a\",\"at\":\"2026-11-23T22:38:12Z\",\"count\":1,\"done\":true}",
                Json.write(new Note("a", Optional.of(Instant.parse("2026-11-23T22:38:12.999Z")), List.of(), 1, true)));
    }

    @Test
    void anAbsentOptionalIsReadAsEmpty() {
        var note = Json.read("{\"text\":\"a\",\"count\":1,\"done\":false}", Note.class, "a note");
        assertEquals(Optional.empty(), note.at());
    }

    @Test
    void textThatIsNoJsonIsNamedWithItsPlace() {
        var failure = assertThrows(Json.Malformed.class, () -> Json.read("{\"text\":\n oops}", Note.class, "the note n1"));
        assertTrue(failure.getMessage().startsWith("expected the note n1 as JSON: Unrecognized token 'oops'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("line 2"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null"})
    void nothingIsNoValue(String text) {
        assertThrows(Json.Malformed.class, () -> Json.read(text, Note.class, "a note"));
        assertThrows(Json.Malformed.class, () -> Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class, "a note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\",\"done\":true}", "{\"text\":\"a\",\"count\":null,\"done\":true}", "[]",
            "{\"text\":\"a\",\"count\":\"many\",\"done\":true}", "{\"text\":\"a\",\"count\":1,\"done\":true} and more",
            "{\"text\":\"a\",\"count\":1,\"done\":true"})
    void whatIsNoNoteIsRefused(String text) {
        assertThrows(Json.Malformed.class, () -> Json.read(text, Note.class, "a note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-23", "", "1763937492"})
    void aTimeThatIsNoneSaysWhatWasExpected(String time) {
        var failure = assertThrows(Json.Malformed.class, () -> Json.read(
                "{\"text\":\"a\",\"at\":\"" + time + "\",\"count\":1,\"done\":true}", Note.class, "a note"));
        assertTrue(failure.getMessage().contains("expected a UTC time such as 2026-11-23T22:38:12Z"), failure.getMessage());
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] bytes = "{\"text\":\"é\",\"count\":1,\"done\":true}".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(Json.Malformed.class, () -> Json.read(bytes, Note.class, "a note"));
    }

    @Test
    void aStreamIsReadAndWrittenAndStaysOpen() throws IOException {
        var out = new ByteArrayOutputStream() {
            boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        Json.write(out, Map.of("名", "值"));
        assertEquals("{\"名\":\"值\"}", out.toString(StandardCharsets.UTF_8));
        assertEquals(false, out.closed);
        assertEquals("值", Json.tree(new ByteArrayInputStream(out.toByteArray()), "a map").get("名").asText());
    }

    @Test
    void anItemThatIsNoJsonIsNamedByItsKey() {
        var failure = assertThrows(Json.Malformed.class,
                () -> Item.read("<html>".getBytes(StandardCharsets.UTF_8), "raw/f/i/000001.json"));
        assertTrue(failure.getMessage().startsWith("expected the item raw/f/i/000001.json as JSON"), failure.getMessage());
    }

    @Test
    void anItemOfNoSchemaIsRefused() {
        var failure = assertThrows(UnknownSchema.class,
                () -> Item.read("{}".getBytes(StandardCharsets.UTF_8), "raw/f/i/000001.json"));
        assertEquals("expected schema cardwire/item/1, got none: raw/f/i/000001.json", failure.getMessage());
    }

    @Test
    void aMessageNamesThePlaceAndNotTheParsersOwnWordsForTheSource() {
        var refused = assertThrows(Json.Malformed.class, () -> Json.read("{\"a\": ", JsonNode.class, "an event"));
        assertTrue(refused.getMessage().startsWith("expected an event as JSON: "), refused.getMessage());
        assertTrue(refused.getMessage().contains("line 1"), refused.getMessage());
        assertFalse(refused.getMessage().contains("Source"), refused.getMessage());
    }
}
