package dev.cardwire.reader;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a feed says itself about when it wants to be polled (POLLING rule 5).
 *
 * @param ttl how long it is good after it was fetched: RSS's {@code ttl}, or where that is silent what the syndication module
 *     says of how often it is updated
 * @param skipHours hours of the day, GMT, 0 to 23
 * @param skipDays days of the week, GMT
 */
public record PollingWishes(Optional<Duration> ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    static final PollingWishes NONE = new PollingWishes(Optional.empty(), Set.of(), Set.of());

    static PollingWishes of(Fields channel) {
        return new PollingWishes(channel.line("ttl").flatMap(PollingWishes::minutes).or(() -> betweenUpdates(channel)),
                channel.all("skiphours").stream()
                        .flatMap(hours -> new Fields(hours).lines("hour").stream())
                        .filter(hour -> hour.matches("\\d{1,2}"))
                        // RSS 0.92 counted to 24, later versions from 0: midnight is both.
                        .map(hour -> Integer.parseInt(hour) % 24)
                        .collect(Collectors.toUnmodifiableSet()),
                channel.all("skipdays").stream()
                        .flatMap(days -> new Fields(days).lines("day").stream())
                        .flatMap(name -> Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name.toUpperCase(Locale.ROOT))))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The syndication module of RSS 1.0, which most blogs carry: a period, by default a day, and how often in it the feed is
     * updated, by default once.
     */
    private static Optional<Duration> betweenUpdates(Fields channel) {
        Optional<String> period = channel.line("sy:updateperiod");
        Optional<String> frequency = channel.line("sy:updatefrequency");
        if (period.isEmpty() && frequency.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> length = switch (period.orElse("daily").toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
        return length.map(whole -> whole.dividedBy(frequency.filter(times -> times.matches("[1-9]\\d{0,5}")).map(Long::parseLong).orElse(1L)));
    }

    private static Optional<Duration> minutes(String text) {
        return text.matches("\\d{1,7}") ? Optional.of(Duration.ofMinutes(Long.parseLong(text))).filter(Duration::isPositive) : Optional.empty();
    }
}
