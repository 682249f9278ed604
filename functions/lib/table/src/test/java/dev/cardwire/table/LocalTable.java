package dev.cardwire.table;

import dev.cardwire.embedded.EmbeddedDynamoDb;
import java.io.IOException;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A fresh table in DynamoDB Local. */
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

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
