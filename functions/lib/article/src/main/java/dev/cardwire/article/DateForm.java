package dev.cardwire.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write a date.
 *
 * @param firsts what it can begin with, in small letters
 * @param start tells cheaply of most places that it cannot begin there
 * @param pattern of the text, matched where one of those stands
 * @param reading what it means; none where it is no date after all
 */
record DateForm(List<String> firsts, Anchored.Start start, Pattern pattern, Reading reading) {

    /** Reads a match. */
    interface Reading {
        Optional<Reckoned> read(Parts parts, Reckoning reckoning);
    }

    /**
     * What a date was reckoned to be.
     *
     * @param iso as {@link DateFact#iso}
     * @param relative as {@link DateFact#relative}
     */
    record Reckoned(String iso, boolean relative) {}

    /** The named groups of a match. */
    record Parts(Matcher match) {

        private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
        private static final String WEEKDAYS = "montuewedthufrisatsun";
        private static final String ONE_TO_SIX = "一二三四五六";

        /** A group's text; "" where the form has no such group or it did not take part. */
        String text(String group) {
            return match.namedGroups().containsKey(group) && match.group(group) != null ? match.group(group) : "";
        }

        boolean has(String group) {
            return !text(group).isEmpty();
        }

        /** A group's number, in digits, Chinese characters, or an English ordinal. */
        int number(String group) {
            String text = text(group);
            if (Character.isDigit(text.charAt(0))) {
                return Integer.parseInt(text);
            }
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "first", "one", "a", "an", "上" -> 1;
                case "second", "two", "下" -> 2;
                case "third", "three" -> 3;
                case "fourth", "four" -> 4;
                case "five" -> 5;
                case "six" -> 6;
                case "seven" -> 7;
                case "eight" -> 8;
                case "nine" -> 9;
                case "ten" -> 10;
                default -> ChineseNumber.value(text.equals("元") ? "一" : text).intValue();
            };
        }

        /** A year of four digits or Chinese characters, or of two digits of this century. */
        int year() {
            int year = number("year");
            return year < 100 ? 2000 + year : year;
        }

        /** 1 to 12. */
        int month() {
            String month = text("month");
            return Character.isLetter(month.charAt(0)) && month.charAt(0) < 128
                    ? MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1
                    : number("month");
        }

        /** 1, Monday, to 7. */
        int weekday() {
            String day = text("weekday");
            if (day.charAt(0) < 128) {
                return WEEKDAYS.indexOf(day.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
            }
            int index = ONE_TO_SIX.indexOf(day.charAt(0));
            return index < 0 ? 7 : index + 1;
        }
    }

    /** @param firsts what it can begin with, parted by spaces, in small letters */
    static DateForm of(String firsts, String pattern, Reading reading) {
        return of(firsts, (lower, at) -> true, pattern, reading);
    }

    /** @param firsts what it can begin with, parted by spaces, in small letters */
    static DateForm of(String firsts, Anchored.Start start, String pattern, Reading reading) {
        return new DateForm(List.of(firsts.split(" ")), start, Pattern.compile(pattern), reading);
    }
}
