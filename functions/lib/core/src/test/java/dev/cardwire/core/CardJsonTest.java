package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardJsonTest {

    @Test
    void theFieldsStandInTheOrderOfTheDesign() {
        assertEquals(List.of("schema", "id", "revision", "storyId", "url", "title", "titleEvidence", "hook", "language",
                "original", "source", "authors", "publishedAt", "collectedAt", "enrichedAt", "basis", "tldr", "insight",
                "sources", "topics", "entities", "corrections", "enrichment", "scoreParts"), fields(full()));
        assertEquals(List.of("text", "kind", "evidence"), fields(full().get("hook")));
        assertEquals(List.of("source", "quote", "start", "end"), fields(full().at("/hook/evidence/0")));
        assertEquals(List.of("whatChanged", "whyItMatters", "whatToDoNext", "whoShouldCare"), fields(full().get("tldr")));
        assertEquals(List.of("takeaways", "competitors", "technical", "implications", "timeline", "quotes"),
                fields(full().get("insight")));
        assertEquals(List.of("prediction", "rationale", "dueBy"), fields(full().at("/insight/implications/0")));
        assertEquals(List.of("id", "cardId", "url", "title", "publisher", "language", "publishedAt", "fetchedAt", "text"),
                fields(full().at("/sources/0")));
        assertEquals(List.of("engine", "promptVersion", "shown", "withheld", "reasons", "inputTokens", "outputTokens",
                "costMicroUsd", "degradedFrom", "degradedBecause"), fields(full().get("enrichment")));
    }

    @Test
    void aMinimalCardHasNoFieldThatSaysNothing() {
        assertEquals(List.of("schema", "id", "revision", "storyId", "url", "title", "language", "source", "collectedAt",
                "enrichedAt", "basis", "sources", "enrichment"), fields(Json.tree(Cards.minimal())));
        assertEquals(List.of("engine", "shown", "withheld"), fields(Json.tree(Cards.minimal()).get("enrichment")));
        String text = Json.write(Cards.minimal());
        assertFalse(text.contains("null") || text.contains("\"\"") || text.contains("[]") || text.contains("{}"), text);
    }

    @Test
    void aCardReadBackIsTheCardThatWasWritten() {
        assertEquals(Cards.full(), Card.read(Json.write(Cards.full()), Cards.full().id()));
        assertEquals(Cards.minimal(), Card.read(Json.write(Cards.minimal()), Cards.minimal().id()));
        assertEquals(Cards.full(), Card.read(Json.writePretty(Cards.full()), Cards.full().id()));
    }

    @Test
    void everyQuoteIsTheTextAtItsPlace() {
        var evidence = full().findParents("quote");
        assertEquals(15, evidence.size());
        for (var one : evidence) {
            assertEquals(one.get("quote").asText(),
                    Cards.ARTICLE.text().substring(one.get("start").asInt(), one.get("end").asInt()));
        }
    }

    @Test
    void closedListsAreWrittenAsTheirWords() {
        assertEquals("{\"no-evidence\":1,\"number\":2}", full().at("/enrichment/reasons").toString());
        assertEquals("[\"models\",\"open-source\"]", full().get("topics").toString());
        assertEquals("[\"engineering\",\"everyone\"]", full().at("/tldr/whoShouldCare").toString());
        assertEquals("prediction", full().at("/insight/implications/0/prediction/kind").asText());
        assertEquals("article", full().get("basis").asText());
        assertEquals("organisation", full().at("/entities/0/type").asText());
    }

    @Test
    void timesAreUtcToTheSecond() {
        assertEquals("2026-11-23T11:47:00Z", full().get("publishedAt").asText());
        assertEquals("2026-11-23T12:00:00Z", full().get("collectedAt").asText());
    }

    @Test
    void aFieldOfALaterVersionIsPassedOver() {
        var later = (ObjectNode) full();
        later.put("mood", "sunny");
        assertEquals(Cards.full(), Card.read(later.toString(), Cards.full().id()));
    }

    @Test
    void aCardOfAnUnknownSchemaIsRefusedByName() {
        var other = ((ObjectNode) full()).put("schema", "cardwire/card/2");
        var failure = assertThrows(UnknownSchema.class, () -> Card.read(other.toString(), "c_x"));
        assertEquals("expected schema cardwire/card/1, got cardwire/card/2: the card c_x", failure.getMessage());
    }

    @Test
    void aWordOutsideItsClosedListIsRefused() {
        var wrong = (ObjectNode) full();
        ((ObjectNode) wrong.get("hook")).put("kind", "rumour");
        var failure = assertThrows(Json.Malformed.class, () -> Card.read(wrong.toString(), "c_x"));
        assertTrue(failure.getMessage().contains("the card c_x") && failure.getMessage().contains("rumour"), failure.getMessage());
    }

    @Test
    void aStoredClaimWithoutEvidenceIsRefused() {
        var wrong = (ObjectNode) full();
        ((ObjectNode) wrong.get("hook")).putArray("evidence");
        var failure = assertThrows(Json.Malformed.class, () -> Card.read(wrong.toString(), "c_x"));
        assertTrue(failure.getMessage().contains("a claim without evidence"), failure.getMessage());
    }

    @Test
    void storedEvidenceWhosePlaceDoesNotFitItsQuoteIsRefused() {
        var wrong = (ObjectNode) full();
        ((ObjectNode) wrong.at("/hook/evidence/0")).put("end", 999);
        var failure = assertThrows(Json.Malformed.class, () -> Card.read(wrong.toString(), "c_x"));
        assertTrue(failure.getMessage().contains("expected a quote of 999 characters, got 13"), failure.getMessage());
    }

    @Test
    void aCardWithoutItsRevisionIsRefused() {
        var wrong = (ObjectNode) full();
        wrong.remove("revision");
        assertThrows(Json.Malformed.class, () -> Card.read(wrong.toString(), "c_x"));
    }

    @Test
    void aRowSaysWhatAListShowsOfACard() {
        var row = CardRow.of(Cards.full());
        assertEquals(Optional.of("Tencent released Hunyuan as open source."), row.hook());
        assertEquals(Cards.NOON.minusSeconds(780), row.sortAt());
        assertEquals(List.of("腾讯", "蒋杰"), row.entities());
        assertEquals(3, row.withheld());
        assertEquals(row, Json.read(Json.write(row), CardRow.class, "a row"));
    }

    @Test
    void aCardPublishedAfterItsCollectionStandsWhereItWasCollected() {
        var card = Cards.full().collectedAt(Cards.NOON.minusSeconds(900));
        assertEquals(Cards.NOON.minusSeconds(900), card.sortAt());
        assertEquals(Cards.NOON, Cards.minimal().sortAt());
    }

    private static JsonNode full() {
        return Json.tree(Cards.full());
    }

    private static List<String> fields(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }
}
