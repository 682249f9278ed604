package dev.cardwire.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as ISO 8601 of 1988 let them be cut short: without the century, by the day of the year, by year and month. */
final class TruncatedDates {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4}|\\d{2})-?(\\d{3})");
    private static final Pattern NO_CENTURY = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("-(\\d{2})-?(\\d{2})");

    private TruncatedDates() {}

    /**
     * Absent if the text is of no such form.
     *
     * @throws java.time.DateTimeException if it is of one, but no day
     */
    static Optional<Instant> parse(String text) {
        Matcher form = DAY_OF_YEAR.matcher(text);
        if (form.matches()) {
            return Optional.of(start(LocalDate.ofYearDay(year(form.group(1)), Integer.parseInt(form.group(2)))));
        }
        form = NO_CENTURY.matcher(text);
        if (form.matches()) {
            return Optional.of(start(LocalDate.of(year(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)))));
        }
        form = YEAR_AND_MONTH.matcher(text);
        return form.matches() ? Optional.of(start(LocalDate.of(year(form.group(1)), Integer.parseInt(form.group(2)), 1))) : Optional.empty();
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() == 4 ? number : number < 50 ? 2000 + number : 1900 + number;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
