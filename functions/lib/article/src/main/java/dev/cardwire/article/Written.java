package dev.cardwire.article;

import java.math.BigDecimal;

/**
 * A number as a text writes it, before what stands around it is read.
 *
 * @param start where it begins, its currency sign included
 * @param end where it ends, its unit included
 * @param value with its scale
 * @param power the power of ten that its scale word stands for, 0 without one
 * @param unit as {@link NumberFact#unit}
 * @param isMore whether a sign within it says that it is more: "100+", 十余家
 */
record Written(int start, int end, BigDecimal value, int power, String unit, boolean isMore) {

    /** The same with the scale and unit of the other end of its range. */
    Written with(int otherPower, String otherUnit) {
        return new Written(start, end, value.scaleByPowerOfTen(otherPower), otherPower, otherUnit, isMore);
    }
}
