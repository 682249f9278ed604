package dev.cardwire.enrich;

import dev.cardwire.archive.ArchiveFailure;
import dev.cardwire.archive.NoSuchObject;
import dev.cardwire.archive.TextArchive;
import dev.cardwire.article.Article;
import dev.cardwire.article.Related;
import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Links;
import dev.cardwire.core.Log;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.table.CardFilter;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.OptOutList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What lies beside an article: other coverage of its story first, then earlier cards of whom it is about, newest first. Their
 * texts are read back from the archive, to the character that their own cards quote from.
 */
final class RelatedTexts {

    /** More texts would crowd out the article, and each costs tokens. */
    private static final int MOST = 3;

    /** As many cards are looked at: some have no text any more. */
    private static final int MOST_LOOKED_AT = 8;

    private static final int MAIN_ENTITIES = 3;
    private static final int ROWS_OF_AN_ENTITY = 5;

    private final CardTable cards;
    private final TextArchive texts;
    private final OptOutList optOuts;
    private final InstantSource clock;
    private final Log log;

    RelatedTexts(CardTable cards, TextArchive texts, OptOutList optOuts, InstantSource clock, Log log) {
        this.cards = cards;
        this.texts = texts;
        this.optOuts = optOuts;
        this.clock = clock;
        this.log = log;
    }

    /**
     * The texts beside an item's article, at most three: {@code s2} …
     *
     * @param storyId of the item's card
     */
    List<Related> of(Item item, String storyId, Article article, Draft extracted) {
        Instant now = clock.instant();
        var related = new ArrayList<Related>();
        for (CardRow row : rows(item, storyId, extracted, now)) {
            if (related.size() == MOST) {
                break;
            }
            text(row, "s" + (related.size() + 2), now)
                    // The same article in another feed says nothing more.
                    .filter(text -> !text.text().text().equals(article.text().text()))
                    .ifPresent(related::add);
        }
        return related;
    }

    private List<CardRow> rows(Item item, String storyId, Draft extracted, Instant now) {
        var rows = new LinkedHashMap<String, CardRow>();
        cards.story(storyId, now).forEach(row -> rows.put(row.id(), row));
        Instant before = item.publishedAt().filter(published -> !published.isAfter(item.collectedAt())).orElse(item.collectedAt());
        extracted.entities().stream()
                // What happens in one town is not one story.
                .filter(entity -> entity.type() != EntityType.PLACE)
                .map(Entity::name)
                .limit(MAIN_ENTITIES)
                .flatMap(name -> ofEntity(name, now).stream())
                .filter(row -> row.sortAt().isBefore(before))
                .sorted(Comparator.comparing(CardRow::sortAt).reversed())
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        rows.remove(Ids.card(item.id()));
        return rows.values().stream().limit(MOST_LOOKED_AT).toList();
    }

    private List<CardRow> ofEntity(String name, Instant now) {
        var filter = new CardFilter(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return cards.list(filter, ROWS_OF_AN_ENTITY, Optional.empty(), now).rows();
    }

    private Optional<Related> text(CardRow row, String id, Instant now) {
        if (optOuts.reason(List.of(host(row.url()), host(row.source().url()))).isPresent()) {
            return Optional.empty();
        }
        return cards.card(row.id(), now)
                .flatMap(card -> card.sources().stream().filter(source -> source.id().equals(Article.SOURCE)).findFirst())
                .flatMap(source -> source.text().flatMap(key -> read(key, source, id)));
    }

    /** A text that is gone is skipped, and one that cannot be had does not hold up the card that could do without it. */
    private Optional<Related> read(String key, Card.SourceEntry source, String id) {
        try {
            return Optional.of(Related.of(id, source, texts.get(key)));
        } catch (NoSuchObject e) {
            return Optional.empty();
        } catch (ArchiveFailure e) {
            log.with("text", key).error("could not read a text beside an article", e);
            return Optional.empty();
        }
    }

    private static String host(String url) {
        return Links.host(url).toLowerCase(Locale.ROOT);
    }
}
