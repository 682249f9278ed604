package dev.cardwire.embedded.model.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a question for a card gives to read.
 *
 * @param outputLanguage in which the answer is wanted
 * @param excerpt how many characters of the article its sentences may cite together
 * @param sentences of the article
 * @param links the words of the article's links, by number
 * @param related sentences of texts beside it
 */
record Material(
        String title, String language, String outputLanguage, int excerpt, List<Line> sentences, List<Line> links, List<Line> related) {

    private static final Pattern OPENS = Pattern.compile("<data-([0-9a-f]{32})>");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A numbered sentence, or the words of a numbered link. */
    record Line(int number, String text) {}

    /** The material of a question; empty if it holds none, as a question of somebody else than Cardwire. */
    static Optional<Material> of(String user) {
        var lines = user.lines().toList();
        for (int i = 0; i + 2 < lines.size(); i++) {
            var opens = OPENS.matcher(lines.get(i));
            if (opens.matches() && lines.get(i + 2).equals("</data-" + opens.group(1) + ">")) {
                return read(lines.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Material> read(String line) {
        try {
            JsonNode data = JSON.readTree(line);
            String language = data.path("language").asText("en");
            var related = new ArrayList<Line>();
            data.path("related").forEach(source -> related.addAll(lines(source.path("sentences"))));
            return Optional.of(new Material(data.path("title").asText(), language, data.path("outputLanguage").asText(language),
                    data.path("excerpt").asInt(Integer.MAX_VALUE), lines(data.path("sentences")), lines(data.path("links")), related));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<Line> lines(JsonNode numbered) {
        var lines = new ArrayList<Line>();
        numbered.forEach(line -> lines.add(new Line(line.path("n").asInt(), line.path("text").asText())));
        return lines;
    }

    /** Whether the answer is wanted in another language than the article's. */
    boolean isTranslated() {
        return !outputLanguage.split("-")[0].equals(language.split("-")[0]);
    }

    boolean wantsChinese() {
        return outputLanguage.startsWith("zh");
    }

    /** All sentences, of the article and of the texts beside it. */
    Stream<Line> all() {
        return Stream.concat(sentences.stream(), related.stream());
    }

    /** What these numbers name, on one line each. */
    String cited(List<Integer> numbers) {
        return all().filter(line -> numbers.contains(line.number())).map(Line::text).reduce("", (a, b) -> a + "\n" + b).strip();
    }
}
