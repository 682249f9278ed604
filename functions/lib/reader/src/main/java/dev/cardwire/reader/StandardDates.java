package dev.cardwire.reader;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The two forms that nearly all feeds write to the letter, {@code Mon, 16 Nov 2026 08:00:00 +0100} (RFC 822) and
 * {@code 2026-11-16T08:00:00Z} (RFC 3339), read without the effort that all others take.
 */
final class StandardDates {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private StandardDates() {}

    /** Absent if the text is of neither form, or no date. */
    static Optional<Instant> parse(String text) {
        try {
            int length = text.length();
            if (length >= 20 && length <= 32 && text.charAt(4) == '-' && text.charAt(10) == 'T') {
                return rfc3339(text);
            }
            int day = length > 5 && text.charAt(3) == ',' && text.charAt(4) == ' ' ? 5 : 0;
            return length - day >= 22 && length - day <= 26 ? rfc822(text, day) : Optional.empty();
        } catch (DateTimeException e) {
            // 31 February: the other forms cannot make a date of it either.
            return Optional.empty();
        }
    }

    private static Optional<Instant> rfc3339(String text) {
        if (text.charAt(7) != '-' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return Optional.empty();
        }
        int zone = 19;
        if (text.charAt(zone) == '.') {
            zone++;
            while (zone < text.length() && Character.isDigit(text.charAt(zone))) {
                zone++;
            }
        }
        return at(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), text, 11, zone);
    }

    private static Optional<Instant> rfc822(String text, int start) {
        int twoDigits = text.charAt(start + 1) == ' ' ? 1 : 2;
        int month = start + twoDigits + 1;
        if (text.charAt(month - 1) != ' ' || text.charAt(month + 3) != ' ' || text.charAt(month + 8) != ' ' || month + 18 > text.length() || text.charAt(month + 11) != ':'
                || text.charAt(month + 14) != ':' || text.charAt(month + 17) != ' ') {
            return Optional.empty();
        }
        int named = MONTHS.indexOf(text.substring(month, month + 3));
        return named < 0 || named % 3 != 0 ? Optional.empty()
                : at(number(text, month + 4, 4), named / 3 + 1, number(text, start, twoDigits), text, month + 9, month + 18);
    }

    private static Optional<Instant> at(int year, int month, int day, String text, int time, int zone) {
        int hour = number(text, time, 2);
        int minute = number(text, time + 3, 2);
        int second = number(text, time + 6, 2);
        int offset = offset(text, zone);
        if ((year | month | day | hour | minute | second) < 0 || offset == UNKNOWN || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.ofTotalSeconds(offset)));
    }

    private static final int UNKNOWN = Integer.MIN_VALUE;

    /** Seconds east of Greenwich. */
    private static int offset(String text, int zone) {
        String written = text.substring(zone);
        if (written.equals("Z") || written.equals("GMT") || written.equals("UTC")) {
            return 0;
        }
        boolean colon = written.length() == 6 && written.charAt(3) == ':';
        if (!colon && written.length() != 5 || written.charAt(0) != '+' && written.charAt(0) != '-') {
            return UNKNOWN;
        }
        int hours = number(written, 1, 2);
        int minutes = number(written, colon ? 4 : 3, 2);
        return hours < 0 || hours > 15 || minutes < 0 || minutes > 59 ? UNKNOWN : (written.charAt(0) == '-' ? -1 : 1) * (hours * 60 + minutes) * 60;
    }

    /** The number that digits make; negative if they are none. */
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
