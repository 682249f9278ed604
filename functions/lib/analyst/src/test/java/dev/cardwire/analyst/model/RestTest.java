package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestTest {

    private Instant now = Asked.NOW;
    private final Rest rest = new Rest(() -> now);

    @Test
    void callsThatFailTogetherMakeOneRest() {
        for (int i = 0; i < 20; i++) {
            rest.failed(Degradation.THROTTLED, Optional.empty());
        }
        assertEquals(Optional.of(new Rest.Cause(Degradation.THROTTLED, now.plusSeconds(5))), rest.ask());
    }

    @Test
    void afterTheRestOneTriesAndTheOthersWait() {
        rest.failed(Degradation.UNAVAILABLE, Optional.empty());
        now = now.plusSeconds(5);
        assertEquals(Optional.empty(), rest.ask());
        assertTrue(rest.ask().isPresent());
        rest.answered();
        assertEquals(Optional.empty(), rest.ask());
    }

    @Test
    void aTryThatWasNotMadeIsLeftToTheNext() {
        rest.failed(Degradation.UNAVAILABLE, Optional.empty());
        now = now.plusSeconds(5);
        assertEquals(Optional.empty(), rest.ask());
        rest.notCalled();
        assertEquals(Optional.empty(), rest.ask());
    }

    @Test
    void anEndpointMayAskForALongerRestUpToAnHour() {
        rest.failed(Degradation.THROTTLED, Optional.of(Duration.ofSeconds(90)));
        assertEquals(now.plusSeconds(90), rest.ask().orElseThrow().until());
        rest.failed(Degradation.THROTTLED, Optional.of(Duration.ofDays(9)));
        assertEquals(now.plusSeconds(3_600), rest.ask().orElseThrow().until());
        rest.failed(Degradation.THROTTLED, Optional.of(Duration.ofSeconds(1)));
        assertEquals(now.plusSeconds(3_600), rest.ask().orElseThrow().until(), "no rest is made shorter");
    }
}
