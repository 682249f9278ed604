package dev.cardwire.table;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a host that feeds lie on.
 *
 * @param notBefore until when it asked to be left alone
 */
public record HostState(Optional<Instant> notBefore) {}
