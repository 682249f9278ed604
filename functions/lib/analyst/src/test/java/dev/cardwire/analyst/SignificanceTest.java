package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    private static double of(String title, String... paragraphs) {
        return Fixture.draft(title, paragraphs).significance().orElseThrow();
    }

    @Test
    void anArticleWithoutAnEventHasNone() {
        assertEquals(0, of("A title"));
    }

    @Test
    void aKnownNameAnAmountAndAConsequenceWeighMoreThanAWalkInTheRain() {
        double deal = of("Nvidia acquires a maker of robots for $2 billion",
                "Nvidia acquired a maker of robots for $2 billion on Tuesday, its largest deal of the year.",
                "The price is ten times what the maker earned last year, and nobody else had offered as much for it.",
                "This means that the robots of others will run on chips of one firm.");
        double walk = of("A walk in the rain", "It was a grey day, and the path along the river was wet from end to end.");

        assertTrue(deal >= 0.8, "the deal weighs " + deal);
        assertTrue(walk <= 0.4, "the walk weighs " + walk);
    }

    @Test
    void itIsNeverMoreThanOne() {
        assertEquals(Optional.empty(), Fixture.draft("Nvidia acquires OpenAI for $2 billion",
                "Nvidia acquired OpenAI for $2 billion, a milestone which means that chips and models come from one firm.".repeat(3))
                .significance().filter(weight -> weight > 1));
    }
}
