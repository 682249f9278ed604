package dev.cardwire.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What an answer's headers say about when to come again. */
final class ServerWishes {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

    private ServerWishes() {}

    /** {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
    static Optional<Duration> retryAfter(Optional<String> header, Instant now) {
        return header.map(String::strip).flatMap(value -> value.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : date(value).map(at -> Duration.between(now, at))).map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** How long the answer stays fresh (RFC 9111, 4.2): {@code max-age} less {@code Age}, else {@code Expires}. */
    static Optional<Duration> freshFor(Function<String, Optional<String>> header, Instant now) {
        var maxAge = MAX_AGE.matcher(header.apply("Cache-Control").orElse(""));
        if (maxAge.find()) {
            long age = header.apply("Age").map(String::strip).filter(value -> value.matches("\\d{1,9}")).map(Long::parseLong).orElse(0L);
            return Optional.of(Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - age)).filter(Duration::isPositive);
        }
        Instant date = header.apply("Date").flatMap(ServerWishes::date).orElse(now);
        return header.apply("Expires").flatMap(ServerWishes::date).map(at -> Duration.between(date, at)).filter(Duration::isPositive);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            // RFC 9110 tells recipients to pass over what they cannot read.
            return Optional.empty();
        }
    }
}
