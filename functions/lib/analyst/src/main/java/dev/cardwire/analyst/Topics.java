package dev.cardwire.analyst;

import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what an article is about by the words that speak for each topic: a word of the title counts three times, one of
 * the text once, and a long text no more than a short one.
 */
final class Topics {

    private static final int MOST = 4;
    private static final int LOOKED_AT = 4_000;
    private static final double LEAST = 2;

    private final Map<Topic, Words> words = new EnumMap<>(Topic.class);

    Topics() {
        WordLists.read("topics.txt").forEach((topic, list) -> words.put(
                Vocabulary.find(Topic.class, topic).orElseThrow(() -> new IllegalStateException("no topic " + topic)),
                Words.of(list)));
    }

    /** The topics, the clearest first; {@code other} where none is clear. */
    List<Topic> of(String title, String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        var scores = new EnumMap<Topic, Double>(Topic.class);
        words.forEach((topic, list) -> {
            double score = 3.0 * Math.min(2, list.countIn(title)) + Math.min(6, list.countIn(start));
            if (score >= LEAST) {
                scores.put(topic, score);
            }
        });
        double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var found = scores.entrySet().stream()
                // What speaks far less clearly than the best is a passing word.
                .filter(entry -> entry.getValue() * 2 >= best)
                .sorted(Map.Entry.<Topic, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return found.isEmpty() ? List.of(Topic.OTHER) : found;
    }
}
