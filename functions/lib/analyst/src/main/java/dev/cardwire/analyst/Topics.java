package dev.cardwire.analyst;

import dev.cardwire.article.WordLists;
import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an article is about, told by the words of topics.txt. A word of a topic counts three points in the title, two among
 * the feed's own categories of the entry, and one each time, at most three, in the first 2,500 characters of the text. A
 * topic needs two points and half of the strongest topic's; at most four are told, and {@link Topic#OTHER} where none
 * has as much.
 */
final class Topics {

    private static final int MOST = 4;
    private static final int OF_TITLE = 3;
    private static final int OF_CATEGORY = 2;

    /** A word that an article repeats says little more than one that it says three times. */
    private static final int MOST_OF_ONE_WORD = 3;

    /** Farther down an article touches on everything; UTF-16 code units. */
    private static final int LOOKED_AT = 2_500;

    /** One word in passing makes no topic, two words do, or one of the title. */
    private static final int LEAST = 2;

    /** A topic with less than this share of the strongest one's points is a side remark. */
    private static final double LEAST_SHARE = 0.5;

    private final Map<String, Set<Topic>> topicsOfWord = new HashMap<>();
    private final Words words;

    Topics() {
        WordLists.read(Topics.class, "topics.txt").forEach((name, list) -> {
            var topic = Vocabulary.find(Topic.class, name).orElseThrow(() -> new IllegalStateException(
                    "expected a topic of the closed list in topics.txt, got " + name));
            list.forEach(word -> topicsOfWord.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new TreeSet<>()).add(topic));
        });
        words = Words.of(List.copyOf(topicsOfWord.keySet()));
    }

    /** One to four topics, the strongest first. */
    List<Topic> of(Reading reading) {
        String text = reading.article().text().text();
        var points = new EnumMap<Topic, Integer>(Topic.class);
        count(points, reading.title(), OF_TITLE, 1);
        count(points, String.join("\n", reading.item().categories()), OF_CATEGORY, 1);
        count(points, text.substring(0, Math.min(text.length(), LOOKED_AT)), 1, MOST_OF_ONE_WORD);
        int strongest = points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var topics = points.entrySet().stream()
                .filter(topic -> topic.getValue() >= LEAST && topic.getValue() >= LEAST_SHARE * strongest)
                .sorted(Map.Entry.<Topic, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return topics.isEmpty() ? List.of(Topic.OTHER) : topics;
    }

    private void count(Map<Topic, Integer> points, String text, int each, int most) {
        words.countsIn(text).forEach((word, count) ->
                topicsOfWord.get(word).forEach(topic -> points.merge(topic, each * Math.min(count, most), Integer::sum)));
    }
}
