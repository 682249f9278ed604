package dev.cardwire.article;

import dev.cardwire.article.DateForm.Reckoned;
import dev.cardwire.core.Times;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reckons dates from the day of publication. What needs that day is unknown without it, but for a day or month whose year
 * alone is.
 *
 * @param published the day of publication in UTC
 * @param tense of the clause that the date stands in; looked for only where it matters
 * @param joined the ISO date just before this one in the text, which lends it what it leaves out: 12月 in 2024年3月至12月
 */
record Reckoning(Optional<LocalDate> published, Supplier<Tense> tense, Optional<String> joined) {

    /** The same in a known tense. */
    Reckoning in(Tense known) {
        return new Reckoning(published, () -> known, joined);
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** When a clause happens, as far as its words tell. */
    enum Tense { PAST, FUTURE }

    /** A day of the calendar; none if there is no such day. */
    static Optional<Reckoned> day(int year, int month, int day) {
        try {
            return Optional.of(new Reckoned(LocalDate.of(year, month, day).toString(), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<Reckoned> month(int year, int month) {
        return Optional.of(new Reckoned(YearMonth.of(year, month).toString(), false));
    }

    static Optional<Reckoned> quarter(int year, int quarter) {
        return Optional.of(new Reckoned(year + "-Q" + quarter, false));
    }

    static Optional<Reckoned> half(int year, int half) {
        return Optional.of(new Reckoned(year + "-H" + half, false));
    }

    static Optional<Reckoned> year(int year) {
        return Optional.of(new Reckoned(Integer.toString(year), false));
    }

    /** A day so many days from publication. */
    Optional<Reckoned> daysOn(int days) {
        return relative(day -> day.plusDays(days).toString());
    }

    Optional<Reckoned> weeksOn(int weeks) {
        return relative(day -> Times.week(day.plusWeeks(weeks)));
    }

    Optional<Reckoned> monthsOn(int months) {
        return relative(day -> YearMonth.from(day).plusMonths(months).toString());
    }

    Optional<Reckoned> quartersOn(int quarters) {
        return relative(day -> quarterOf(day.plusMonths(3L * quarters)));
    }

    Optional<Reckoned> yearsOn(int years) {
        return relative(day -> Integer.toString(day.getYear() + years));
    }

    /** A month, quarter and so on of a year counted from that of publication. */
    Optional<Reckoned> ofYear(int years, Function<Integer, Optional<Reckoned>> of) {
        return published.flatMap(day -> of.apply(day.getYear() + years)).map(found -> new Reckoned(found.iso(), true));
    }

    /** A day of a month counted from that of publication. */
    Optional<Reckoned> ofMonth(int months, int day) {
        return published.flatMap(on -> {
            var month = YearMonth.from(on).plusMonths(months);
            return day(month.getYear(), month.getMonthValue(), day);
        }).map(found -> new Reckoned(found.iso(), true));
    }

    /** A weekday of a week counted from that of publication; weeks begin on Monday. */
    Optional<Reckoned> weekdayOfWeek(int weeks, int weekday) {
        return relative(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks).plusDays(weekday - 1L).toString());
    }

    /** The latest such weekday, the day of publication included; in a clause of the future the next. */
    Optional<Reckoned> weekday(int weekday) {
        return tense.get() == Tense.FUTURE ? nextWeekday(weekday, true) : lastWeekday(weekday, true);
    }

    Optional<Reckoned> lastWeekday(int weekday, boolean orToday) {
        var of = DayOfWeek.of(weekday);
        return relative(day -> day.with(orToday ? TemporalAdjusters.previousOrSame(of) : TemporalAdjusters.previous(of)).toString());
    }

    Optional<Reckoned> nextWeekday(int weekday, boolean orToday) {
        var of = DayOfWeek.of(weekday);
        return relative(day -> day.with(orToday ? TemporalAdjusters.nextOrSame(of) : TemporalAdjusters.next(of)).toString());
    }

    /** A day without its year: of the year that brings it nearest to the publication. */
    Optional<Reckoned> nearestDay(int month, int day) {
        // 29 February is a day of some years only; a year that lacks it is passed over.
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(2024, month).lengthOfMonth()) {
            return Optional.empty();
        }
        if (joinedYear().isPresent()) {
            return day(joinedYear().get(), month, day);
        }
        if (published.isEmpty()) {
            return Optional.of(new Reckoned("--%02d-%02d".formatted(month, day), false));
        }
        return Stream.of(0, -1, 1)
                .map(years -> published.get().getYear() + years)
                .filter(year -> day <= YearMonth.of(year, month).lengthOfMonth())
                .map(year -> LocalDate.of(year, month, day))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(published.get(), date))))
                .map(date -> new Reckoned(date.toString(), true));
    }

    /** A month without its year: the latest one, that of publication included; in a clause of the future the next. */
    Optional<Reckoned> month(int month) {
        if (joinedYear().isPresent()) {
            return month(joinedYear().get(), month);
        }
        if (published.isEmpty()) {
            return Optional.of(new Reckoned("--%02d".formatted(month), false));
        }
        return relative(day -> {
            int years = tense.get() == Tense.FUTURE && month < day.getMonthValue() ? 1 : tense.get() == Tense.PAST && month > day.getMonthValue() ? -1 : 0;
            return YearMonth.of(day.getYear() + years, month).toString();
        });
    }

    /** A quarter without its year: the latest that has begun; in a clause of the future the next that has not ended. */
    Optional<Reckoned> quarter(int quarter) {
        if (joinedYear().isPresent()) {
            return quarter(joinedYear().get(), quarter);
        }
        return relative(day -> {
            int now = (day.getMonthValue() + 2) / 3;
            int years = tense.get() == Tense.FUTURE && quarter < now ? 1 : tense.get() == Tense.PAST && quarter > now ? -1 : 0;
            return (day.getYear() + years) + "-Q" + quarter;
        });
    }

    /** A half-year without its year, likewise. */
    Optional<Reckoned> half(int half) {
        return relative(day -> {
            int now = day.getMonthValue() <= 6 ? 1 : 2;
            int years = tense.get() == Tense.FUTURE && half < now ? 1 : tense.get() == Tense.PAST && half > now ? -1 : 0;
            return (day.getYear() + years) + "-H" + half;
        });
    }

    /** A day of the month alone: of the month of publication, or of the one before or after it where the tense says so. */
    Optional<Reckoned> dayOfMonth(int day) {
        var before = joined.filter(iso -> DAY.matcher(iso).matches()).map(LocalDate::parse);
        if (before.isPresent()) {
            return day(before.get().getYear(), before.get().getMonthValue(), day);
        }
        if (published.isEmpty() || day < 1 || day > 31) {
            return Optional.empty();
        }
        int today = published.get().getDayOfMonth();
        int months = tense.get() == Tense.PAST && day > today + 1 ? -1 : tense.get() == Tense.FUTURE && day < today ? 1 : 0;
        return ofMonth(months, day);
    }

    private Optional<Integer> joinedYear() {
        return joined.filter(iso -> !iso.startsWith("--")).map(iso -> Integer.valueOf(iso.substring(0, 4)));
    }

    private static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }

    private Optional<Reckoned> relative(Function<LocalDate, String> iso) {
        return published.map(iso).map(found -> new Reckoned(found, true));
    }
}
