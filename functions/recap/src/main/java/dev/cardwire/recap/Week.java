package dev.cardwire.recap;

import dev.cardwire.core.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * A week of ISO 8601: it begins on Monday, and the year's first week is the one with its first Thursday.
 *
 * @param name as {@code 2026-W47}
 * @param monday its first day
 */
public record Week(String name, LocalDate monday) {

    /** The week that a day lies in. */
    public static Week of(LocalDate day) {
        String name = Times.week(day);
        return new Week(name, LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    }

    /**
     * Reads a week's name.
     *
     * @throws IllegalArgumentException if there is no such week
     */
    public static Week parse(String name) {
        try {
            return of(LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected an ISO week such as \"2026-W47\", got \"" + name + "\"", e);
        }
    }

    /** Monday 00:00 UTC. */
    public Instant from() {
        return monday.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The Monday after it, 00:00 UTC. */
    public Instant to() {
        return monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
