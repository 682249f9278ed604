package dev.cardwire.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer's headers.
 *
 * @param values by name in lower case, each in the order of the answer, as they came
 */
public record Headers(Map<String, List<String>> values) {

    public Headers {
        values = Map.copyOf(values);
    }

    /** The first header of a name, however that is written. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All headers of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
