package dev.cardwire.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** Times as Cardwire writes them: UTC, to the second, always 20 characters, so that text order is time order. */
public final class Times {

    /** The earliest time that a key can hold. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** The latest time that a key can hold: a year of five digits would be longer than 20 characters. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /**
     * Writes a time as {@code 2026-11-23T22:38:12Z}; what is finer than a second is cut off.
     *
     * @throws IllegalArgumentException if the time lies outside {@link #EARLIEST} to {@link #LATEST}
     */
    public static String text(Instant time) {
        if (!isWritable(time)) {
            throw new IllegalArgumentException("expected a time of the years 0001 to 9999, got " + time);
        }
        return SECONDS.format(time);
    }

    /** Tells whether {@link #text} can write this time. */
    public static boolean isWritable(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST.plus(999, ChronoUnit.MILLIS));
    }

    /** The time cut to the second, as it will be after a round through JSON. */
    public static Instant toSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The ISO 8601 week that a day lies in, as {@code 2026-W47}. */
    public static String week(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The day that a time lies on in UTC. */
    public static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
