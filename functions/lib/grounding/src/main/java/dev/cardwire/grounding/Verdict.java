package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.function.Function;

/**
 * What a gate says of a thing.
 *
 * @param <T> what the gate makes of what passes
 */
sealed interface Verdict<T> {

    /** It may be shown. */
    record Passed<T>(T value) implements Verdict<T> {}

    /** It may not be shown, and this is counted. */
    record Withheld<T>(Reason reason) implements Verdict<T> {}

    static <T> Verdict<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Verdict<T> withheld(Reason reason) {
        return new Withheld<>(reason);
    }

    /** The next gate's verdict on what passed this one. */
    default <R> Verdict<R> then(Function<T, Verdict<R>> next) {
        return switch (this) {
            case Passed<T>(T value) -> next.apply(value);
            case Withheld<T>(Reason reason) -> new Withheld<>(reason);
        };
    }
}
