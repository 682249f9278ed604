/**
 * S3: what Cardwire keeps there, under which keys, and how it is put and got. Items and texts are put once and never
 * changed, by {@code If-None-Match: *}.
 *
 * <p>{@link dev.cardwire.archive.Archive} is the way in. Nothing here knows what becomes of an item.
 */
package dev.cardwire.archive;
