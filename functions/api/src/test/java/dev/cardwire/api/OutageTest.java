package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table that does not answer is an outage: never an unknown card, never an empty list. */
class OutageTest {

    private static final String CARD = Samples.full().id();

    @Test
    void aStoppedDatabaseIsAnOutageOnEveryPathThatReadsIt() throws IOException {
        var tables = new LocalTable();
        var table = tables.fresh();
        LocalTable.write(table, Samples.full());
        var endpoint = tables.endpoint();
        tables.close();
        try (var client = EmbeddedDynamoDb.clientOf(endpoint)) {
            var api = new Api(new Table(client, table.name()), Samples.NOW);
            // At once, for each of them is tried again for some seconds before it is given up.
            var answers = assertTimeout(Duration.ofSeconds(30), () -> all(api, "/v1/cards", "/v1/cards/" + CARD, "/v1/feeds",
                    "/v1/recaps", "/v1/recaps/2026-W47", "/healthz", "/", "/cards/" + CARD, "/recaps", "/recaps/2026-W47"));
            answers.forEach((path, answer) -> {
                assertEquals(503, answer.status(), path);
                assertEquals("5", answer.header("retry-after"), path);
                assertEquals("no-store", answer.header("cache-control"), path);
                if (path.startsWith("/v1/") || path.equals("/healthz")) {
                    assertEquals("application/problem+json", answer.header("content-type"), path);
                    assertEquals(503, answer.json().get("status").asInt(), path);
                } else {
                    assertEquals("The cards cannot be read just now", PagesTest.wellFormed(answer.body()).select("h1").text(), path);
                }
            });
            assertEquals(200, api.get("/v1/schema/card-1").status());
            assertTrue(api.logged().contains("the table failed"), "the log says nothing of it");
        }
    }

    private static Map<String, Api.Answer> all(Api api, String... paths) {
        var answers = new ConcurrentHashMap<String, Api.Answer>();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String path : paths) {
                each.submit(() -> answers.put(path, api.get(path)));
            }
        }
        assertEquals(paths.length, answers.size());
        return answers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cards", "/healthz"})
    void aTableThatWasNeverMadeIsAnOutageTooAndItsNameIsNotShown(String path) throws IOException {
        try (var tables = new LocalTable()) {
            var api = new Api(tables.missing(), Samples.NOW);
            var answer = api.get(path);
            assertEquals(503, answer.status());
            assertFalse(answer.body().contains("cardwire-none"), answer.body());
            assertTrue(api.logged().contains("cardwire-none"), api.logged());
        }
    }

    @Test
    void aCardThatCannotBeReadIsAFaultAndItsTextIsNotShown() throws IOException {
        try (var tables = new LocalTable()) {
            var table = tables.fresh();
            LocalTable.write(table, Samples.full());
            table.client().updateItem(update -> update.tableName(table.name())
                    .key(Map.of("pk", AttributeValue.fromS("CARD#" + CARD),
                            "sk", AttributeValue.fromS("CARD")))
                    .updateExpression("SET card = :card")
                    .expressionAttributeValues(Map.of(":card", AttributeValue.fromS("{\"schema\": \"secret\"}"))));
            var api = new Api(table, Samples.NOW);
            assertEquals(500, api.get("/v1/cards/" + CARD).status());
            assertFalse(api.get("/v1/cards/" + CARD).body().contains("secret"));
            assertEquals(500, api.get("/cards/" + CARD).status());
            assertTrue(api.logged().contains("expected schema cardwire/card/1, got secret"), api.logged());
        }
    }

    @Test
    void withoutATableTheFunctionSaysWhichVariableIsMissing() {
        var failure = assertThrows(IllegalStateException.class, () -> new ApiFunction(Map.of()));
        assertTrue(failure.getMessage().contains("CARDWIRE_TABLE"), failure.getMessage());
    }
}
