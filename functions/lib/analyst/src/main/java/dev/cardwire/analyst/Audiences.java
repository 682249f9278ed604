package dev.cardwire.analyst;

import dev.cardwire.article.WordLists;
import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who should care. The strongest topic gives each of its audiences three points, every other topic two; each time that the
 * title, or the first 2,500 characters of the text, names an audience by a word of audiences.txt gives it one, at most three.
 * Those with two points are told, at most four, the strongest first.
 */
final class Audiences {

    /** As many as a card shows. */
    private static final int MOST = 4;

    private static final int OF_THE_STRONGEST = 3;
    private static final int OF_OTHERS = 2;
    private static final int MOST_OF_WORDS = 3;
    private static final int LEAST = 2;

    /** UTF-16 code units. */
    private static final int LOOKED_AT = 2_500;

    private final Map<Audience, Words> words = new EnumMap<>(Audience.class);

    Audiences() {
        WordLists.read(Audiences.class, "audiences.txt").forEach((name, list) -> words.put(
                Vocabulary.find(Audience.class, name).orElseThrow(() -> new IllegalStateException(
                        "expected an audience of the closed list in audiences.txt, got " + name)),
                Words.of(list)));
    }

    /** @param topics the strongest first */
    List<Audience> of(Reading reading, List<Topic> topics) {
        var points = new EnumMap<Audience, Integer>(Audience.class);
        for (int i = 0; i < topics.size(); i++) {
            for (var audience : of(topics.get(i))) {
                points.merge(audience, i == 0 ? OF_THE_STRONGEST : OF_OTHERS, Integer::sum);
            }
        }
        String text = reading.article().text().text();
        String looked = reading.title() + "\n" + text.substring(0, Math.min(text.length(), LOOKED_AT));
        words.forEach((audience, list) -> {
            int named = list.countsIn(looked).values().stream().mapToInt(Integer::intValue).sum();
            points.merge(audience, Math.min(named, MOST_OF_WORDS), Integer::sum);
        });
        return points.entrySet().stream()
                .filter(audience -> audience.getValue() >= LEAST)
                .sorted(Map.Entry.<Audience, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Audience> of(Topic topic) {
        return switch (topic) {
            case MODELS -> List.of(Audience.ENGINEERING, Audience.RESEARCH);
            case RESEARCH -> List.of(Audience.RESEARCH);
            case PRODUCTS -> List.of(Audience.PRODUCT);
            case FUNDING, DEALS -> List.of(Audience.FOUNDERS, Audience.INVESTORS);
            case CHIPS -> List.of(Audience.ENGINEERING, Audience.INVESTORS);
            case INFRASTRUCTURE -> List.of(Audience.OPERATIONS, Audience.ENGINEERING);
            case OPEN_SOURCE, ROBOTICS -> List.of(Audience.ENGINEERING);
            case POLICY -> List.of(Audience.POLICY, Audience.FOUNDERS);
            case SAFETY -> List.of(Audience.RESEARCH, Audience.POLICY);
            case SECURITY -> List.of(Audience.SECURITY, Audience.OPERATIONS);
            case BUSINESS -> List.of(Audience.INVESTORS);
            case PEOPLE -> List.of(Audience.FOUNDERS);
            case SOCIETY -> List.of(Audience.EVERYONE);
            case OTHER -> List.of();
        };
    }
}
