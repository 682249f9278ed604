package dev.cardwire.analyst;

import dev.cardwire.article.WordLists;
import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an article is about, told by its words: those of the title count most, then those of its first part. */
final class Topics {

    private static final int MOST = 4;
    private static final int OF_TITLE = 3;

    /** A word that an article repeats says little more than one that it says three times. */
    private static final int MOST_OF_ONE_WORD = 3;

    /** Farther down an article touches on everything; UTF-16 code units. */
    private static final int LOOKED_AT = 2_500;

    /** One word in passing makes no topic, two words do, or one of the title. */
    private static final int LEAST = 2;

    /** A topic with less than this share of the strongest one's words is a side remark. */
    private static final double LEAST_SHARE = 0.4;

    private final Map<Topic, Words> words = new LinkedHashMap<>();

    Topics() {
        WordLists.read(Topics.class, "topics.txt").forEach((topic, list) -> words.put(
                Vocabulary.find(Topic.class, topic).orElseThrow(() -> new IllegalStateException(
                        "expected a topic of the closed list in topics.txt, got " + topic)),
                Words.of(list)));
    }

    /** One to four topics, the strongest first; {@link Topic#OTHER} if none speaks clearly. */
    List<Topic> of(String title, String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        var scores = new LinkedHashMap<Topic, Integer>();
        words.forEach((topic, list) -> scores.put(topic,
                OF_TITLE * list.countsIn(title).size()
                        + list.countsIn(beginning).values().stream().mapToInt(count -> Math.min(count, MOST_OF_ONE_WORD)).sum()));
        int strongest = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var topics = scores.entrySet().stream()
                .filter(score -> score.getValue() >= LEAST && score.getValue() >= LEAST_SHARE * strongest)
                .sorted(Map.Entry.<Topic, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return topics.isEmpty() ? List.of(Topic.OTHER) : topics;
    }
}
