package dev.cardwire.enrich;

import dev.cardwire.analyst.Drafted;
import dev.cardwire.archive.ArchiveKeys.RawKey;
import dev.cardwire.archive.RawArchive;
import dev.cardwire.archive.TextArchive;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.grounding.Grounding;
import dev.cardwire.grounding.Trace;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Found;
import dev.cardwire.table.StoredCard;
import dev.cardwire.table.StoredCard.Rank;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Turns one item into its card: read, analyse, write. Every step can be repeated without effect, so an event
 * may come twice, late, out of order, or to two runs at once.
 */
public final class Enricher {

    /** Each further try means that another run wrote this very card meanwhile. */
    private static final int TRIES = 10;

    private final RawArchive items;
    private final TextArchive texts;
    private final CardTable cards;
    private final Analysis analysis;
    private final RelatedTexts related;
    private final Optional<Duration> retention;
    private final InstantSource clock;

    /** @param retention how long texts and cards are kept; absent: for ever */
    Enricher(
            RawArchive items,
            TextArchive texts,
            CardTable cards,
            Analysis analysis,
            RelatedTexts related,
            Optional<Duration> retention,
            InstantSource clock) {
        this.items = items;
        this.texts = texts;
        this.cards = cards;
        this.analysis = analysis;
        this.related = related;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Makes the card of an item version.
     *
     * @param key the item's key under {@code raw/}
     * @param deadline when a model's draft must be there
     * @throws IllegalArgumentException if the key names no item version, or the object is another one's
     * @throws dev.cardwire.core.Json.Malformed if the object is no item
     * @throws dev.cardwire.core.UnknownSchema if it is an item of a newer version of Cardwire
     */
    Enriched enrich(String key, Instant deadline) {
        Item item = read(key);
        String cardId = Ids.card(item.id());
        var found = cards.find(cardId, clock.instant());
        // A card that is as good as any that could be made ends it here: nothing is asked, and nothing is paid.
        return settled(found, cardId, item.version(), Ranks.best(analysis, item)).orElseGet(() -> {
            var analysed = analysis.analyse(item, text -> texts.put(item.id(), text),
                    (article, extracted) -> related.of(item, storyId(item, found), article, extracted), deadline, Trace.NONE);
            return waitingFor(analysed.failure(), write(analysed.card(), item.version(), key, found));
        });
    }

    private static String storyId(Item item, Found found) {
        return found instanceof Found.Present present ? present.stored().card().storyId() : Grounding.storyId(item);
    }

    private static Enriched waitingFor(Optional<Drafted.Failed> failure, Enriched end) {
        return end instanceof Enriched.AsGoodThere(var cardId) && failure.isPresent()
                ? new Enriched.Waiting(cardId, failure.get().because())
                : end;
    }

    private Item read(String key) {
        RawKey expected = RawKey.parse(key).orElseThrow(() -> new IllegalArgumentException(
                "expected a key like raw/<feedId>/<itemId>/000001.json, got " + key));
        Item item = items.get(key);
        if (!new RawKey(item.feed().id(), item.id(), item.version()).equals(expected)) {
            throw new IllegalArgumentException("expected the item of its key in " + key + ", got version " + item.version()
                    + " of item " + item.id() + " of feed " + item.feed().id());
        }
        // After an opt-out no text is read, so the card has nothing but title and link.
        return item.readable();
    }

    private Enriched write(Card card, int version, String key, Found read) {
        Rank rank = Ranks.of(card);
        Found found = read;
        for (int tries = 0; tries < TRIES; tries++) {
            var settled = settled(found, card.id(), version, rank);
            if (settled.isPresent()) {
                return settled.get();
            }
            Card next = found instanceof Found.Present present ? following(present.stored(), card, version) : card;
            if (cards.write(stored(next, version, rank, key, found), found, clock.instant())) {
                return new Enriched.Written(next);
            }
            found = cards.find(card.id(), clock.instant());
        }
        throw new IllegalStateException("card " + card.id() + " was changed by others at each of " + TRIES + " tries");
    }

    /** What ends the matter before a write: the owner's removal, or a card that is as good. */
    private static Optional<Enriched> settled(Found found, String cardId, int version, Rank rank) {
        return switch (found) {
            case Found.Nothing nothing -> Optional.empty();
            case Found.Removed removed -> Optional.of(new Enriched.Removed(cardId));
            case Found.Present present -> Ranks.isAsGood(present.stored(), version, rank)
                    ? Optional.of(new Enriched.AsGoodThere(cardId))
                    : Optional.empty();
        };
    }

    /** The card that follows a stored one: it keeps its first sight and its story, and owns up to what changed. */
    private static Card following(StoredCard before, Card card, int version) {
        Card old = before.card();
        Card next = card.collectedAt(old.collectedAt()).inStory(old.storyId());
        List<Card.Correction> corrections = version > before.itemVersion()
                ? Corrections.after(old, next)
                : old.corrections();
        int revision = Corrections.seenDiffers(old, next) ? old.revision() + 1 : old.revision();
        return next.inRevision(revision, corrections);
    }

    private StoredCard stored(Card card, int version, Rank rank, String key, Found found) {
        Instant sortAt = found instanceof Found.Present present ? present.stored().sortAt() : card.sortAt();
        return new StoredCard(
                card,
                version,
                rank,
                key,
                sortAt,
                List.of(),
                retention.map(card.collectedAt()::plus),
                card.enrichment().degradedBecause().map(because -> Retries.first(card, because, clock.instant())));
    }
}
