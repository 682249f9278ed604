package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.cardwire.archive.ArchiveKeys;
import dev.cardwire.local.template.FunctionDefinition;
import dev.cardwire.local.template.Names;
import dev.cardwire.local.template.Template;
import dev.cardwire.table.TableDefinition;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The template and the code say the same. */
class TemplateCodeTest {

    private static final Names NAMES = Names.local("http://127.0.0.1:3000", Map.of());
    private static final Template TEMPLATE = Template.bundled(NAMES);

    /** Functions build their clients when they are made; no call goes out. */
    @BeforeAll
    static void clientsFindARegion(@TempDir Path directory) throws Exception {
        Sdk.useEmbedded(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:1"), directory, NAMES);
    }

    static List<FunctionDefinition> functions() {
        return TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyHandlerIsAClassThatLambdaCanMakeAndCall(FunctionDefinition function) throws Exception {
        String[] handler = function.handler().split("::");
        var type = Class.forName(handler[0]);
        assertTrue(RequestStreamHandler.class.isAssignableFrom(type), handler[0]);
        assertNotNull(type.getConstructor(), "Lambda's constructor");
        assertNotNull(type.getConstructor(Map.class), "the local run's constructor");
        assertNotNull(type.getMethod(handler[1], InputStream.class, OutputStream.class, Context.class));
    }

    /** Which variables matter depends on who drafts the cards. */
    private static final List<Map<String, String>> ANALYSTS = List.of(
            Map.of(),
            Map.of("Analyst", "bedrock", "ModelId", "amazon.nova-lite-v1:0", "ModelInputPrice", "0.06", "ModelOutputPrice", "0.24"),
            Map.of("Analyst", "openai", "ModelId", "small", "ModelBaseUrl", "https://models.example/v1",
                    "ModelKeySecretArn", "arn:aws:secretsmanager:us-east-1:000000000000:secret:key-AbCdEf"));

    /** What a local run alone may give. */
    private static final Set<String> LOCAL_ONLY = Set.of("CARDWIRE_MODEL_KEY_FILE");

    @ParameterizedTest
    @MethodSource("functions")
    void theVariablesThatAFunctionReadsAreThoseThatItIsGiven(FunctionDefinition function) throws Exception {
        var read = new TreeSet<String>();
        for (var parameters : ANALYSTS) {
            var given = Template.bundled(Names.local("http://127.0.0.1:3000", parameters)).function(function.logicalId()).variables();
            var variables = new Recorded(given);
            Class.forName(function.handler().split("::")[0]).getConstructor(Map.class).newInstance(variables);
            read.addAll(variables.read);
        }
        read.removeAll(LOCAL_ONLY);
        assertEquals(new TreeSet<>(function.variables().keySet()), read);
    }

    @Test
    void theTableIsTheOneThatTheCodeIsWrittenFor() {
        var table = TEMPLATE.properties("CardTable");
        var expected = TableDefinition.request("any");
        assertEquals("PAY_PER_REQUEST", table.get("BillingMode"));
        assertEquals(Set.copyOf(expected.attributeDefinitions()), Set.copyOf(maps(table.get("AttributeDefinitions")).stream()
                .map(one -> AttributeDefinition.builder()
                        .attributeName(text(one, "AttributeName")).attributeType(text(one, "AttributeType")).build())
                .toList()));
        assertEquals(expected.keySchema(), keys(table.get("KeySchema")));
        var indexes = maps(table.get("GlobalSecondaryIndexes"));
        assertEquals(expected.globalSecondaryIndexes().size(), indexes.size());
        var index = indexes.getFirst();
        var expectedIndex = expected.globalSecondaryIndexes().getFirst();
        assertEquals(expectedIndex.indexName(), index.get("IndexName"));
        assertEquals(expectedIndex.keySchema(), keys(index.get("KeySchema")));
        assertEquals(Map.of("ProjectionType", expectedIndex.projection().projectionTypeAsString()), index.get("Projection"));
        assertEquals(Map.of("AttributeName", TableDefinition.TTL_ATTRIBUTE, "Enabled", true), table.get("TimeToLiveSpecification"));
    }

    @Test
    void onlyItemsRaiseEvents() {
        var notification = (Map<?, ?>) TEMPLATE.properties("ArchiveBucket").get("NotificationConfiguration");
        var queue = maps(notification.get("QueueConfigurations")).getFirst();
        assertEquals("s3:ObjectCreated:*", queue.get("Event"));
        assertEquals(Map.of("S3Key", Map.of("Rules", List.of(
                Map.of("Name", "prefix", "Value", ArchiveKeys.RAW_PREFIX)))), queue.get("Filter"));
    }

    private static List<KeySchemaElement> keys(Object schema) {
        return maps(schema).stream()
                .map(key -> KeySchemaElement.builder().attributeName(text(key, "AttributeName")).keyType(text(key, "KeyType")).build())
                .toList();
    }

    private static List<? extends Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().map(one -> (Map<?, ?>) one).toList();
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(map.get(name));
    }

    /** An environment that notes which of its variables were asked for, there or not. */
    private static final class Recorded extends AbstractMap<String, String> {

        private final Map<String, String> variables;
        private final Set<String> read = new TreeSet<>();

        Recorded(Map<String, String> variables) {
            this.variables = variables;
        }

        @Override
        public String get(Object name) {
            read.add((String) name);
            return variables.get(name);
        }

        @Override
        public String getOrDefault(Object name, String otherwise) {
            read.add((String) name);
            return variables.getOrDefault(name, otherwise);
        }

        @Override
        public boolean containsKey(Object name) {
            read.add((String) name);
            return variables.containsKey(name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            throw new AssertionError("a function asks for its variables one by one");
        }
    }
}
