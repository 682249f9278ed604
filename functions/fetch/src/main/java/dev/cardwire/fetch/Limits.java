package dev.cardwire.fetch;

import java.time.Duration;

/**
 * What one request may cost (POLLING rule 12).
 *
 * @param wireBytes of a body as it comes
 * @param bodyBytes of a body when it is decompressed
 * @param deadline for everything: names, connections, redirects, heads, bodies
 */
public record Limits(int wireBytes, int bodyBytes, Duration deadline) {

    /** Of a feed. A body takes some ten times its size in memory while it is read, and two are read at a time: this fits 512 MB. */
    static final Limits STANDARD = new Limits(10_000_000, 10_000_000, Duration.ofSeconds(30));

    /** Of an article's page: all but the heaviest. */
    static final Limits PAGE = new Limits(3_000_000, 5_000_000, Duration.ofSeconds(20));

    /** Of robots.txt: RFC 9309, 2.5 has crawlers read at least 500 KiB. */
    static final Limits ROBOTS = new Limits(512_000, 512_000, Duration.ofSeconds(10));
}
