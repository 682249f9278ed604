package dev.cardwire.api;

import dev.cardwire.core.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A query's parameters, each bounded. A parameter without a value counts as absent: forms send such. */
final class Parameters {

    private static final int LONGEST_VALUE = 200;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters read(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && !parts[1].isEmpty()) {
                values.computeIfAbsent(Percent.decode(parts[0], true, "the query"), name -> new ArrayList<>())
                        .add(Percent.decode(parts[1], true, "the query"));
            }
        }
        return new Parameters(values);
    }

    /** Refuses parameters that a program misspelt: passed over, they would answer another question than was asked. */
    void expectOnly(List<String> names) {
        for (var entry : values.entrySet()) {
            if (!names.contains(entry.getKey())) {
                throw Refused.because(400, "Expected parameters out of " + String.join(", ", names) + ", got one more.");
            }
        }
    }

    /** A parameter's value, without white space around it. */
    Optional<String> text(String name) {
        var given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw Refused.value(name, String.join(", ", given), "one value", List.of());
        }
        return given.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst().map(value -> {
            if (value.length() > LONGEST_VALUE) {
                throw Refused.value(name, value, "at most " + LONGEST_VALUE + " characters", List.of());
            }
            return value;
        });
    }

    /** A parameter's value that has a form. */
    Optional<String> text(String name, String form, String expected) {
        return text(name).map(value -> {
            if (!value.matches(form)) {
                throw Refused.value(name, value, expected, List.of());
            }
            return value;
        });
    }

    /** A parameter's value out of a closed list. */
    <W extends Enum<W> & Vocabulary.Word> Optional<W> word(String name, Class<W> list) {
        return text(name).map(value -> Vocabulary.find(list, value).orElseThrow(() -> {
            var allowed = Arrays.stream(list.getEnumConstants()).map(Vocabulary.Word::word).toList();
            return Refused.value(name, value, "one of " + String.join(", ", allowed), allowed);
        }));
    }

    /** A parameter's value as a number within bounds. */
    int number(String name, int least, int most, int otherwise) {
        String expected = "a number from " + least + " to " + most;
        return text(name, "\\d{1,9}", expected)
                .map(value -> {
                    int number = Integer.parseInt(value);
                    if (number < least || number > most) {
                        throw Refused.value(name, value, expected, List.of());
                    }
                    return number;
                })
                .orElse(otherwise);
    }
}
