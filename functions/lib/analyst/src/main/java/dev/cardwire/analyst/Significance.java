package dev.cardwire.analyst;

import dev.cardwire.article.Glossary;
import dev.cardwire.article.NumberFact;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.List;
import java.util.Optional;

/**
 * How much an article's event weighs by what can be told without a model, from 0 to 1: 0.2 for having an event, 0.2 for
 * telling it with a number that measures something or has a unit, 0.2 for a name that is known beforehand in the title or the
 * event (0.1 for any name), 0.2 for a consequence that the article names, 0.1 for a word of something done, and 0.1 for a
 * clear topic.
 */
final class Significance {

    private Significance() {}

    static double of(Reading reading, Optional<Stretch> event, boolean hasConsequence, List<Topic> topics, List<Entity> entities) {
        if (event.isEmpty()) {
            return 0;
        }
        var told = event.get();
        double points = 2;
        points += reading.numbers(told).stream().anyMatch(Significance::says) ? 2 : 0;
        points += namesKnown(reading, told, entities) ? 2 : reading.names(told).isEmpty() ? 0 : 1;
        points += hasConsequence ? 2 : 0;
        points += reading.cues().event().occurIn(reading.title() + "\n" + told.text()) ? 1 : 0;
        points += topics.equals(List.of(Topic.OTHER)) ? 0 : 1;
        return points / 10;
    }

    /** Whether title or event name something that the glossary knows. */
    private static boolean namesKnown(Reading reading, Stretch told, List<Entity> entities) {
        return entities.stream()
                .map(Entity::name)
                .filter(name -> Glossary.ofTheField().find(name).isPresent())
                .anyMatch(name -> reading.title().contains(name) || told.text().contains(name));
    }

    private static boolean says(NumberFact number) {
        return !number.unit().isEmpty() || number.measures().isPresent();
    }
}
