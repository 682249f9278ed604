package dev.cardwire.analyst.model.openai;

import java.util.Locale;
import java.util.Optional;

/**
 * How a server wants two fields of a request. All know {@code max_tokens} but OpenAI's newer models, which want
 * {@code max_completion_tokens} and take no temperature but their own; both say so in a 400.
 *
 * @param limit the field that limits the answer's length
 * @param sendsTemperature whether the temperature is sent
 */
record Dialect(String limit, boolean sendsTemperature) {

    static final Dialect USUAL = new Dialect("max_tokens", true);

    private static final String NEWER_LIMIT = "max_completion_tokens";

    /** The dialect to go on with after a complaint; absent where it is about something else. */
    Optional<Dialect> after(ServerError complaint) {
        String about = complaint.param().orElse("").toLowerCase(Locale.ROOT);
        String message = complaint.message().toLowerCase(Locale.ROOT);
        if (limit.equals(USUAL.limit) && message.contains(NEWER_LIMIT)) {
            return Optional.of(new Dialect(NEWER_LIMIT, sendsTemperature));
        }
        boolean isUnsupported = message.contains("support") || message.contains("deprecated");
        return sendsTemperature && isUnsupported && (about.equals("temperature") || message.contains("'temperature'") || message.contains("`temperature`"))
                ? Optional.of(new Dialect(limit, false))
                : Optional.empty();
    }
}
