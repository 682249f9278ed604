package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.core.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The answer is read by hand: this holds the reading to the schema that models are sent. */
class AnswerSchemaTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Json.read(Asked.prompt().schema(), JsonNode.class, "the schema"));

    private static final int ANSWERS = 400;
    private static final Assignment ABOUT = Asked.about(Asked.TEXT);
    private static final PromptWriter.Written WRITTEN = Asked.written(ABOUT);
    private static final DraftReader READER = new DraftReader("openai:test");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void theReadingTakesWhatTheSchemaTakesAndNothingElse() {
        var random = new Random(11);
        int taken = 0;
        for (int i = 0; i < ANSWERS; i++) {
            var answer = Asked.everything();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                change(answer, random);
            }
            boolean valid = SCHEMA.validate(answer).isEmpty();
            assertEquals(valid, isTaken(answer), answer::toString);
            taken += valid ? 1 : 0;
        }
        assertTrue(taken > ANSWERS / 20 && taken < ANSWERS * 19 / 20, "answers of both kinds: " + taken + " of " + ANSWERS + " are of the schema");
    }

    private static boolean isTaken(JsonNode answer) {
        return READER.read(answer.toString(), WRITTEN, ABOUT.article()) instanceof Drafted.Done;
    }

    /** Changes, adds or takes away one value anywhere. */
    private static void change(ObjectNode answer, Random random) {
        var holders = new ArrayList<JsonNode>();
        collect(answer, holders);
        switch (holders.get(random.nextInt(holders.size()))) {
            case ObjectNode object -> {
                var fields = new ArrayList<String>();
                object.fieldNames().forEachRemaining(fields::add);
                String field = fields.isEmpty() || random.nextInt(8) == 0 ? "extra" : fields.get(random.nextInt(fields.size()));
                if (random.nextInt(6) == 0) {
                    object.remove(field);
                } else {
                    object.set(field, value(random));
                }
            }
            case ArrayNode array -> {
                if (array.isEmpty() || random.nextBoolean()) {
                    array.add(value(random));
                } else {
                    array.remove(random.nextInt(array.size()));
                }
            }
            default -> throw new AssertionError("only objects and lists are collected");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(3);
            case 3 -> NODES.numberNode(2.5);
            case 4 -> NODES.numberNode(2.0);
            case 5 -> NODES.textNode("");
            case 6 -> NODES.textNode("fact");
            case 7 -> NODES.textNode("security");
            case 8 -> NODES.arrayNode();
            case 9 -> NODES.arrayNode().add(1);
            case 10 -> Asked.everything().get("hook").deepCopy();
            default -> NODES.objectNode();
        };
    }
}
