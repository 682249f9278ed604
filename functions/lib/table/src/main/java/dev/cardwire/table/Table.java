package dev.cardwire.table;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The one table.
 *
 * @param client the connection to DynamoDB
 * @param name the table's name
 */
public record Table(DynamoDbClient client, String name) {

    /** The variable that names the table. */
    public static final String VARIABLE = "CARDWIRE_TABLE";

    /** DynamoDB's limit of BatchGetItem. */
    private static final int BATCH = 100;

    /**
     * Connects to the table that the environment names.
     *
     * @throws IllegalStateException if it names none
     */
    public static Table fromEnv(Map<String, String> env) {
        String name = env.get(VARIABLE);
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("expected the table's name in the variable " + VARIABLE + ", got none");
        }
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(Duration.ofSeconds(5));
        var client = DynamoDbClient.builder()
                .httpClientBuilder(http)
                .overrideConfiguration(config -> config
                        .apiCallAttemptTimeout(Duration.ofSeconds(5))
                        .apiCallTimeout(Duration.ofSeconds(12)))
                .build();
        return new Table(client, name);
    }

    /** Reads one item, strongly consistent: what was written is seen. */
    Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        var found = call("read " + Keys.show(key), () -> client.getItem(get -> get
                .tableName(name).key(key).consistentRead(true)));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    /**
     * Reads many items, strongly consistent, a hundred a call; those that are not there are left out, and the order is
     * anybody's.
     */
    List<Map<String, AttributeValue>> getAll(Collection<Map<String, AttributeValue>> keys) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        var open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            var batch = new ArrayList<Map<String, AttributeValue>>();
            while (batch.size() < BATCH && !open.isEmpty()) {
                batch.add(open.poll());
            }
            var wanted = Map.of(name, KeysAndAttributes.builder().keys(batch).consistentRead(true).build());
            var answer = call("read " + batch.size() + " items such as " + Keys.show(batch.getFirst()),
                    () -> client.batchGetItem(get -> get.requestItems(wanted)));
            items.addAll(answer.responses().getOrDefault(name, List.of()));
            // What does not fit an answer of 16 MB, or was throttled, comes back to be asked for again.
            Optional.ofNullable(answer.unprocessedKeys().get(name)).ifPresent(left -> open.addAll(left.keys()));
        }
        return items;
    }

    void put(Map<String, AttributeValue> item) {
        call("write " + Keys.show(item), () -> client.putItem(put -> put.tableName(name).item(item)));
    }

    /** Writes one item if the condition holds, and tells whether it did. */
    boolean putIf(PutItemRequest.Builder request) {
        var put = request.tableName(name).build();
        return holds("write " + Keys.show(put.item()), () -> client.putItem(put));
    }

    void delete(Map<String, AttributeValue> key) {
        call("delete " + Keys.show(key), () -> client.deleteItem(delete -> delete.tableName(name).key(key)));
    }

    /** All rows of a query, page after page. */
    List<Map<String, AttributeValue>> all(QueryRequest.Builder request) {
        var query = request.tableName(name).build();
        return call("query " + query.expressionAttributeValues().values(), () -> {
            var rows = new ArrayList<Map<String, AttributeValue>>();
            client.queryPaginator(query).forEach(page -> rows.addAll(page.items()));
            return rows;
        });
    }

    /** Runs a conditional write: whether its condition held. */
    boolean holds(String what, Runnable write) {
        return call(what, () -> {
            try {
                write.run();
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    /** Runs one call; its failure says what was tried, on which table. */
    <T> T call(String what, Supplier<T> action) {
        try {
            return action.get();
        } catch (ResourceNotFoundException e) {
            throw new TableFailure("no table " + name + " (or no index of it) is there: could not " + what, e);
        } catch (SdkException e) {
            throw new TableFailure("DynamoDB table " + name + ": could not " + what + ": " + e.getMessage(), e);
        }
    }
}
