package dev.cardwire.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** An open store with one bucket, a client of the SDK's defaults, and the events that were raised. */
final class StoreFixture implements AutoCloseable {

    static final String BUCKET = "news";
    static final Instant NOW = Instant.parse("2026-11-23T22:38:12Z");

    final List<ObjectCreated> events = new CopyOnWriteArrayList<>();
    final ObjectStore store;
    final S3Client s3;

    StoreFixture(Path directory) throws IOException {
        store = ObjectStore.open(directory, 0, "raw/", events::add, InstantSource.fixed(NOW));
        store.createBucket(BUCKET);
        s3 = client(store.endpoint());
    }

    static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    PutObjectResponse put(String key, String text) {
        return s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    PutObjectResponse putIfAbsent(String key, String text) {
        return s3.putObject(put -> put.bucket(BUCKET).key(key).ifNoneMatch("*"), RequestBody.fromString(text));
    }

    ResponseBytes<GetObjectResponse> get(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key));
    }

    String text(String key) {
        return get(key).asUtf8String();
    }

    @Override
    public void close() throws IOException {
        s3.close();
        store.close();
    }
}
