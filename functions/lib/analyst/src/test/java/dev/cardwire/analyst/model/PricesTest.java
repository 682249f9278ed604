package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.model.Reply.Tokens;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PricesTest {

    private static final Prices PRICES = new Prices(new BigDecimal("0.06"), new BigDecimal("0.24"));

    @Test
    void dollarsPerMillionAreMillionthsOfADollarPerToken() {
        assertEquals(6_000 + 2_400, new Prices(new BigDecimal("3"), new BigDecimal("12")).of(new Tokens(2_000, 200)));
    }

    @Test
    void whatIsNoWholeMillionthIsRoundedUp() {
        assertEquals(1, PRICES.of(new Tokens(1, 0)));
        assertEquals(61, PRICES.of(new Tokens(1_001, 1)));
        assertEquals(0, PRICES.of(new Tokens(0, 0)));
    }

    @Test
    void theWorstCaseCountsEveryByteAsATokenAndAWholeAnswer() {
        var prompt = new Prompt("card-1", "abc", "打印", "name", "{}", 100);
        assertEquals((3 + 6 + 2 + 1_000) * 2 + 100 * 10, new Prices(new BigDecimal("2"), new BigDecimal("10")).worst(prompt));
    }

    @Test
    void whatNoRequestCanHaveIsNoCount() {
        assertTrue(Prices.isCount(new Tokens(0, 0)));
        assertFalse(Prices.isCount(new Tokens(-1, 5)));
        assertFalse(Prices.isCount(new Tokens(5, Long.MAX_VALUE)));
    }
}
