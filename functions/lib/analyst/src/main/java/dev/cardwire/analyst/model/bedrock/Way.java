package dev.cardwire.analyst.model.bedrock;

import dev.cardwire.analyst.model.ModelSettings.Output;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model is asked. Models differ in what they take, and say so in a ValidationException.
 *
 * @param usesTool whether the answer is the input of a tool; else it is structured output
 * @param mayLearn whether that may change
 * @param sendsTemperature whether the temperature is sent, which the newest models of Anthropic refuse
 */
record Way(boolean usesTool, boolean mayLearn, boolean sendsTemperature) {

    /** Nova has no structured output; of a profile's ARN nobody can tell whose model it is, but its answer does. */
    static Way of(Output output, String model) {
        return switch (output) {
            case AUTO -> new Way(model.contains("amazon.nova"), true, true);
            case SCHEMA -> new Way(false, false, true);
            case TOOL -> new Way(true, false, true);
        };
    }

    /** The way to go on after a complaint; absent where it is about something else. */
    Optional<Way> after(String complaint) {
        String lower = complaint.toLowerCase(Locale.ROOT);
        if (sendsTemperature && lower.contains("temperature")) {
            return Optional.of(new Way(usesTool, mayLearn, false));
        }
        boolean isOfFormat = Stream.of("outputconfig", "output_config", "textformat", "structured output", "json_schema", "output format").anyMatch(lower::contains);
        return mayLearn && !usesTool && isOfFormat ? Optional.of(new Way(true, true, sendsTemperature)) : Optional.empty();
    }
}
