package dev.cardwire.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Notes which IAM actions the calls of the SDK need, on which resources, as AWS's service authorization reference says;
 * a transaction needs those of its parts. The SDK finds this class by its file of global interceptors.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">DynamoDB's
 *     actions</a>
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html">what an inference
 *     profile needs</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">S3's actions</a>
 */
public final class SdkCalls implements ExecutionInterceptor {

    /** Something that a function needs to be allowed. */
    record Needed(String function, String action, String resource) {}

    private static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/";

    /** The SDK makes one of these for each client, so what is noted and for whom cannot lie in an instance. */
    private static final ConcurrentHashMap<String, Set<Needed>> NOTED = new ConcurrentHashMap<>();

    /** What runs on behalf of a function runs in threads that it started, and those inherit this. */
    private static final InheritableThreadLocal<Optional<String>> FUNCTION = new InheritableThreadLocal<>() {
        @Override
        protected Optional<String> initialValue() {
            return Optional.empty();
        }
    };

    /** Work during which calls are noted. */
    interface Work<T> {

        T run() throws Exception;
    }

    /** Notes what is needed while a function works. */
    static <T> T during(String function, Work<T> work) throws Exception {
        FUNCTION.set(Optional.of(function));
        try {
            return work.run();
        } finally {
            FUNCTION.remove();
        }
    }

    /** All that a function needed so far. */
    static Set<Needed> of(String function) {
        return NOTED.getOrDefault(function, Set.of());
    }

    static void forget() {
        NOTED.clear();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        needed(context.request()).forEach(SdkCalls::note);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof NoSuchKeyException && context.request() instanceof GetObjectRequest get) {
            // Without it S3 would have said 403 and not 404.
            note(new String[] {"s3:ListBucket", "arn:aws:s3:::" + get.bucket()});
        }
    }

    private static void note(String[] actionAndResource) {
        FUNCTION.get().ifPresent(function -> NOTED.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet())
                .add(new Needed(function, actionAndResource[0], actionAndResource[1])));
    }

    private static Stream<String[]> needed(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> item("GetItem", get.tableName());
            case PutItemRequest put -> item("PutItem", put.tableName());
            case UpdateItemRequest update -> item("UpdateItem", update.tableName());
            case DeleteItemRequest delete -> item("DeleteItem", delete.tableName());
            case QueryRequest query -> item("Query", query.tableName()
                    + Optional.ofNullable(query.indexName()).map(index -> "/index/" + index).orElse(""));
            case BatchGetItemRequest batch -> batch.requestItems().keySet().stream().flatMap(table -> item("BatchGetItem", table));
            case TransactWriteItemsRequest transaction -> transaction.transactItems().stream().flatMap(SdkCalls::part);
            case GetObjectRequest get -> object("GetObject", get.bucket(), get.key());
            case PutObjectRequest put -> object("PutObject", put.bucket(), put.key());
            case ConverseRequest converse -> model(converse.modelId());
            default -> Stream.<String[]>of(new String[] {"unknown:" + request.getClass().getSimpleName(), "unknown"});
        };
    }

    private static Stream<String[]> part(TransactWriteItem part) {
        return List.of(
                        Optional.ofNullable(part.put()).map(put -> item("PutItem", put.tableName())),
                        Optional.ofNullable(part.delete()).map(delete -> item("DeleteItem", delete.tableName())),
                        Optional.ofNullable(part.update()).map(update -> item("UpdateItem", update.tableName())),
                        Optional.ofNullable(part.conditionCheck()).map(check -> item("ConditionCheckItem", check.tableName())))
                .stream().flatMap(Optional::stream).flatMap(one -> one);
    }

    /** A profile is called itself, and the model behind it in whichever region has room. */
    private static Stream<String[]> model(String profile) {
        return Stream.of("us-east-1:000000000000:inference-profile/" + profile, "us-west-2::foundation-model/" + profile.replaceFirst("^us[.]", ""))
                .map(resource -> new String[] {"bedrock:InvokeModel", "arn:aws:bedrock:" + resource});
    }

    private static Stream<String[]> item(String action, String table) {
        return Stream.<String[]>of(new String[] {"dynamodb:" + action, TABLE + table});
    }

    private static Stream<String[]> object(String action, String bucket, String key) {
        return Stream.<String[]>of(new String[] {"s3:" + action, "arn:aws:s3:::" + bucket + "/" + key});
    }
}
