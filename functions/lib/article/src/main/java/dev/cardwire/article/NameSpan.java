package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.Optional;

/**
 * Where a name stands in a text and what its surroundings tell of it.
 *
 * @param type what they tell; none if nothing does
 */
record NameSpan(int start, int end, Optional<EntityType> type) {

    NameSpan(int start, int end) {
        this(start, end, Optional.empty());
    }

    static NameSpan of(int start, int end, EntityType type) {
        return new NameSpan(start, end, Optional.of(type));
    }
}
