package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.article.Languages;
import dev.cardwire.article.Sentence;
import dev.cardwire.article.Sentences;
import dev.cardwire.core.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A claim to inspect, as one line of JSON gives it.
 *
 * @param id as it came: a string or a number
 * @param chunks sentences of evidence; any one chunk may support the claim
 * @param label whether a person found the claim supported, where one said; {@code fault: none} says so too
 * @param groups what the line belongs to when labels are counted: its {@code fault}, {@code direction} …
 */
record ClaimLine(JsonNode id, String claim, List<List<String>> chunks, String claimLanguage, String evidenceLanguage,
        Optional<Instant> publishedAt, Optional<Boolean> label, List<String> groups) {

    private static final String SUPPORTED = "supported";

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none; the message says what was expected and what came
     */
    static ClaimLine read(String line) {
        JsonNode json;
        try {
            json = Json.read(line, JsonNode.class, "a claim");
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object with id, claim and chunks or evidence, got " + kind(json));
        }
        JsonNode id = json.path("id");
        if (!id.isTextual() && !id.isNumber()) {
            throw new IllegalArgumentException("expected id as a string or a number, got " + kind(id));
        }
        String claim = text(json, "claim").orElseThrow(() -> new IllegalArgumentException("expected claim as a string, got nothing"));
        var chunks = chunks(json);
        String evidence = String.join("\n", chunks.stream().flatMap(List::stream).toList());
        return new ClaimLine(id, claim, chunks,
                text(json, "claimLanguage").orElseGet(() -> language(claim)),
                text(json, "evidenceLanguage").orElseGet(() -> language(evidence)),
                text(json, "publishedAt").map(ClaimLine::instant),
                label(json),
                List.of("fault", "direction").stream()
                        .flatMap(name -> text(json, name).map(value -> name + " " + value).stream())
                        .toList());
    }

    private static List<List<String>> chunks(JsonNode json) {
        JsonNode chunks = json.path("chunks");
        JsonNode evidence = json.path("evidence");
        if (chunks.isMissingNode() == evidence.isMissingNode()) {
            throw new IllegalArgumentException("expected either chunks or evidence, got " + (chunks.isMissingNode() ? "neither" : "both"));
        }
        if (!chunks.isMissingNode()) {
            if (!chunks.isArray()) {
                throw new IllegalArgumentException("expected chunks as a list of lists of sentences, got " + kind(chunks));
            }
            var all = new ArrayList<List<String>>();
            chunks.forEach(chunk -> all.add(strings(chunk, "chunks as a list of lists of sentences")));
            return all;
        }
        var texts = evidence.isTextual() ? List.of(evidence.asText()) : strings(evidence, "evidence as a string or a list of strings");
        return List.of(texts.stream().flatMap(text -> Sentences.of(text).stream()).map(Sentence::text).toList());
    }

    private static List<String> strings(JsonNode list, String expected) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("expected " + expected + ", got " + kind(list));
        }
        var strings = new ArrayList<String>();
        list.forEach(element -> {
            if (!element.isTextual()) {
                throw new IllegalArgumentException("expected " + expected + ", got " + kind(element) + " among them");
            }
            strings.add(element.asText());
        });
        return strings;
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("expected " + name + " as a string, got " + kind(value));
        }
        return Optional.of(value.asText());
    }

    private static Optional<Boolean> label(JsonNode json) {
        JsonNode label = json.path("label");
        return label.isBoolean()
                ? Optional.of(label.asBoolean())
                : text(json, "label").map(SUPPORTED::equals).or(() -> text(json, "fault").map("none"::equals));
    }

    /** A text too short to tell its language is English where it is in Latin letters. */
    private static String language(String text) {
        String told = Languages.of(text, Optional.empty());
        return told.equals(Languages.UNKNOWN) ? "en" : told;
    }

    private static Instant instant(String time) {
        try {
            return time.length() > "2026-11-23".length()
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected publishedAt as 2026-11-23 or 2026-11-23T08:00:00Z, got " + time, e);
        }
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
