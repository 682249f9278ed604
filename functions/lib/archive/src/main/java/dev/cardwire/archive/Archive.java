package dev.cardwire.archive;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Cardwire's bucket.
 *
 * <pre>{@code
 * var archive = Archive.fromEnv(System.getenv());
 * if (archive.raw().put(item) == Put.NEW) …
 * }</pre>
 */
public final class Archive implements AutoCloseable {

    /** The variable that names the bucket. */
    public static final String BUCKET_VARIABLE = "CARDWIRE_BUCKET";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(25);

    private final S3Client s3;
    private final Bucket bucket;

    /**
     * An archive over a client, which it closes.
     *
     * @param bucket the bucket's name
     */
    public Archive(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = new Bucket(s3, bucket);
    }

    /**
     * The archive of a function's configuration, with the SDK's own ways to region, credentials and endpoint.
     *
     * @param env names in {@value #BUCKET_VARIABLE} the bucket
     * @throws IllegalStateException if it does not
     */
    public static Archive fromEnv(Map<String, String> env) {
        String bucket = env.getOrDefault(BUCKET_VARIABLE, "");
        if (bucket.isBlank()) {
            throw new IllegalStateException(
                    "expected the name of the bucket in the variable " + BUCKET_VARIABLE + ", it is not set");
        }
        var s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
                .build();
        return new Archive(s3, bucket);
    }

    /** Items. */
    public RawArchive raw() {
        return new RawArchive(bucket);
    }

    /** Article texts. */
    public TextArchive text() {
        return new TextArchive(bucket);
    }

    /** Bodies that could not be read. */
    public RejectedArchive rejected() {
        return new RejectedArchive(bucket);
    }

    @Override
    public void close() {
        s3.close();
    }
}
