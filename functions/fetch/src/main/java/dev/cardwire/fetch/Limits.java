package dev.cardwire.fetch;

import java.time.Duration;

/**
 * What one request may cost (POLLING rule 12).
 *
 * @param wireBytes of a body as it comes
 * @param bodyBytes of a body when it is decompressed
 * @param deadline for everything: names, connections, redirects, heads, bodies
 */
record Limits(int wireBytes, int bodyBytes, Duration deadline) {

    /** A body takes some ten times its size in memory while it is read, and two are read at a time: this fits 512 MB. */
    static final Limits STANDARD = new Limits(10_000_000, 10_000_000, Duration.ofSeconds(30));
}
