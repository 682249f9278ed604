package dev.cardwire.api;

import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is computed of a card when it is answered: the {@code view} of its JSON.
 *
 * @param fresh absent, like the next, for a card whose feed gave no date that can be believed
 * @param collectedAfterSeconds from publication to collection
 * @param coverage of the card's story
 * @param related the other cards of the story, newest first
 */
record CardView(
        Optional<Boolean> fresh, Optional<Long> collectedAfterSeconds, Coverage coverage, List<Related> related) {

    /** So many others are named; the numbers count all. */
    static final int MOST_RELATED = 12;

    /** How many feeds told the story, and in how many cards. */
    record Coverage(int publishers, int cards) {}

    /** A card that has to do with this one, and why. */
    record Related(String cardId, String title, String why) {}

    /** @param story the rows of the card's story, with or without the card itself: its row may have just expired */
    static CardView of(Card card, List<CardRow> story, Instant now) {
        var others = story.stream().filter(row -> !row.id().equals(card.id())).toList();
        long otherPublishers = others.stream()
                .map(row -> row.source().id())
                .filter(id -> !id.equals(card.source().id()))
                .distinct()
                .count();
        var freshness = Freshness.of(card.publishedAt(), card.collectedAt(), now);
        return new CardView(
                freshness.map(Freshness::fresh),
                freshness.map(known -> known.collectedAfter().toSeconds()),
                new Coverage((int) otherPublishers + 1, others.size() + 1),
                others.stream().limit(MOST_RELATED).map(row -> new Related(row.id(), row.title(), "story")).toList());
    }
}
