package dev.cardwire.archive;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The three calls that Cardwire makes to S3, with S3's many failures told apart as callers need it. */
final class Bucket {

    /** No object of Cardwire is larger, in bytes: an item is bounded by what fetch accepts. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    /** S3 answers 409 when a delete of the same key meets a conditional put, and asks to put again. */
    private static final int CONFLICT_ATTEMPTS = 3;

    private final S3Client s3;
    private final String name;

    Bucket(S3Client s3, String name) {
        this.s3 = s3;
        this.name = name;
    }


    Put putIfAbsent(String key, String contentType, byte[] body) {
        var request = request(key, contentType, body).ifNoneMatch("*").build();
        for (int attempt = 1; ; attempt++) {
            try {
                s3.putObject(request, RequestBody.fromBytes(body));
                return Put.NEW;
            } catch (SdkException e) {
                switch (statusOf(e)) {
                    case 412 -> {
                        return Put.EXISTED;
                    }
                    case 409 -> {
                        if (attempt == CONFLICT_ATTEMPTS) {
                            throw failure("put", key, e);
                        }
                    }
                    default -> throw failure("put", key, e);
                }
            }
        }
    }

    void put(String key, String contentType, byte[] body) {
        var request = request(key, contentType, body).build();
        calling("put", key, () -> s3.putObject(request, RequestBody.fromBytes(body)));
    }

    byte[] get(String key) {
        var request = GetObjectRequest.builder().bucket(name).key(key).build();
        byte[] bytes = calling("get", key, () -> s3.getObject(request, (answer, body) -> {
            // Reading stops at the bound, so that an object that is not ours cannot fill the memory.
            byte[] read = body.readNBytes(MAX_BYTES + 1);
            if (read.length > MAX_BYTES) {
                body.abort();
            }
            return read;
        }));
        if (bytes.length > MAX_BYTES) {
            throw damaged(key, "expected at most " + MAX_BYTES + " bytes, it has more");
        }
        return bytes;
    }

    ArchiveFailure damaged(String key, String how) {
        return new ArchiveFailure(ArchiveFailure.Reason.REFUSED, where(key) + " is damaged: " + how, null);
    }

    private <T> T calling(String verb, String key, Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchKeyException e) {
            throw new NoSuchObject(name, key, e);
        } catch (SdkException e) {
            throw failure(verb, key, e);
        }
    }

    private ArchiveFailure failure(String verb, String key, SdkException e) {
        int status = statusOf(e);
        String code = e instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? String.valueOf(service.awsErrorDetails().errorCode())
                : e.getClass().getSimpleName();
        var reason = switch (status) {
            case 404 -> code.equals("NoSuchBucket")
                    ? ArchiveFailure.Reason.NO_SUCH_BUCKET
                    : ArchiveFailure.Reason.REFUSED;
            case 401, 403 -> ArchiveFailure.Reason.ACCESS_DENIED;
            // No status: no answer came. 429 and 5xx: S3 asks to come again.
            case 0, 408, 409, 429 -> ArchiveFailure.Reason.OUTAGE;
            default -> status >= 500 ? ArchiveFailure.Reason.OUTAGE : ArchiveFailure.Reason.REFUSED;
        };
        String came = status == 0 ? "no answer" : "status " + status;
        return new ArchiveFailure(reason, "cannot " + verb + " " + where(key) + ": " + reason + ", " + came + ", " + code
                + ": " + e.getMessage(), e);
    }

    private String where(String key) {
        return key + " in the bucket " + name;
    }

    private static int statusOf(SdkException e) {
        return e instanceof AwsServiceException service ? service.statusCode() : 0;
    }

    private PutObjectRequest.Builder request(String key, String contentType, byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "expected at most " + MAX_BYTES + " bytes for " + key + ", got " + body.length);
        }
        return PutObjectRequest.builder().bucket(name).key(key).contentType(contentType);
    }
}
