package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.reader.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** POLLING rule 6: how often a feed really publishes. */
class RhythmTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Optional<Instant> FIRST_POLL = Optional.empty();

    @Test
    void theFirstPollGoesByTheEntriesDates() {
        var published = Rhythm.after(List.of(), List.of(entry("2026-11-20T12:00:00Z"), entry("2026-11-22T12:00:00Z"), entry("2026-11-21T12:00:00Z")),
                FIRST_POLL, NOW);
        assertEquals(times("2026-11-22T12:00:00Z", "2026-11-21T12:00:00Z", "2026-11-20T12:00:00Z"), published);
        assertEquals(Duration.ofDays(1), Rhythm.between(published));
        assertEquals(Duration.ofDays(1), Rhythm.silence(published, Instant.EPOCH, NOW));
    }

    @Test
    void aDateInTheFutureOrNoneSaysNothingAtFirst() {
        assertEquals(List.of(), Rhythm.after(List.of(), List.of(entry("2026-12-24T12:00:00Z"), undated()), FIRST_POLL, NOW));
    }

    @Test
    void laterWhatIsNewCameOutSinceTheLastPollWhateverItsDateSays() {
        var lastRead = Optional.of(NOW.minus(Duration.ofHours(4)));
        assertEquals(List.of(NOW), Rhythm.after(List.of(), List.of(undated()), lastRead, NOW));
        assertEquals(List.of(NOW), Rhythm.after(List.of(), List.of(entry("2026-12-24T12:00:00Z")), lastRead, NOW));
        assertEquals(times("2026-11-23T10:30:00Z"), Rhythm.after(List.of(), List.of(entry("2026-11-23T10:30:00Z")), lastRead, NOW));
        assertEquals(times("2026-11-23T08:00:00Z"), Rhythm.after(List.of(), List.of(entry("1970-01-01T00:00:00Z")), lastRead, NOW));
    }

    @Test
    void entriesThatCameTogetherAreOnePublication() {
        var burst = IntStream.range(0, 10).mapToObj(minute -> entry("2026-11-22T12:0" + minute + ":00Z")).toList();
        assertEquals(times("2026-11-22T12:09:00Z", "2026-11-21T12:00:00Z"),
                Rhythm.after(times("2026-11-21T12:00:00Z"), burst, FIRST_POLL, NOW));
    }

    @Test
    void onlyTheLastPublicationsCountSoThatAFeedMayChange() {
        var daily = IntStream.range(0, 30).mapToObj(day -> NOW.minus(Duration.ofDays(day + 1))).toList();
        var hourly = IntStream.range(0, 24).mapToObj(hour -> entry(NOW.minus(Duration.ofHours(hour)).toString())).toList();
        var published = Rhythm.after(daily, hourly, FIRST_POLL, NOW);
        assertEquals(12, published.size());
        assertEquals(Duration.ofHours(1), Rhythm.between(published));
    }

    private static List<Instant> times(String... times) {
        return List.of(times).stream().map(Instant::parse).toList();
    }

    private static ParsedEntry undated() {
        return entry(Optional.empty());
    }

    private static ParsedEntry entry(String publishedAt) {
        return entry(Optional.of(Instant.parse(publishedAt)));
    }

    private static ParsedEntry entry(Optional<Instant> publishedAt) {
        return new ParsedEntry("id", Optional.empty(), Optional.of("T"), List.of(), Optional.empty(), publishedAt, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), List.of());
    }
}
