package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardSchemaTest {

    private static final String LONGEST_HOOK = "x".repeat(120);

    private final JsonNode schema = Json.read(CardSchema.text(), JsonNode.class, "the schema");
    private final JsonSchema validator =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CardSchema.text());

    @Test
    void theSchemaIsItselfValid() {
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), meta.validate(schema));
    }

    @Test
    void itsClosedListsAreThoseOfTheVocabulary() {
        assertAll(
                () -> assertEquals(words(Audience.class), listed("audience")),
                () -> assertEquals(words(Topic.class), listed("topic")),
                () -> assertEquals(words(EntityType.class), listed("entityType")),
                () -> assertEquals(words(Reason.class), listed("reason")),
                () -> assertEquals(words(Degradation.class), listed("degradation")),
                () -> assertEquals(words(ClaimKind.class), listed("claimKind")),
                () -> assertEquals(words(Basis.class), listed("basis")));
    }

    @Test
    void everyObjectIsClosedToFieldsThatItDoesNotName() {
        var objects = new ArrayList<JsonNode>();
        collectObjects(schema, objects);
        assertTrue(objects.size() > 20, "found only " + objects.size());
        objects.forEach(object -> assertTrue(
                object.has("propertyNames") || !object.path("additionalProperties").asBoolean(true), object.toString()));
    }

    @Test
    void aFullCardIsValid() {
        assertEquals(Set.of(), validator.validate(Json.tree(Cards.full())));
    }

    @Test
    void aMinimalCardIsValid() {
        assertEquals(Set.of(), validator.validate(Json.tree(Cards.minimal())));
    }

    @Test
    void theFullCardHasEveryFieldButTheView() {
        var named = fields(schema.get("properties"));
        named.remove("view");
        assertEquals(named, fields(Json.tree(Cards.full())));
        assertEquals(fields(schema.at("/properties/insight/properties")), fields(Json.tree(Cards.full()).get("insight")));
        assertEquals(fields(schema.at("/properties/enrichment/properties")), fields(Json.tree(Cards.full()).get("enrichment")));
        assertEquals(fields(schema.at("/properties/sources/items/properties")),
                fields(Json.tree(Cards.full()).at("/sources/0")));
    }

    @Test
    void aComputedViewIsPartOfTheCard() {
        var card = (ObjectNode) Json.tree(Cards.full());
        card.set("view", Json.read("""
                {"fresh": true, "collectedAfterSeconds": 780, "coverage": {"publishers": 3, "cards": 4},
                 "related": [{"cardId": "%s", "title": "Another", "why": "story"},
                             {"cardId": "%s", "title": "Third", "why": "entity", "entities": ["DeepSeek"]}],
                 "score": {"value": 0.71, "parts": {"coverage": 0.5, "freshness": 1, "significance": 0.6, "source": 0.5}}}
                """.formatted(Cards.minimal().id(), Cards.minimal().id()), JsonNode.class, "a view"));
        ((ObjectNode) card.get("view")).putArray("disagreements").addObject().put("about", "the amount")
                .set("values", Json.tree(Cards.full().insight().orElseThrow().takeaways()));
        assertEquals(Set.of(), validator.validate(card));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "id", "revision", "storyId", "url", "title", "language", "source", "collectedAt",
            "enrichedAt", "basis", "sources", "enrichment"})
    void aCardWithoutItIsInvalid(String field) {
        refused(card -> card.remove(field), field);
    }

    @ParameterizedTest
    @CsvSource({
            "/schema, cardwire/card/2",
            "/id, c_UPPERCASEUPPERCASEUPPERCA",
            "/id, 7gz7ryv47gclhynebgmcxrinpw",
            "/storyId, c_7gz7ryv47gclhynebgmcxrinpw",
            "/url, javascript:alert(1)",
            "/url, /relative",
            "/title, ''",
            "/language, ''",
            "/language, en_US",
            "/collectedAt, 2026-11-23T12:00:00.5Z",
            "/collectedAt, 2026-11-23T12:00:00+08:00",
            "/publishedAt, ''",
            "/basis, article text",
            "/hook/kind, rumour",
            "/hook/text, ''",
            "/hook/evidence/0/quote, ''",
            "/hook/evidence/0/source, article",
            "/tldr/whoShouldCare/0, engineers",
            "/tldr/whatToDoNext/url, ftp://example.com/",
            "/insight/timeline/0/date, May 2024",
            "/insight/timeline/0/date, 2024-Q1",
            "/insight/timeline/0/date, 2024-13",
            "/insight/implications/0/dueBy, 2026-Q5",
            "/topics/0, open source",
            "/entities/0/type, company",
            "/sources/0/text, text/../../etc/passwd",
            "/sources/0/id, s0",
            "/enrichment/engine, magic"})
    void aWrongWordIsInvalid(String pointer, String value) {
        refused(card -> {
            int slash = pointer.lastIndexOf('/');
            var parent = card.at(pointer.substring(0, slash));
            String last = pointer.substring(slash + 1);
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(last), value);
            } else {
                ((ObjectNode) parent).put(last, value);
            }
        }, pointer);
    }

    @Test
    void aHookOf120CharactersIsValidAndOneMoreIsNot() {
        assertEquals(Set.of(), problems(card -> ((ObjectNode) card.get("hook")).put("text", LONGEST_HOOK)));
        refused(card -> ((ObjectNode) card.get("hook")).put("text", LONGEST_HOOK + "x"), "hook");
    }

    @Test
    void aQuoteOf300CharactersIsValidAndOneMoreIsNot() {
        assertEquals(Set.of(), problems(card -> ((ObjectNode) card.at("/hook/evidence/0")).put("quote", "引".repeat(300))));
        refused(card -> ((ObjectNode) card.at("/hook/evidence/0")).put("quote", "引".repeat(301)), "quote");
    }

    @Test
    void nothingIsNullOrEmpty() {
        refused(card -> card.putNull("publishedAt"), "publishedAt");
        refused(card -> card.putArray("topics"), "topics");
        refused(card -> card.putObject("tldr"), "tldr");
        refused(card -> card.putObject("insight"), "insight");
        refused(card -> ((ObjectNode) card.get("enrichment")).putObject("reasons"), "reasons");
        refused(card -> ((ObjectNode) card.get("hook")).putArray("evidence"), "evidence");
    }

    @Test
    void aFieldThatNoCardHasIsInvalid() {
        refused(card -> card.put("score", 1), "score");
        refused(card -> ((ObjectNode) card.get("hook")).put("html", "<b>"), "html");
        refused(card -> ((ObjectNode) card.at("/enrichment/reasons")).put("mood", 1), "mood");
    }

    @Test
    void sixCorrectionsAreOneTooMany() {
        refused(card -> ((ArrayNode) card.get("corrections")).add(card.at("/corrections/0")), "corrections");
    }

    private void refused(Consumer<ObjectNode> spoil, String what) {
        var problems = problems(spoil);
        String field = what.replaceFirst("^/", "").split("/")[0];
        assertTrue(problems.stream().anyMatch(problem -> problem.toString().contains(field)),
                "expected a problem of " + what + ", got " + problems);
    }

    private static void collectObjects(JsonNode node, List<JsonNode> into) {
        if (node.path("type").asText().equals("object")) {
            into.add(node);
        }
        node.forEach(child -> collectObjects(child, into));
    }

    private Set<ValidationMessage> problems(Consumer<ObjectNode> change) {
        var card = (ObjectNode) Json.tree(Cards.full());
        change.accept(card);
        return validator.validate(card);
    }

    private static <W extends Enum<W> & Vocabulary.Word> List<String> words(Class<W> list) {
        return Arrays.stream(list.getEnumConstants()).map(Vocabulary.Word::word).toList();
    }

    private List<String> listed(String name) {
        return schema.at("/$defs/" + name + "/enum").valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> fields(JsonNode object) {
        return new ArrayList<>(object.propertyStream().map(Map.Entry::getKey).toList());
    }
}
