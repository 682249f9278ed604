package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.reader.ParsedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryVersionsTest {

    private static final Instant DAY_1 = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void anEntryIsPutOnceAndAgainWhenItsTitleOrTextChanged() {
        var first = EntryVersions.of("feed", List.of(entry("a", "A", 1), entry("b", "B", 2)), Optional.empty(), 0, DAY_1);
        assertEquals(List.of(1, 1), first.fresh().stream().map(EntryVersions.Version::version).toList());
        var same = EntryVersions.of("feed", List.of(entry("a", "A", 1), entry("b", "B", 3)), Optional.of(first.seen()), 0, DAY_2);
        assertEquals(List.of(), same.fresh(), "a date alone makes no version");
        assertEquals(first.seen(), same.seen());
        var changed = EntryVersions.of("feed", List.of(entry("a", "A, corrected", 1), entry("b", "B", 2)), Optional.of(first.seen()), 0, DAY_2);
        assertEquals(2, changed.fresh().getFirst().version());
        assertEquals(DAY_1, changed.fresh().getFirst().collectedAt(), "collected when it was first seen");
    }

    @Test
    void theFirstPollTakesTheNewestAndTheRestStaysOut() {
        var entries = List.of(entry("old", "x", 1), entry("new", "y", 9), entry("middle", "z", 5));
        var first = EntryVersions.of("feed", entries, Optional.empty(), 2, DAY_1);
        assertEquals(List.of("new", "middle"), first.fresh().stream().map(version -> version.entry().id()).toList());
        var edited = EntryVersions.of("feed", List.of(entry("old", "edited", 1), entry("another", "new", 10)), Optional.of(first.seen()), 2, DAY_2);
        assertEquals(List.of("another"), edited.fresh().stream().map(version -> version.entry().id()).toList());
        assertEquals(2, edited.seen().entries().size(), "only the entries of this body are remembered");
        assertTrue(edited.seen().entries().values().stream().anyMatch(seen -> seen.version() == 0));
    }

    @Test
    void ofAFirstPollTheNewestFiveAreNewsAndLaterEverythingIs() {
        var entries = IntStream.rangeClosed(1, 8).mapToObj(day -> entry("day " + day, "x", day)).toList();
        var first = EntryVersions.of("feed", entries, Optional.empty(), 7, DAY_1);
        assertEquals(List.of("day 2", "day 3"), first.fresh().stream().filter(EntryVersions.Version::backlog).map(version -> version.entry().id()).toList());
        var more = IntStream.rangeClosed(1, 8).mapToObj(day -> entry("later " + day, "x", day)).toList();
        assertTrue(EntryVersions.of("feed", more, Optional.of(first.seen()), 7, DAY_2).fresh().stream().noneMatch(EntryVersions.Version::backlog));
    }

    private static ParsedEntry entry(String id, String title, int day) {
        return new ParsedEntry(id, Optional.empty(), Optional.of(title), List.of(), Optional.empty(),
                Optional.of(Instant.parse("2026-11-%02dT00:00:00Z".formatted(day))), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
