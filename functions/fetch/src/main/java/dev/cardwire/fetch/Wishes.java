package dev.cardwire.fetch;

import dev.cardwire.core.Polling.Asks;
import java.time.Duration;
import java.util.Optional;

/**
 * When to come again, as others wish it (POLLING rule 5).
 *
 * @param feed what the feed itself asks for
 * @param server how long the answer stays fresh, as its headers say
 */
record Wishes(Asks feed, Optional<Duration> server) {

    /** The longest wait that anybody asks for; zero if nobody does. */
    Duration longest() {
        return Durations.longer(feed.everySeconds().map(Duration::ofSeconds).orElse(Duration.ZERO), server.orElse(Duration.ZERO));
    }
}
