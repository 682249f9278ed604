package dev.cardwire.core;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How long items, texts and cards are kept; all of them equally, so that no card outlives the text that it quotes. */
public final class Retention {

    /** The variable that says it, in days; 0 keeps everything. */
    public static final String VARIABLE = "CARDWIRE_RETENTION_DAYS";

    private Retention() {}

    /**
     * What the environment says; absent: for ever.
     *
     * @throws IllegalStateException if it says nothing, or no number of days
     */
    public static Optional<Duration> fromEnv(Map<String, String> env) {
        String days = env.get(VARIABLE);
        if (days == null || !days.matches("\\d{1,5}")) {
            throw new IllegalStateException("expected a number of days (0: for ever) in the variable " + VARIABLE + ", got "
                    + (days == null ? "none" : "\"" + days + "\""));
        }
        return Optional.of(Duration.ofDays(Integer.parseInt(days))).filter(Duration::isPositive);
    }
}
