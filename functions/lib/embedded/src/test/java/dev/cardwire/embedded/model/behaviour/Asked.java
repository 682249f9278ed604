package dev.cardwire.embedded.model.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.Question;
import java.util.List;
import java.util.Optional;

/** Questions for a card, as Cardwire's prompt puts them. */
final class Asked {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String FENCE = "0123456789abcdef".repeat(2);

    private Asked() {}

    static String user(String title, String language, String outputLanguage, List<String> sentences) {
        ObjectNode data = JSON.createObjectNode().put("title", title).put("language", language).put("outputLanguage", outputLanguage);
        var lines = data.putArray("sentences");
        for (int i = 0; i < sentences.size(); i++) {
            lines.addObject().put("n", i + 1).put("text", sentences.get(i));
        }
        return "<data-" + FENCE + ">\n" + data + "\n</data-" + FENCE + ">";
    }

    static Question question(String user) {
        return new Question(Question.Protocol.OPENAI, "some", "Draft a card.", user, Optional.empty(), Optional.empty(), Optional.of(0.0), 100_000);
    }

    static Material material(String language, String... sentences) {
        return Material.of(user("A title", language, language, List.of(sentences))).orElseThrow();
    }

    static JsonNode answer(Behaviour behaviour, String user) throws Exception {
        return JSON.readTree(((Answer.Text) behaviour.answer(question(user))).text());
    }
}
