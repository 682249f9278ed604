package dev.cardwire.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class EmbeddedDynamoDbTest {

    @TempDir
    Path directory;

    @Test
    void aDatabaseInMemoryTakesATableAndAnItem() throws Exception {
        try (var database = EmbeddedDynamoDb.inMemory(); var client = client(database)) {
            createTable(client);
            put(client, "a", "春天");
            assertEquals("春天", get(client, "a"));
        }
    }

    @Test
    void aDatabaseInADirectoryKeepsItsItems() throws Exception {
        try (var database = EmbeddedDynamoDb.at(directory); var client = client(database)) {
            createTable(client);
            put(client, "a", "kept");
        }
        try (var database = EmbeddedDynamoDb.at(directory); var client = client(database)) {
            assertEquals("kept", get(client, "a"));
        }
    }

    @Test
    void whatIsSettledIsCommitted() throws Exception {
        try (var database = EmbeddedDynamoDb.at(directory); var client = client(database)) {
            createTable(client);
            for (int round = 0; round < 20; round++) {
                String prefix = round + "-";
                client.transactWriteItems(transaction -> transaction.transactItems(IntStream.range(0, 40).mapToObj(n -> TransactWriteItem.builder()
                        .put(put -> put.tableName("things").item(Map.of("pk", AttributeValue.fromS(prefix + n)))).build()).toList()));
                database.settle();
                try (var files = Files.list(directory)) {
                    // SQLite's rollback journal is there from the first write of a transaction until its commit is done.
                    assertEquals(List.of(), files.filter(file -> file.toString().endsWith("-journal")).toList(), "in round " + round);
                }
            }
        }
    }

    @Test
    void twoInOneProcessDoNotSeeEachOthersTables() throws Exception {
        try (var first = EmbeddedDynamoDb.inMemory();
                var second = EmbeddedDynamoDb.at(directory);
                var one = client(first);
                var other = client(second)) {
            createTable(one);
            assertEquals(1, one.listTables().tableNames().size());
            assertEquals(0, other.listTables().tableNames().size());
        }
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        try (var database = EmbeddedDynamoDb.inMemory()) {
            int port = database.endpoint().getPort();
            new Socket(InetAddress.getByName("127.0.0.1"), port).close();
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (var address : others) {
                assertThrows(IOException.class, () -> new Socket(address, port).close(), address.toString());
            }
            // 127.0.0.2 reaches whoever listens on all interfaces, on a machine without a network too.
            assertThrows(IOException.class, () -> new Socket(InetAddress.getByName("127.0.0.2"), port).close());
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var failure = assertThrows(IOException.class, () -> EmbeddedDynamoDb.at(directory, taken.getLocalPort()));
            assertTrue(failure.getMessage().contains("127.0.0.1:" + taken.getLocalPort()), failure.getMessage());
            assertThrows(IOException.class, () -> EmbeddedDynamoDb.inMemory(taken.getLocalPort()));
        }
    }

    @Test
    void aDirectoryThatCannotHoldADatabaseFailsAtTheStart() throws Exception {
        Path file = Files.createFile(directory.resolve("shared-local-instance.db"));
        Files.write(file, "this is no database, and long enough to show it".repeat(100).getBytes(StandardCharsets.UTF_8));
        var failure = assertThrows(IOException.class, () -> EmbeddedDynamoDb.at(directory));
        assertTrue(failure.getMessage().contains(directory.toString()), failure.getMessage());
    }

    @Test
    void nothingIsPrintedAndNoThreadKeepsTheProcessAliveAfterClose() throws Exception {
        var output = new ByteArrayOutputStream();
        int exit = ChildJvm.run(output, OpenAndClose.class, directory.toString());
        assertEquals("done" + System.lineSeparator(), output.toString(StandardCharsets.UTF_8));
        assertEquals(0, exit);
    }

    /** Runs in a JVM of its own: it ends only if no thread that is not a daemon is left. */
    static final class OpenAndClose {

        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            try (var database = EmbeddedDynamoDb.at(directory); var client = client(database)) {
                createTable(client);
                put(client, "a", "b");
            }
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println("done");
        }
    }

    @Test
    void aClosedDatabaseIsGone() throws Exception {
        var database = EmbeddedDynamoDb.inMemory();
        int port = database.endpoint().getPort();
        database.close();
        assertThrows(IOException.class, () -> new Socket("127.0.0.1", port).close());
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().startsWith("dynamodb-local")));
    }

    private static DynamoDbClient client(EmbeddedDynamoDb database) {
        return DynamoDbClient.builder()
                .endpointOverride(database.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(table -> table.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder().attributeName("pk").attributeType(ScalarAttributeType.S).build())
                .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build()));
    }

    private static void put(DynamoDbClient client, String key, String value) {
        client.putItem(put -> put.tableName("things")
                .item(Map.of("pk", AttributeValue.fromS(key), "v", AttributeValue.fromS(value))));
    }

    private static String get(DynamoDbClient client, String key) {
        return client.getItem(get -> get.tableName("things").key(Map.of("pk", AttributeValue.fromS(key))))
                .item()
                .get("v")
                .s();
    }
}
