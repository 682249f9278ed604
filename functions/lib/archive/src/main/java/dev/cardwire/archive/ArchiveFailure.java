package dev.cardwire.archive;

/** S3 did not do what it was asked to. The message says what was asked, of which bucket and key, and what came. */
public final class ArchiveFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** S3 cannot be reached, is too slow, or fails: the same call may succeed later. */
        OUTAGE,
        /** The bucket does not exist: the deployment is not as it should be. */
        NO_SUCH_BUCKET,
        /** The function may not do this, or the object is not there and the function may not list the bucket. */
        ACCESS_DENIED,
        /** S3 refuses the request as such, or the object is not what its key says. */
        REFUSED
    }

    private final Reason reason;

    ArchiveFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it failed. */
    public Reason reason() {
        return reason;
    }
}
