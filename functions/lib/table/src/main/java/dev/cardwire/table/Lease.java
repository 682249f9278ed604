package dev.cardwire.table;

import java.time.Instant;

/**
 * The sole right to a shard's work until a time.
 *
 * @param job what is done, such as {@code poll}
 * @param shard from 0 to 15
 * @param holder who holds it
 * @param until when it ends by itself
 */
public record Lease(String job, int shard, String holder, Instant until) {}
