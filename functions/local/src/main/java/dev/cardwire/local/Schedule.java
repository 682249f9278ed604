package dev.cardwire.local;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A schedule expression of EventBridge Scheduler: {@code rate(5 minutes)} or {@code cron(0 6 * * ? *)}, in UTC.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">schedule types</a>
 */
public sealed interface Schedule {

    /** The first time after another one; empty if there is none any more. */
    Optional<Instant> next(Instant after);

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is neither a rate nor a cron expression of six fields
     */
    static Schedule parse(String expression) {
        var rate = Rate.FORM.matcher(expression);
        if (rate.matches()) {
            int value = Integer.parseInt(rate.group(1));
            return new Rate(switch (rate.group(2)) {
                case "minute" -> Duration.ofMinutes(value);
                case "hour" -> Duration.ofHours(value);
                default -> Duration.ofDays(value);
            });
        }
        if (expression.startsWith("cron(") && expression.endsWith(")")) {
            return CronTimes.parse(expression);
        }
        throw new IllegalArgumentException(
                "expected a schedule such as rate(5 minutes) or cron(0 6 * * ? *), got " + expression);
    }

    /** Every so often; the first time is one period after the start. */
    record Rate(Duration every) implements Schedule {

        private static final Pattern FORM = Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");

        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(every));
        }
    }

    /** At times of the calendar. */
    record CronTimes(String expression, Cron cron) implements Schedule {

        /** AWS's six fields: minutes, hours, day of month, month, day of week (Sunday is 1), year; exactly one "?". */
        private static final CronDefinition AWS = CronDefinitionBuilder.defineCron()
                .withMinutes().withValidRange(0, 59).withStrictRange().and()
                .withHours().withValidRange(0, 23).withStrictRange().and()
                .withDayOfMonth().withValidRange(1, 31).supportsL().supportsW().supportsLW().supportsQuestionMark().and()
                .withMonth().withValidRange(1, 12).and()
                .withDayOfWeek().withValidRange(1, 7).withMondayDoWValue(2).supportsHash().supportsL().supportsQuestionMark().and()
                .withYear().withValidRange(1970, 2199).withStrictRange().and()
                .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
                .instance();

        static CronTimes parse(String expression) {
            String fields = expression.substring("cron(".length(), expression.length() - 1);
            try {
                return new CronTimes(expression, new CronParser(AWS).parse(fields));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "expected six fields with exactly one ? among the days, got " + expression + ": " + e.getMessage(), e);
            }
        }

        @Override
        public Optional<Instant> next(Instant after) {
            return ExecutionTime.forCron(cron).nextExecution(after.atZone(ZoneOffset.UTC)).map(java.time.ZonedDateTime::toInstant);
        }
    }
}
