package dev.cardwire.article;

import static dev.cardwire.article.DateForm.of;

import dev.cardwire.article.DateForm.Parts;
import dev.cardwire.article.DateForm.Reckoned;
import java.util.List;
import java.util.Optional;

/** The ways to write a date in English; of two that begin at one place the first of the list is meant. */
final class EnglishDates {

    private static final String MONTH = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December"
            + "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
            + "|Jan\\b\\.?|Feb\\b\\.?|Mar\\b\\.?|Apr\\b\\.?|Jun\\b\\.?|Jul\\b\\.?|Aug\\b\\.?|Sept\\b\\.?|Sep\\b\\.?|Oct\\b\\.?|Nov\\b\\.?|Dec\\b\\.?)(?![\\p{L}])";
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d\\p{L}])";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d|[.,]\\d)";
    private static final String WEEKDAY = "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)";
    private static final String WEEKDAYS = "mon tue wed thu fri sat sun";
    private static final String ORDINAL = "(?<n>first|second|third|fourth|First|Second|Third|Fourth)";
    private static final String WHICH = "(?<which>last|this|next|previous|prior|current|coming|following|past)";
    private static final String COUNT = "(?<n>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final String OF_YEAR = "(?:(?: of|,)? (?:calendar )?" + YEAR + "| of (?<which>last|this|next) year| (?<whichyear>last|this|next) year)";

    /** A month that is also a word or a first name needs a word before it that no name has. */
    private static final String BEFORE_MONTH = "(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hrough|[Bb]efore|[Aa]fter|[Ee]nd of|[Ss]tart of"
            + "|[Oo]f|[Tt]o|[Bb]etween|[Aa]nd|[Ff]or|around|this|that)[ -](?:early |late |mid-|mid )?";

    /** The same for a year that stands alone. */
    private static final String BEFORE_YEAR = "(?:[Ii]n|[Ss]ince|[Bb]y|[Oo]f|[Ff]rom|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hrough|[Bb]efore|[Aa]fter|[Yy]ear|[Ff]or|[Tt]o|[Cc]alendar|[Ff]iscal|[Ff]iscal year|FY|[Aa]round|[Aa]nd|[Ss]ummer|[Ss]pring|[Aa]utumn|[Ff]all|[Ww]inter)[ -]?";

    /** What follows a year that is the year of something, and not a number of things. */
    private static final String NOT_A_COUNT = "(?! ?(?:%|[-–]\\d|x\\b|k\\b|[kKMGT]?[BbWw]\\b|percent|people|users|employees|workers|jobs|cores|engineers|companies|units|customers|dollars|euros|pounds|yuan|yen|miles|meters|feet|tons|points|words|pages|tokens|stores|cars|vehicles|patients|students|times|others|more|of the|million|billion|thousand|hours|days|years|parameters|samples|questions|nodes|GPUs|chips))";

    static final List<DateForm> FORMS = List.of(
            of(WEEKDAYS, WEEKDAY + ",? " + MONTH + " " + DAY + "(?:,? " + YEAR + ")?", EnglishDates::dayOfMonth),
            of(WEEKDAYS, WEEKDAY + ",? (?:the )?" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?", EnglishDates::dayOfMonth),
            of(MONTHS, MONTH + " " + DAY + "(?:,? " + YEAR + ")?", EnglishDates::dayOfMonth),
            of("0 1 2 3 4 5 6 7 8 9", DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?", EnglishDates::dayOfMonth),
            of(MONTHS, MONTH + OF_YEAR, (parts, on) -> inYear(parts, on, year -> Reckoning.month(year, parts.month()))),
            of("last next this", WHICH + " " + MONTH, (parts, on) -> parts.text("which").equals("this")
                    ? on.ofYear(0, year -> Reckoning.month(year, parts.month()))
                    : on.in(yearsOn(parts.text("which")) > 0 ? Reckoning.Tense.FUTURE : Reckoning.Tense.PAST).month(parts.month())),
            of(MONTHS, "(?=March|May|April|June|Jan\\b|Mar\\b|Dec\\b|August|Sun\\b|Sat\\b)(?<=\\b" + BEFORE_MONTH + ")" + MONTH + "(?! [\\p{Lu}\\d])",
                    (parts, on) -> on.month(parts.month())),
            of(MONTHS, "(?!March|May|April|June|Jan\\b|Mar\\b|Dec\\b|August|MAY|MARCH)" + MONTH + "(?! \\d)", (parts, on) -> on.month(parts.month())),
            of("last next this previous prior past", WHICH + " " + WEEKDAY, EnglishDates::weekday),
            of(WEEKDAYS, WEEKDAY + "(?!s)", (parts, on) -> on.weekday(parts.weekday())),
            of("q", "[Qq](?<n>[1-4])(?: of)?[ ,]*(?:(?:FY|fiscal(?: year)? )? ?" + YEAR + "|[’']?(?<year2>\\d\\d)(?!\\d|%))?(?![\\p{L}\\d])", EnglishDates::quarter),
            of("19 20", "(?<year>(?:19|20)\\d\\d)[ -]?[Qq](?<n>[1-4])(?![\\p{L}\\d])", EnglishDates::quarter),
            of("1 2 3 4", "(?<n>[1-4])Q ?[’']?(?<year2>(?:20)?\\d\\d)(?![\\p{L}\\d])", EnglishDates::quarter),
            of("first second third fourth", ORDINAL + "[ -]quarter" + OF_YEAR + "?(?! of fiscal)", EnglishDates::quarter),
            of("h", "H(?<n>[12])(?: of)?[ ,]*(?:" + YEAR + ")?(?![\\p{L}\\d])", EnglishDates::half),
            of("first second", ORDINAL + "[ -]half(?:" + OF_YEAR + "| of the (?<theyear>year))?", EnglishDates::half),
            of("19 20", "(?<year>(?:19|20)\\d\\d)[ -]?H(?<n>[12])(?![\\p{L}\\d])", EnglishDates::half),
            of("yesterday", "(?:[Yy]esterday|YESTERDAY)\\b", (parts, on) -> on.daysOn(-1)),
            of("today", "[Tt]oday\\b", (parts, on) -> on.daysOn(0)),
            of("tonight this", "[Tt]onight\\b|[Tt]his (?:morning|afternoon|evening)\\b", (parts, on) -> on.daysOn(0)),
            of("tomorrow", "[Tt]omorrow\\b", (parts, on) -> on.daysOn(1)),
            of("last next this previous prior past", WHICH + " (?<unit>week|month|quarter|year)\\b(?!-|’s end|'s end)", EnglishDates::unitOn),
            of("the by", "(?:the|by) (?:end of the year|year’s end|year's end|year-end)\\b", (parts, on) -> on.yearsOn(0)),
            of("year end", "(?:end of the year|year-end|year’s end|year's end|end of this year)\\b", (parts, on) -> on.yearsOn(0)),
            of("0 1 2 3 4 5 6 7 8 9 a one two three four five six seven eight nine ten", COUNT + " (?<unit>day|week|month|year)s? ago\\b", EnglishDates::ago),
            of("mid-", "(?:[Mm]id)-" + YEAR, (parts, on) -> Reckoning.year(parts.year())),
            of("19 20", "(?<=\\b" + BEFORE_YEAR + ")" + YEAR + "(?!s\\b|[’']?s\\b(?=$))(?![-–](?!to\\b)\\p{L}{0,3}\\d*\\d{3})" + NOT_A_COUNT, (parts, on) -> Reckoning.year(parts.year())),
            of("19 20", "(?<![\\d.,/:$€£¥#@_-])(?<!\\b(?:about|over|nearly|some|than|roughly|around|another|to|all|other|least|approximately|only|just) )(?<!\\b\\p{Lu}\\p{L}{1,14} )(?<year>19[89]\\d|20[0-4]\\d)(?![\\d\\p{L}/:_%]|[.,-]\\d)" + NOT_A_COUNT,
                    (parts, on) -> Reckoning.year(parts.year())));

    private EnglishDates() {}

    private static Optional<Reckoned> dayOfMonth(Parts parts, Reckoning on) {
        return parts.has("year") ? Reckoning.day(parts.year(), parts.month(), parts.number("day"))
                .or(() -> Reckoning.month(parts.year(), parts.month()))
                : on.nearestDay(parts.month(), parts.number("day"));
    }

    private static Optional<Reckoned> weekday(Parts parts, Reckoning on) {
        return switch (parts.text("which")) {
            case "last", "past", "previous", "prior" -> on.lastWeekday(parts.weekday(), false);
            case "this" -> on.weekday(parts.weekday());
            default -> on.nextWeekday(parts.weekday(), false);
        };
    }

    private static Optional<Reckoned> quarter(Parts parts, Reckoning on) {
        if (parts.has("year2")) {
            int year = parts.number("year2");
            return Reckoning.quarter(year < 100 ? 2000 + year : year, parts.number("n"));
        }
        return hasYear(parts) ? inYear(parts, on, year -> Reckoning.quarter(year, parts.number("n"))) : on.quarter(parts.number("n"));
    }

    private static Optional<Reckoned> half(Parts parts, Reckoning on) {
        if (parts.number("n") > 2) {
            return Optional.empty();
        }
        if (parts.has("theyear")) {
            return on.ofYear(0, year -> Reckoning.half(year, parts.number("n")));
        }
        return hasYear(parts) ? inYear(parts, on, year -> Reckoning.half(year, parts.number("n"))) : on.half(parts.number("n"));
    }

    private static boolean hasYear(Parts parts) {
        return parts.has("year") || parts.has("which") || parts.has("whichyear");
    }

    private static Optional<Reckoned> inYear(Parts parts, Reckoning on, java.util.function.Function<Integer, Optional<Reckoned>> of) {
        if (parts.has("year")) {
            return of.apply(parts.year());
        }
        return on.ofYear(yearsOn(parts.text("which") + parts.text("whichyear")), of);
    }

    private static int yearsOn(String which) {
        return switch (which) {
            case "last", "previous", "prior", "past" -> -1;
            case "next", "coming", "following" -> 1;
            default -> 0;
        };
    }

    private static Optional<Reckoned> unitOn(Parts parts, Reckoning on) {
        String which = parts.text("which");
        int count = yearsOn(which);
        // "the past week" and "the following month" tell no week and no month of the calendar.
        if (which.equals("past") || which.equals("following") || which.equals("coming")) {
            return Optional.empty();
        }
        return switch (parts.text("unit")) {
            case "week" -> on.weeksOn(count);
            case "month" -> on.monthsOn(count);
            case "quarter" -> on.quartersOn(count);
            default -> on.yearsOn(count);
        };
    }

    private static Optional<Reckoned> ago(Parts parts, Reckoning on) {
        int count = -parts.number("n");
        return switch (parts.text("unit")) {
            case "day" -> on.daysOn(count);
            case "week" -> on.weeksOn(count);
            case "month" -> on.monthsOn(count);
            default -> on.yearsOn(count);
        };
    }
}
