package dev.cardwire.analyst.model;

import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.Word;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a function's variables; one that is blank is as if it were not set, as empty parameters of a template make it. */
record Variables(Map<String, String> env) {

    /** What a variable says, without white space around it. */
    Optional<String> find(String variable) {
        return Optional.ofNullable(env.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What a variable says, which must say something. */
    String get(String variable, String expected) {
        return find(variable).orElseThrow(() -> wrong(variable, expected));
    }

    /**
     * A word of a closed list.
     *
     * @param otherwise where the variable is not set
     */
    <W extends Enum<W> & Word> W word(String variable, Class<W> list, W otherwise) {
        return find(variable).map(text -> Vocabulary.find(list, text).orElseThrow(() -> wrong(variable, "one of "
                        + Arrays.stream(list.getEnumConstants()).map(Word::word).collect(Collectors.joining(", ")))))
                .orElse(otherwise);
    }

    /**
     * A number, not below zero; written plainly, since "1e9" and "-1" are slips.
     *
     * @param decimals as many digits as may stand behind the point
     */
    Optional<BigDecimal> number(String variable, String expected, int decimals, long highest) {
        return find(variable).map(text -> {
            boolean plain = text.matches("[0-9]{1,12}(?:\\.[0-9]{1,12})?");
            if (!plain || new BigDecimal(text).stripTrailingZeros().scale() > decimals
                    || new BigDecimal(text).compareTo(BigDecimal.valueOf(highest)) > 0) {
                throw wrong(variable, expected);
            }
            return new BigDecimal(text);
        });
    }

    /** That a variable says what cannot be, or nothing where it must. */
    IllegalStateException wrong(String variable, String expected) {
        return new IllegalStateException("expected " + expected + " in the variable " + variable + ", "
                + find(variable).map(got -> "got \"" + got + "\"").orElse("it is not set"));
    }
}
