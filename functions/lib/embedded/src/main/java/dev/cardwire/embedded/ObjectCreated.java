package dev.cardwire.embedded;

/**
 * An object was put: what S3 would say in its {@code ObjectCreated:Put} event.
 *
 * @param bucket the bucket's name
 * @param key the object's key, not URL-encoded
 * @param size in bytes
 * @param etag the MD5 of the bytes in lower-case hexadecimal, without quotation marks, as S3's events have it
 * @param sequencer hexadecimal, always 16 characters; the later of two puts of one key has the greater one
 */
public record ObjectCreated(String bucket, String key, long size, String etag, String sequencer) {}
