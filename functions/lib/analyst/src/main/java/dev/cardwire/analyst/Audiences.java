package dev.cardwire.analyst;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.List;

/** Who should care, by rule from what the article is about. */
final class Audiences {

    /** As many as a card shows. */
    private static final int MOST = 4;

    private Audiences() {}

    static List<Audience> of(List<Topic> topics) {
        return topics.stream().flatMap(topic -> of(topic).stream()).distinct().limit(MOST).toList();
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
