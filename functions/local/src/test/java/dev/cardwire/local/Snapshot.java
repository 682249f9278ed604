package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.ObjectStore;
import dev.cardwire.local.template.Names;
import dev.cardwire.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What a data directory holds when no process has it, read through the SDK and not through Cardwire's own rooms.
 *
 * @param cards by id: item version, title and everything that the card says, without times and revision
 * @param rows partition and card of every list row; a row's time is that of the collection where the feed gave none
 * @param items the item of each key under {@code raw/}, as JSON
 * @param lists the rows as they stand, to find what no list should hold
 */
record Snapshot(Map<String, String> cards, TreeSet<String> rows, Map<String, JsonNode> items, int lists) {

    private static final StaticCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    static Snapshot of(Path data) throws IOException {
        var cards = new TreeMap<String, String>();
        var rows = new TreeSet<String>();
        int lists = 0;
        try (var database = EmbeddedDynamoDb.at(data.resolve("dynamodb"));
                var client = database.client()) {
            String table = client.listTables().tableNames().getFirst();
            for (var page : client.scanPaginator(scan -> scan.tableName(table).projectionExpression("pk, sk, card, itemVersion"))) {
                for (var item : page.items()) {
                    String pk = item.get("pk").s();
                    String sk = item.get("sk").s();
                    if (pk.startsWith("CARD#")) {
                        cards.put(pk.substring(5), said(item));
                    } else if (sk.contains("#c_")) {
                        rows.add(pk + " " + sk.substring(sk.indexOf('#') + 1));
                        lists++;
                    }
                }
            }
        }
        return new Snapshot(cards, rows, items(data), lists);
    }

    private static String said(Map<String, AttributeValue> item) {
        var card = (ObjectNode) Json.read(item.get("card").s(), JsonNode.class, "a card");
        card.remove(List.of("revision", "collectedAt", "enrichedAt", "corrections"));
        card.path("sources").forEach(source -> ((ObjectNode) source).remove("fetchedAt"));
        return item.get("itemVersion").n() + " " + card;
    }

    private static Map<String, JsonNode> items(Path data) throws IOException {
        var items = new TreeMap<String, JsonNode>();
        try (var store = ObjectStore.open(data.resolve("objects"), 0, "raw/", created -> {});
                var s3 = S3Client.builder().endpointOverride(store.endpoint()).forcePathStyle(true).region(Region.EU_WEST_1)
                        .credentialsProvider(KEYS).httpClientBuilder(UrlConnectionHttpClient.builder()).build()) {
            String bucket = Template.bundled(Names.local("http://127.0.0.1", Map.of())).nameOfThe("AWS::S3::Bucket");
            for (var page : s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("raw/"))) {
                for (var object : page.contents()) {
                    byte[] body = s3.getObjectAsBytes(get -> get.bucket(bucket).key(object.key())).asByteArray();
                    items.put(object.key(), Json.read(body, JsonNode.class, object.key()));
                }
            }
        }
        return items;
    }

    /** Items that no card was made of. */
    List<String> itemsWithoutCard() {
        return items.values().stream().map(item -> item.path("id").asText()).distinct()
                .filter(id -> !cards.containsKey(Ids.card(id))).toList();
    }
}
