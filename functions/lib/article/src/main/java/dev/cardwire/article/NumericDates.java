package dev.cardwire.article;

import static dev.cardwire.article.DateForm.of;

import dev.cardwire.article.DateForm.Parts;
import dev.cardwire.article.DateForm.Reckoned;
import java.util.List;
import java.util.Optional;

/** Dates in digits and signs alone, whatever the language. */
final class NumericDates {

    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    static final List<DateForm> FORMS = List.of(
            of("19 20", "(?<![\\d./-])" + YEAR + "(?<sign>[-/.])(?<month>0?[1-9]|1[0-2])\\k<sign>(?<day>[0-3]?\\d)(?![\\d])(?:T[\\d:.]+Z?)?",
                    (parts, on) -> Reckoning.day(parts.year(), parts.month(), parts.number("day"))),
            of("0 1 2 3", "(?<![\\d./-])(?<one>[0-3]?\\d)(?<sign>[/.-])(?<two>[0-3]?\\d)\\k<sign>" + YEAR + "(?!\\d)", NumericDates::dayAndMonth),
            of("19 20", "(?<![\\d./-])" + YEAR + "-W(?<n>[0-5]\\d)(?![\\d-])",
                    (parts, on) -> Optional.of(new Reckoned(parts.text("year") + "-W" + parts.text("n"), false))),
            of("19 20", "(?<![\\d./-])" + YEAR + "-(?<month>0[1-9]|1[0-2])(?![\\d-])", (parts, on) -> Reckoning.month(parts.year(), parts.month())));

    private NumericDates() {}

    /** 25.11.2026 and 11/25/2026 tell which is the day; of 03/04/2026 only the year is sure. With full stops the day is first. */
    private static Optional<Reckoned> dayAndMonth(Parts parts, Reckoning on) {
        int one = parts.number("one");
        int two = parts.number("two");
        if (one > 12 || parts.text("sign").equals(".") || one == two) {
            return Reckoning.day(parts.year(), two, one);
        }
        return two > 12 ? Reckoning.day(parts.year(), one, two) : Reckoning.year(parts.year());
    }
}
