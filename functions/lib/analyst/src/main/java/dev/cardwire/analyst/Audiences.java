package dev.cardwire.analyst;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.List;

/** Who should care, by what a card is about. */
final class Audiences {

    private static final int MOST = 3;

    private Audiences() {}

    static List<Audience> of(List<Topic> topics) {
        return topics.stream().flatMap(topic -> of(topic).stream()).distinct().limit(MOST).toList();
    }

    private static List<Audience> of(Topic topic) {
        return switch (topic) {
            case MODELS -> List.of(Audience.ENGINEERING, Audience.PRODUCT);
            case RESEARCH -> List.of(Audience.RESEARCH, Audience.ENGINEERING);
            case PRODUCTS -> List.of(Audience.PRODUCT);
            case FUNDING, DEALS -> List.of(Audience.INVESTORS, Audience.FOUNDERS);
            case CHIPS, INFRASTRUCTURE -> List.of(Audience.ENGINEERING, Audience.OPERATIONS);
            case OPEN_SOURCE -> List.of(Audience.ENGINEERING);
            case ROBOTICS -> List.of(Audience.ENGINEERING, Audience.PRODUCT);
            case POLICY -> List.of(Audience.POLICY, Audience.FOUNDERS);
            case SAFETY -> List.of(Audience.POLICY, Audience.RESEARCH);
            case SECURITY -> List.of(Audience.SECURITY, Audience.OPERATIONS);
            case BUSINESS -> List.of(Audience.INVESTORS, Audience.FOUNDERS);
            case PEOPLE -> List.of(Audience.FOUNDERS);
            case SOCIETY, OTHER -> List.of(Audience.EVERYONE);
        };
    }
}
