package dev.cardwire.article;

import java.math.BigDecimal;

/**
 * A number of a text.
 *
 * @param start where it begins in the text, its currency sign included
 * @param end where it ends, its unit included
 * @param value as a plain number, scale words applied: {@code 1.5 billion} and {@code 15亿} are 1500000000; trailing zeros
 *     stripped, so that equal values are equal
 * @param unit a canonical unit, or {@code ""} for a bare number: {@code %}, a currency ({@code USD}, {@code CNY}, {@code EUR} …), or a
 *     folded unit word ({@code gb}, {@code nm} …)
 */
public record NumberFact(int start, int end, BigDecimal value, String unit) {}
