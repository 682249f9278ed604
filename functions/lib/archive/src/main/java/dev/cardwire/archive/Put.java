package dev.cardwire.archive;

/** What a put-if-absent found. */
public enum Put {
    /** Nothing: the object is there now. */
    NEW,
    /** An object of that key, which stays as it was. */
    EXISTED
}
