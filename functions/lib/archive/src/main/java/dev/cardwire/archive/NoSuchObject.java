package dev.cardwire.archive;

/** The bucket has no object of this key. */
public final class NoSuchObject extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;

    NoSuchObject(String bucket, String key, Throwable cause) {
        super("expected an object " + key + " in the bucket " + bucket + ", there is none", cause);
        this.key = key;
    }

    /** The key that nothing is under. */
    public String key() {
        return key;
    }
}
