package dev.cardwire.embedded;

/** A request that is answered with one of S3's error codes (Amazon S3 API Reference, "Error responses"). */
final class S3Error extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    private S3Error(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    static S3Error noSuchBucket(String bucket) {
        return new S3Error(404, "NoSuchBucket", "The bucket " + bucket + " does not exist.");
    }

    static S3Error noSuchKey(String bucket, String key) {
        return new S3Error(404, "NoSuchKey", "The bucket " + bucket + " has no object " + key + ".");
    }

    static S3Error preconditionFailed(String bucket, String key) {
        return new S3Error(412, "PreconditionFailed", "The bucket " + bucket + " already has an object " + key + ".");
    }

    static S3Error notImplemented(String what) {
        return new S3Error(501, "NotImplemented", "This store does not implement " + what + ".");
    }

    static S3Error incompleteBody(String message) {
        return new S3Error(400, "IncompleteBody", message);
    }

    static S3Error badDigest(String name, String expected, String computed) {
        return new S3Error(400, "BadDigest", "The request says " + name + " " + expected + ", its body has " + computed + ".");
    }

    static S3Error internal(String message) {
        return new S3Error(500, "InternalError", message);
    }

    /** Any other code of status 400. */
    static S3Error badRequest(String code, String message) {
        return new S3Error(400, code, message);
    }

    /** A code with a status of its own. */
    static S3Error of(int status, String code, String message) {
        return new S3Error(status, code, message);
    }
}
