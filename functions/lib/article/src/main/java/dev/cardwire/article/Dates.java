package dev.cardwire.article;

import dev.cardwire.core.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the dates of a text, English and Chinese, each with the precision that it has. A day without its year is taken
 * of the year that brings it nearest to the publication; without a publication date it is left out.
 */
public final class Dates {

    private static final String MONTH = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?";
    private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String QUARTERS = "一二三四";

    /** The most telling first: of two that overlap, the one found first stays. */
    private static final List<Pattern> FORMS = Stream.of(
                    "(?<![\\d.])" + YEAR + "[-/.](?<number>0?[1-9]|1[0-2])[-/.](?<day>[0-3]?\\d)(?![\\d])",
                    "\\b" + DAY + "(?: of)? " + MONTH + ",? " + YEAR + "\\b",
                    "\\b" + MONTH + " " + DAY + ",? " + YEAR + "\\b",
                    YEAR + " ?年 ?(?<number>1[0-2]|0?[1-9]) ?月 ?(?<day>[0-3]?\\d) ?[日号]",
                    "\\b" + MONTH + ",? " + YEAR + "\\b",
                    YEAR + " ?年 ?(?<number>1[0-2]|0?[1-9]) ?月",
                    "\\bQ(?<quarter>[1-4])[ ,]*" + YEAR + "\\b",
                    "\\b" + YEAR + "[ -]?Q(?<quarter>[1-4])\\b",
                    "\\b(?<quarterword>first|second|third|fourth) quarter(?: of)? " + YEAR + "\\b",
                    YEAR + " ?年 ?第?(?<quarterword>[一二三四1-4]) ?季度",
                    "(?<![\\d年])(?<number>1[0-2]|[1-9]) ?月 ?(?<day>[0-3]?\\d) ?[日号]",
                    "\\b" + MONTH + " " + DAY + "\\b(?!,? ?\\d)",
                    "\\b(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?! ?\\d)",
                    "\\b(?:in|since|by|of|from|until|during|early|late|mid|through|before|after|year|for)[ -]" + YEAR + "(?![\\d.,]\\d|[-–]\\d)\\b",
                    "(?<!\\d)" + YEAR + " ?年(?! ?(?:\\d|第))")
            .map(Pattern::compile)
            .toList();

    private Dates() {}

    /**
     * The dates of a text, in order, none within another.
     *
     * @param publishedAt what a day without its year is resolved on
     */
    public static List<DateFact> in(String text, Optional<Instant> publishedAt) {
        String plain = Widths.folded(text);
        var found = new ArrayList<DateFact>();
        for (Pattern form : FORMS) {
            Matcher match = form.matcher(plain);
            while (match.find()) {
                // A bare year is found by the word before it, which is not part of it.
                int start = match.namedGroups().size() == 1 ? match.start("year") : match.start();
                int end = match.end();
                boolean taken = found.stream().anyMatch(other -> start < other.end() && other.start() < end);
                if (!taken) {
                    iso(match, publishedAt).ifPresent(iso -> found.add(new DateFact(start, end, iso, false)));
                }
            }
        }
        found.sort(Comparator.comparingInt(DateFact::start));
        return List.copyOf(found);
    }

    private static Optional<String> iso(Matcher match, Optional<Instant> publishedAt) {
        try {
            Optional<Integer> year = number(match, "year");
            Optional<Integer> month = number(match, "number").or(() -> group(match, "month").map(Dates::month));
            Optional<Integer> day = number(match, "day");
            Optional<Integer> quarter = number(match, "quarter").or(() -> group(match, "quarterword").map(Dates::quarter));
            if (quarter.isPresent()) {
                return Optional.of(year.orElseThrow() + "-Q" + quarter.get());
            }
            if (month.isEmpty()) {
                return year.map(Year::of).map(Year::toString);
            }
            if (day.isEmpty()) {
                return Optional.of(YearMonth.of(year.orElseThrow(), month.get()).toString());
            }
            return year.isPresent()
                    ? Optional.of(LocalDate.of(year.get(), month.get(), day.get()).toString())
                    : publishedAt.map(at -> nearest(Times.day(at), month.get(), day.get()).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate nearest(LocalDate published, int month, int day) {
        // 29 February is a day of some years only; a year that lacks it is passed over.
        return Stream.of(0, -1, 1)
                .map(years -> published.getYear() + years)
                .filter(year -> day <= YearMonth.of(year, month).lengthOfMonth())
                .map(year -> LocalDate.of(year, month, day))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(published, date))))
                .orElseThrow(() -> new DateTimeException("no such day near " + published));
    }

    private static Optional<Integer> number(Matcher match, String name) {
        return group(match, name).map(Integer::valueOf);
    }

    private static Optional<String> group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static int quarter(String word) {
        return switch (word) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            default -> QUARTERS.contains(word) ? QUARTERS.indexOf(word) + 1 : Integer.parseInt(word);
        };
    }
}
