package dev.cardwire.archive;

import java.time.Instant;

/** Bodies that could not be read as a feed, kept so that somebody can see why. */
public final class RejectedArchive {

    private final Bucket bucket;

    RejectedArchive(Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Puts a body; another of the same feed and second takes its place.
     *
     * @param feedId the feed that was polled
     * @param time when
     * @param extension what the body looks like: {@code xml}, {@code json}, {@code html}, {@code bin}
     * @return its key
     * @throws ArchiveFailure if S3 cannot do it
     * @throws IllegalArgumentException if the feed's id is none, or the extension is not one to eight lower-case letters
     *     and digits
     */
    public String put(String feedId, Instant time, String extension, byte[] body) {
        String key = ArchiveKeys.rejected(feedId, time, extension);
        // Never as what it claims to be: a browser that opens it from the console must not run it.
        bucket.put(key, "application/octet-stream", body);
        return key;
    }
}
