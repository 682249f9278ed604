package dev.cardwire.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table's shape. In AWS the template makes the table; a test holds the template to this. */
public final class TableDefinition {

    /** The attribute that DynamoDB's TTL goes by. */
    public static final String TTL_ATTRIBUTE = Keys.EXPIRES_AT;

    private TableDefinition() {}

    /** What makes a table of this name. */
    public static CreateTableRequest request(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute -> attribute.attributeName(Keys.PK).attributeType(ScalarAttributeType.S),
                        attribute -> attribute.attributeName(Keys.SK).attributeType(ScalarAttributeType.S),
                        attribute -> attribute.attributeName(Keys.DUE_SHARD).attributeType(ScalarAttributeType.S),
                        attribute -> attribute.attributeName(Keys.DUE_AT).attributeType(ScalarAttributeType.S))
                .keySchema(
                        key -> key.attributeName(Keys.PK).keyType(KeyType.HASH),
                        key -> key.attributeName(Keys.SK).keyType(KeyType.RANGE))
                .globalSecondaryIndexes(index -> index
                        .indexName(Keys.DUE_INDEX)
                        .keySchema(
                                key -> key.attributeName(Keys.DUE_SHARD).keyType(KeyType.HASH),
                                key -> key.attributeName(Keys.DUE_AT).keyType(KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY)))
                .build();
    }

    /** Makes the table unless it is there: for the local run and for tests. */
    public static void create(DynamoDbClient client, String name) {
        try {
            client.createTable(request(name));
        } catch (ResourceInUseException alreadyThere) {
            return;
        }
        client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
    }
}
