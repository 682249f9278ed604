package dev.cardwire.core;

import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.List;

/**
 * The recap of an ISO week.
 *
 * @param week as {@code 2026-W47}
 * @param from Monday 00:00 UTC
 * @param to the Monday after it, 00:00 UTC
 * @param writtenAt when it was last written
 * @param complete whether it was written after the week's end, so that no run will write it again
 * @param cards how many cards the week had
 * @param publishers how many feeds they came from
 * @param stories how many stories they tell
 * @param highlights what most publishers told
 * @param sections by topic, the one with most cards first
 */
public record Recap(
        String week,
        Instant from,
        Instant to,
        Instant writtenAt,
        boolean complete,
        int cards,
        int publishers,
        int stories,
        List<Highlight> highlights,
        List<Section> sections) {

    public Recap {
        highlights = Lists.copy(highlights);
        sections = Lists.copy(sections);
    }

    /**
     * A story of the week.
     *
     * @param card the row of the card that stands for it
     * @param publishers how many feeds told it
     */
    public record Highlight(CardRow card, int publishers) {}

    /**
     * What the week had of one topic.
     *
     * @param cards how many cards
     * @param highlights the foremost of them
     */
    public record Section(Topic topic, int cards, List<Highlight> highlights) {

        public Section {
            highlights = Lists.copy(highlights);
        }
    }
}
