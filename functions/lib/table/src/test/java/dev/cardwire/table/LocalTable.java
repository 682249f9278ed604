package dev.cardwire.table;

import dev.cardwire.embedded.EmbeddedDynamoDb;
import java.io.IOException;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A fresh table in DynamoDB Local. */
final class LocalTable implements AutoCloseable {

    private final EmbeddedDynamoDb server;
    private final DynamoDbClient client;

    LocalTable() throws IOException {
        server = EmbeddedDynamoDb.inMemory();
        client = DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
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
