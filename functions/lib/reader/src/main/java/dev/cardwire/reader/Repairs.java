package dev.cardwire.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what had to be repaired while one body is read. */
final class Repairs {

    private static final int LONGEST_DETAIL = 120;

    private final Map<Damage, Repair> found = new EnumMap<>(Damage.class);

    void add(Damage damage) {
        add(damage, 1, Optional.empty(), Optional.empty());
    }

    void add(Damage damage, String detail) {
        add(damage, 1, Optional.empty(), Optional.of(detail));
    }

    void add(Damage damage, int times) {
        if (times > 0) {
            add(damage, times, Optional.empty(), Optional.empty());
        }
    }

    /** @param line where, from 1 */
    void at(Damage damage, int line, String detail) {
        add(damage, 1, Optional.of(line), Optional.of(detail));
    }

    private void add(Damage damage, int times, Optional<Integer> line, Optional<String> detail) {
        found.merge(damage, new Repair(damage, times, line, detail.map(Repairs::bounded)), (first, next) ->
                new Repair(damage, first.times() + next.times(), first.line(), first.detail()));
    }

    private static String bounded(String detail) {
        String line = detail.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL - 1) + "…" : line;
    }

    /** What was found, each kind of damage once. */
    List<Repair> list() {
        return List.copyOf(found.values());
    }
}
