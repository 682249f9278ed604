package dev.cardwire.table;

import static dev.cardwire.table.Cards.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostTableTest {

    private static LocalTable local;
    private HostTable hosts;

    @BeforeAll
    static void start() throws IOException {
        local = new LocalTable();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @BeforeEach
    void freshTable() {
        hosts = new HostTable(local.fresh());
    }

    @Test
    void aHostThatAskedToBeLeftAloneIsRemembered() {
        assertEquals(Optional.empty(), hosts.find("example.com"));
        var paused = HostState.NONE.refused("feed").pausedUntil(NOW);
        hosts.save("example.com", paused);
        assertEquals(Optional.of(paused), hosts.find("example.com"));
        assertTrue(paused.isPausedAt(NOW.minusSeconds(1)));
        assertFalse(paused.isPausedAt(NOW));
    }

    @Test
    void manyHostsAreReadTogether() {
        List<String> names = IntStream.range(0, 120).mapToObj(i -> "host" + i + ".example").toList();
        hosts.save(names.getFirst(), HostState.NONE.refused("a"));
        hosts.save(names.getLast(), HostState.NONE.refused("b"));
        assertEquals(Map.of(names.getFirst(), HostState.NONE.refused("a"), names.getLast(), HostState.NONE.refused("b")), hosts.find(names));
        assertEquals(Map.of(), hosts.find(List.of()));
    }

    @Test
    void refusalsInARowAreCountedByFeedUntilAnotherAnswerComes() {
        var twice = HostState.NONE.refused("a").refused("a").refused("b");
        assertEquals(List.of("a", "b"), twice.refusedBy());
        assertEquals(HostState.NONE, twice.answered());
        var many = IntStream.range(0, 99).boxed().reduce(HostState.NONE, (state, i) -> state.refused("feed" + i), (one, other) -> one);
        assertEquals(16, many.refusedBy().size());
    }
}
