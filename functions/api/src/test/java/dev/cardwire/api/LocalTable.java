package dev.cardwire.api;

import dev.cardwire.core.Card;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Found;
import dev.cardwire.table.StoredCard;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fresh tables in DynamoDB Local. */
final class LocalTable implements AutoCloseable {

    private final EmbeddedDynamoDb server;
    private final DynamoDbClient client;

    LocalTable() throws IOException {
        server = EmbeddedDynamoDb.inMemory();
        client = server.client();
    }

    Table fresh() {
        String name = "cardwire-" + UUID.randomUUID();
        TableDefinition.create(client, name);
        return new Table(client, name);
    }

    /** A table that was never made. */
    Table missing() {
        return new Table(client, "cardwire-none");
    }

    URI endpoint() {
        return server.endpoint();
    }

    static void write(Table table, Card... cards) {
        for (var card : cards) {
            var stored = new StoredCard(card, 1, StoredCard.Rank.EXTRACTIVE, "raw/f/i/000001.json", card.sortAt(), List.of(),
                    Optional.empty(), Optional.empty());
            if (!new CardTable(table).write(stored, new Found.Nothing(), Samples.NOW)) {
                throw new AssertionError("the card " + card.id() + " was there already");
            }
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
