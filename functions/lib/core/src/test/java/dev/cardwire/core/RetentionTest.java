package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    @Test
    void daysAreKeptAndZeroIsForEver() {
        assertEquals(Optional.of(Duration.ofDays(90)), Retention.fromEnv(Map.of(Retention.VARIABLE, "90")));
        assertEquals(Optional.empty(), Retention.fromEnv(Map.of(Retention.VARIABLE, "0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "ninety", "1.5", "999999999"})
    void whatIsNoNumberOfDaysIsRefusedByName(String days) {
        var refused = assertThrows(IllegalStateException.class, () -> Retention.fromEnv(Map.of(Retention.VARIABLE, days)));
        assertTrue(refused.getMessage().contains(Retention.VARIABLE));
        assertThrows(IllegalStateException.class, () -> Retention.fromEnv(Map.of()));
    }
}
