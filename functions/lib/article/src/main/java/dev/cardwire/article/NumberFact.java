package dev.cardwire.article;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a text. The two ends of a range ({@code 1.5-2 billion}) are two numbers of one scale and unit.
 *
 * @param start where it begins in the text, its currency sign included
 * @param end where it ends, its unit included
 * @param value as a plain number, scale words applied: {@code 1.5 billion} and {@code 15亿} are 1500000000; trailing zeros
 *     stripped, so that equal values are equal
 * @param unit a canonical unit, or {@code ""} for a bare number: {@code %}, {@code pp} (percentage points), {@code bp} (basis
 *     points), {@code x} (times, a factor), a currency by ISO 4217 ({@code USD}, {@code CNY} …), or a unit of measure in small
 *     letters and the singular ({@code gb}, {@code nm}, {@code km}, {@code month} …)
 * @param counted what a bare number counts, as an English plural ({@code users}, {@code parameters} …), where a known noun follows
 *     it; else {@code ""}
 * @param bound whether the text gives the number as exact
 * @param measures what it measures, where a word beside it tells
 */
public record NumberFact(int start, int end, BigDecimal value, String unit, String counted, Bound bound,
        Optional<Measure> measures) {

    /** How a text limits a number. */
    public enum Bound {
        /** As it stands. */
        EXACT,
        /** "about", 约. */
        ABOUT,
        /** "over", "at least", 超, 逾: the true value is no less. */
        AT_LEAST,
        /** "nearly", "up to", 近, 不到: the true value is no more. */
        AT_MOST
    }

    /** What a number of business or technology news says about its subject. */
    public enum Measure {
        RAISED, VALUED_AT, PAID, INVESTED, REVENUE, PROFIT, LOSS, PRICE, COST, USERS, STAFF, LAID_OFF, SHIPMENTS, PARAMETERS,
        CONTEXT, GROWTH, DECLINE, SHARE, STAKE, DEBT, FINE
    }

    /** Whether the text says that the true value is near this one, above or below it. */
    public boolean approximate() {
        return bound != Bound.EXACT;
    }
}
