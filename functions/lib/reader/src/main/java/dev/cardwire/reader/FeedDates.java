package dev.cardwire.reader;

import dev.cardwire.core.Times;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: RFC 822 with its oddities, ISO 8601 and what is near it, JavaScript's and C's forms,
 * American and European ones, month names of many languages, Chinese dates, seconds since 1970. A date without a zone is
 * UTC. What cannot be read is unknown.
 */
final class FeedDates {

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?)?\\s*([A-Za-z+-].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T,\\s-]+(\\d{1,2}:.*|\\d{4}(?:\\d{2})?(?:Z|[+-].*)?))?");
    private static final Pattern YEAR_FIRST_NAMED = Pattern.compile("(\\d{4})[-./ ]{1,2}(\\p{L}{3,12})[-./ ]{1,2}(\\d{1,2})\\.?[T ,]*(.*)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?![\\d])(?:[:.](\\d{2})(?![\\d])(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?(?![A-Za-z]))?");
    private static final Pattern HOUR = Pattern.compile("(?<![\\d:])(1[0-2]|[1-9])()()\\s*([AaPp][Mm])(?![A-Za-z])");
    private static final Pattern NUMBER = Pattern.compile("'?(\\d{1,4})(?:st|nd|rd|th|er|º|ª)?");
    private static final int LONGEST = 120;

    private FeedDates() {}

    /** Reads a date; absent if it cannot be read, or lies outside the years 0001 to 9999. */
    static Optional<Instant> parse(String written) {
        if (written.length() > LONGEST * 4) {
            return Optional.empty();
        }
        Optional<Instant> standard = StandardDates.parse(written.strip());
        if (standard.isPresent()) {
            return standard;
        }
        String text = eastAsian(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("\\([^)]*\\)|\\[[A-Za-z/_]*]", " ").replaceAll("[\\s\\u00A0]+", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(text).filter(Times::isWritable);
        } catch (DateTimeException | ArithmeticException e) {
            // 31 February, 25 o'clock: written like a date, but none.
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        Optional<Instant> truncated = TruncatedDates.parse(text);
        if (truncated.isPresent()) {
            return truncated;
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches() && text.length() >= 8 && Character.isDigit(text.charAt(7))) {
            return onDay(date(compact.group(1), compact.group(2), compact.group(3)),
                    time(compact.group(4), compact.group(5), compact.group(6), null), compact.group(7));
        }
        Matcher named = YEAR_FIRST_NAMED.matcher(text);
        if (named.matches() && Months.named(named.group(2)).isPresent()) {
            return read("%s-%02d-%02d %s".formatted(named.group(1), Months.named(named.group(2)).get(), Integer.parseInt(named.group(3)), named.group(4)).strip());
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return yearFirst(yearFirst);
        }
        return words(text);
    }

    private static Optional<Instant> yearFirst(Matcher parts) {
        LocalDate day = date(parts.group(1), or(parts.group(2), "1"), or(parts.group(3), "1"));
        String rest = parts.group(4);
        if (rest == null) {
            return onDay(day, Clock.MIDNIGHT, null);
        }
        Matcher time = TIME.matcher(rest);
        if (time.lookingAt()) {
            return onDay(day, time(time.group(1), time.group(2), time.group(3), time.group(4)), rest.substring(time.end()));
        }
        return rest.matches("\\d{4}.*")
                ? onDay(day, time(rest.substring(0, 2), rest.substring(2, 4), rest.matches("\\d{6}.*") ? rest.substring(4, 6) : null, null),
                        rest.replaceFirst("^\\d+", ""))
                : Optional.empty();
    }

    /** Any order of day, month, year and time, with or without the name of the day. */
    private static Optional<Instant> words(String text) {
        String zone = "";
        Clock clock = Clock.MIDNIGHT;
        String rest = text;
        Matcher time = TIME.matcher(text);
        // A date written 23.11.2026 has dots too: a time that is meant has a colon, or stands after the date.
        boolean found = time.find();
        while (found && text.substring(time.start(), time.end()).indexOf(':') < 0 && text.startsWith(".", time.end())) {
            found = time.find(time.end());
        }
        if (!found) {
            time = HOUR.matcher(text);
            found = time.find();
        }
        if (found) {
            if (text.startsWith(":", time.end())) {
                return Optional.empty();
            }
            clock = time(time.group(1), or(time.group(2), "0"), time.group(3), time.group(4));
            Matcher zoned = Zones.LEADING.matcher(text.substring(time.end()));
            boolean hasZone = zoned.lookingAt();
            zone = hasZone ? zoned.group() : "";
            rest = text.substring(0, time.start()) + " " + text.substring(time.end() + zone.length());
        }
        Optional<LocalDate> day = day(rest);
        return day.isEmpty() ? Optional.empty() : onDay(day.get(), clock, zone);
    }

    private static Optional<LocalDate> day(String text) {
        Optional<Integer> month = Optional.empty();
        List<String> numbers = new ArrayList<>();
        for (String token : text.split("[\\s,/.-]+")) {
            Matcher number = NUMBER.matcher(token);
            if (number.matches()) {
                numbers.add(number.group(1));
            } else if (token.matches(".*\\d.*")) {
                return Optional.empty();
            } else if (month.isEmpty()) {
                month = Months.named(token);
            }
        }
        if (month.isPresent() && numbers.size() == 2) {
            boolean yearFirst = numbers.getFirst().length() == 4;
            return Optional.of(LocalDate.of(year(numbers.get(yearFirst ? 0 : 1)), month.get(), Integer.parseInt(numbers.get(yearFirst ? 1 : 0))));
        }
        if (month.isEmpty() && numbers.size() == 3) {
            return Optional.of(numeric(text, numbers));
        }
        return Optional.empty();
    }

    /** {@code 03/30/2020} is American, {@code 30.03.2020} European; a number above 12 is a day anywhere. */
    private static LocalDate numeric(String text, List<String> numbers) {
        if (numbers.getFirst().length() == 4) {
            return date(numbers.get(0), numbers.get(1), numbers.get(2));
        }
        int first = Integer.parseInt(numbers.get(0));
        int second = Integer.parseInt(numbers.get(1));
        if (text.matches("\\d{2}-\\d{2}-\\d{2}\\D*")) {
            return LocalDate.of(year(numbers.get(0)), second, Integer.parseInt(numbers.get(2)));
        }
        boolean dayFirst = first > 12 || second <= 12 && text.matches(".*\\d\\s*\\.\\s*\\d.*");
        return LocalDate.of(year(numbers.get(2)), dayFirst ? second : first, dayFirst ? first : second);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** Two digits as RFC 2822, 4.3, reads them. */
    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() >= 4 ? number : digits.length() == 3 ? 1900 + number : number < 50 ? 2000 + number : 1900 + number;
    }

    /** A time of day; 24:00 is the next day's start. */
    private record Clock(LocalTime time, int daysLater) {
        static final Clock MIDNIGHT = new Clock(LocalTime.MIDNIGHT, 0);
    }

    private static Clock time(String hour, String minute, String second, String half) {
        if (hour == null) {
            return Clock.MIDNIGHT;
        }
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        int seconds = second == null ? 0 : Integer.parseInt(second);
        if (half != null && hours <= 12) {
            hours = hours % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        boolean midnight = hours == 24 && minutes == 0 && seconds == 0;
        // A leap second is not to be had in java.time.
        return new Clock(LocalTime.of(midnight ? 0 : hours, minutes, seconds == 60 ? 59 : seconds), midnight ? 1 : 0);
    }

    private static Optional<Instant> onDay(LocalDate day, Clock clock, String zone) {
        return Zones.offset(zone == null ? "" : zone.strip(), day.atTime(clock.time()))
                .map(offset -> day.plusDays(clock.daysLater()).atTime(clock.time()).toInstant(offset));
    }

    private static String eastAsian(String text) {
        if (text.chars().allMatch(c -> c < 0x2e80)) {
            return text;
        }
        String half = text.contains("下午") || text.contains("晚上") || text.contains("오후") ? " PM"
                : text.contains("上午") || text.contains("오전") ? " AM" : "";
        // Korea has one time zone, and its blog hosts wrote none.
        String zone = text.contains("오전") || text.contains("오후") || text.contains("년") ? " +0900" : "";
        return text.replaceAll("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日号號일]?", "$1-$2-$3 ")
                .replaceAll("(?:星期|周|週)[一二三四五六日天]|上午|下午|晚上|早上|凌晨|中午|오전|오후", " ")
                .replaceAll("(\\d{1,2})\\s*[时時点點시]\\s*(\\d{1,2})\\s*[分분](?:\\s*(\\d{1,2})\\s*[秒초])?", "$1:$2:0$3")
                .replaceAll(":0(\\d{2})\\b", ":$1")
                .replaceAll("(\\d{1,2}:\\d{2}(?::\\d{2})?)", "$1" + half + zone)
                .replaceAll(":0(?= |$)", ":00");
    }

    private static String or(String text, String instead) {
        return text == null ? instead : text;
    }
}
