package dev.cardwire.core;

import java.util.List;

/** An absent list of a stored record is an empty one. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
