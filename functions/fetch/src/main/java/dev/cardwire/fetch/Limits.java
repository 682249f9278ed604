package dev.cardwire.fetch;

import java.time.Duration;

/**
 * What one request may cost (POLLING rule 12).
 *
 * @param wireBytes of a body as it comes
 * @param bodyBytes of a body when it is decompressed
 * @param cutOff whether of a body that is larger the beginning is taken; else it is refused
 * @param deadline for everything: names, connections, redirects, heads, bodies
 */
public record Limits(int wireBytes, int bodyBytes, boolean cutOff, Duration deadline) {

    /** Of a feed. A body takes some ten times its size in memory while it is read, and two are read at a time: this fits 512 MB. */
    static final Limits STANDARD = new Limits(10_000_000, 10_000_000, Duration.ofSeconds(30));

    /** Of an article's page: all but the heaviest. */
    static final Limits PAGE = new Limits(2_000_000, 2_000_000, Duration.ofSeconds(20));

    /** Of a robots.txt: of a longer one what stands in its first 500 KiB counts (RFC 9309, 2.5). */
    static final Limits ROBOTS = new Limits(512_000, 512_000, true, Duration.ofSeconds(10));

    Limits(int wireBytes, int bodyBytes, Duration deadline) {
        this(wireBytes, bodyBytes, false, deadline);
    }
}
