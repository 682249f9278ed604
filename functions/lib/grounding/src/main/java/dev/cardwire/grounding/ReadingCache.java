package dev.cardwire.grounding;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads each stretch of text once: an extractive claim is its own evidence, sections cite the same sentences again and again, and
 * the claims of a batch do too. Keeps what was asked for last. For one thread.
 */
final class ReadingCache {

    /** A reading takes some ten kilobytes. */
    private static final int MOST = 1_000;

    private final Map<Stretch, Reading> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, Reading> eldest) {
            return size() > MOST;
        }
    };

    private final boolean isNews;

    /** @param isNews whether what is read was published shortly before it is read, so that what it plans is not over */
    ReadingCache(boolean isNews) {
        this.isNews = isNews;
    }

    private record Stretch(String text, int from, int to, String language, Optional<Instant> publishedAt) {}

    /** As {@link Reading#of} gives it. */
    Reading read(String text, int from, int to, String language, Optional<Instant> publishedAt) {
        var stretch = new Stretch(text, from, to, language, publishedAt);
        var reading = known.get(stretch);
        if (reading == null) {
            reading = Reading.of(text, from, to, language, publishedAt, isNews);
            known.put(stretch, reading);
        }
        return reading;
    }
}
