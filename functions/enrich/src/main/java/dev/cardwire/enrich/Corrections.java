package dev.cardwire.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Card;
import dev.cardwire.core.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What changed for a reader from one card to the next. */
final class Corrections {

    private static final int KEPT = 5;

    /** Fields whose change an edited article must own up to, as pointers into the card's JSON. */
    private static final List<String> FIELDS = List.of(
            "title", "hook", "publishedAt", "authors",
            "tldr/whatChanged", "tldr/whyItMatters", "tldr/whatToDoNext",
            "insight/takeaways", "insight/competitors", "insight/technical", "insight/implications", "insight/timeline",
            "insight/quotes");

    /** What is not seen, or says how the card was made and not what it says. */
    private static final Set<String> UNSEEN = Set.of("revision", "enrichedAt", "corrections", "enrichment", "sources", "scoreParts");

    private Corrections() {}

    /** The corrections of the next card: the old ones and one for each field that now says something else. */
    static List<Card.Correction> after(Card old, Card next) {
        JsonNode before = withoutOffsets(old);
        JsonNode after = withoutOffsets(next);
        var corrections = new ArrayList<>(old.corrections());
        for (String field : FIELDS) {
            if (!before.at("/" + field).equals(after.at("/" + field))) {
                corrections.add(new Card.Correction(next.enrichedAt(), field.replace('/', '.')));
            }
        }
        return corrections.subList(Math.max(0, corrections.size() - KEPT), corrections.size());
    }

    /** Whether a reader sees a difference. */
    static boolean seenDiffers(Card old, Card next) {
        return !seen(old).equals(seen(next));
    }

    private static JsonNode seen(Card card) {
        var tree = (ObjectNode) withoutOffsets(card);
        tree.remove(UNSEEN);
        return tree;
    }

    /** An inserted paragraph moves every quote behind it; that alone is no change of what the card says. */
    private static JsonNode withoutOffsets(Card card) {
        JsonNode tree = Json.tree(card);
        removeOffsets(tree);
        return tree;
    }

    private static void removeOffsets(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("quote")) {
                object.remove(List.of("start", "end"));
            }
            object.forEach(Corrections::removeOffsets);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Corrections::removeOffsets);
        }
    }
}
