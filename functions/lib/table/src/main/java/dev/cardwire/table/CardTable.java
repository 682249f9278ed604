package dev.cardwire.table;

import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The cards, their rows in lists, and the stories that they tell. */
public final class CardTable {

    private final Table table;
    private final CardLists lists;
    private final CardTransaction transaction;

    public CardTable(Table table) {
        this(table, Backoff.jittered(RandomGenerator.getDefault()));
    }

    public CardTable(Table table, Backoff backoff) {
        this.table = table;
        this.lists = new CardLists(table);
        this.transaction = new CardTransaction(table, backoff);
    }

    /** The card of an id, for a reader: absent if there is none, or it was removed or has expired. */
    public Optional<Card> card(String cardId, Instant now) {
        return find(cardId, now) instanceof Found.Present present ? Optional.of(present.stored().card()) : Optional.empty();
    }

    /**
     * What stands under a card's id, strongly consistent.
     *
     * @throws dev.cardwire.core.UnknownSchema if a newer version of Cardwire wrote the card
     */
    public Found find(String cardId, Instant now) {
        var item = table.get(Keys.card(cardId));
        if (item.isEmpty() || Keys.isExpired(item.get(), now)) {
            return new Found.Nothing();
        }
        return item.get().containsKey("removedAt") ? new Found.Removed() : new Found.Present(stored(cardId, item.get()));
    }

    /**
     * Writes a card with its rows, its story and the deletes of the rows that it left, all or nothing.
     *
     * @param card what is to stand there; its {@code lists} are made here
     * @param previous what {@link #find} gave: the write holds only if that is still so
     * @return false if another writer came between; nothing was written then, and {@link #find} shows what it wrote
     * @throws TableFailure if DynamoDB fails
     */
    public boolean write(StoredCard card, Found previous, Instant now) {
        return transaction.write(card, previous, now);
    }

    /** Sets the next try of a degraded card; false if another writer has changed the card meanwhile. */
    public boolean retry(StoredCard stored, StoredCard.Retry retry) {
        var key = Keys.card(stored.card().id());
        var values = new HashMap<String, AttributeValue>();
        values.put(":attempts", Keys.number(retry.attempts()));
        values.put(":revision", Keys.number(stored.card().revision()));
        values.put(":version", Keys.number(stored.itemVersion()));
        values.put(":rank", Keys.number(stored.rank().ordinal()));
        retry.dueAt().ifPresent(at -> {
            values.put(":shard", Keys.text(Keys.enrichShard(Keys.shard(stored.card().id()))));
            values.put(":at", Keys.text(Times.text(at)));
        });
        String update = retry.dueAt().isPresent()
                ? "SET attempts = :attempts, dueShard = :shard, dueAt = :at"
                : "SET attempts = :attempts REMOVE dueShard, dueAt";
        return table.holds("put off " + Keys.show(key), () -> table.client().updateItem(request -> request
                .tableName(table.name())
                .key(key)
                .updateExpression(update)
                .conditionExpression("revision = :revision AND itemVersion = :version AND #rank = :rank")
                .expressionAttributeNames(Map.of("#rank", "rank"))
                .expressionAttributeValues(values)));
    }

    /**
     * Proposes the cards that are due for a better analyst, longest due first. The index lags: read the card before work.
     *
     * @param shard from 0 to 15
     */
    public List<String> due(int shard, Instant now, int limit) {
        return Due.before(table, Keys.enrichShard(shard), now, limit).stream()
                .map(key -> key.get(Keys.PK).s().substring("CARD#".length()))
                .toList();
    }

    /**
     * A page of cards, newest first.
     *
     * @param limit as many rows at most
     * @param cursor the {@code next} of the page before
     * @throws BadCursor if it is none
     */
    public CardPage list(CardFilter filter, int limit, Optional<String> cursor, Instant now) {
        return lists.page(filter, limit, cursor, now);
    }

    /** The rows of a story's cards, newest first. */
    public List<CardRow> story(String storyId, Instant now) {
        return lists.story(storyId, now);
    }

    /** All rows from one time to before another, oldest first: a week for its recap. */
    public List<CardRow> between(Instant from, Instant to, Instant now) {
        return lists.latest(from, to, now);
    }

    /**
     * Removes a card for good: its rows go, and a tombstone stays, so that it does not return.
     *
     * @return false if there is no such card
     */
    public boolean remove(String cardId, Instant now) {
        while (find(cardId, now) instanceof Found.Present present) {
            if (transaction.remove(present.stored(), now)) {
                return true;
            }
        }
        return false;
    }

    /** How many cards of a feed there are. */
    public int countOfSource(String feedId) {
        var query = QueryRequest.builder()
                .keyConditionExpression("pk = :list")
                .expressionAttributeValues(Map.of(":list", Keys.text(Keys.source(feedId))))
                .projectionExpression("sk");
        return table.all(query).size();
    }

    private static StoredCard stored(String cardId, Map<String, AttributeValue> item) {
        return new StoredCard(
                Card.read(item.get("card").s(), cardId),
                Integer.parseInt(item.get("itemVersion").n()),
                StoredCard.Rank.values()[Integer.parseInt(item.get("rank").n())],
                item.get("rawKey").s(),
                Instant.parse(item.get("sortAt").s()),
                item.get("lists").l().stream().map(AttributeValue::s).toList(),
                Optional.ofNullable(item.get(Keys.EXPIRES_AT)).map(at -> Instant.ofEpochSecond(Long.parseLong(at.n()))),
                Optional.ofNullable(item.get("attempts")).map(attempts -> new StoredCard.Retry(
                        Integer.parseInt(attempts.n()),
                        Optional.ofNullable(item.get(Keys.DUE_AT)).map(at -> Instant.parse(at.s())))));
    }
}
