package dev.cardwire.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what had to be repaired while one body is read. */
final class Repairs {

    private static final int LONGEST_DETAIL = 120;

    private final Map<Damage, Found> found = new EnumMap<>(Damage.class);

    /** The first of its kind, and how many there are. */
    private static final class Found {
        private final int line;
        private final String detail;
        private int times;

        private Found(int line, String detail) {
            this.line = line;
            this.detail = detail;
        }
    }

    void add(Damage damage) {
        add(damage, 1, 0, "");
    }

    void add(Damage damage, String detail) {
        add(damage, 1, 0, detail);
    }

    void add(Damage damage, int times) {
        add(damage, times, 0, "");
    }

    void add(Damage damage, int times, String detail) {
        add(damage, times, 0, detail);
    }

    /** @param line where, from 1 */
    void at(Damage damage, int line, String detail) {
        add(damage, 1, line, detail);
    }

    private void add(Damage damage, int times, int line, String detail) {
        if (times > 0) {
            found.computeIfAbsent(damage, _ -> new Found(line, bounded(detail))).times += times;
        }
    }

    private static String bounded(String detail) {
        String line = PlainText.present(detail.substring(0, Math.min(detail.length(), 4 * LONGEST_DETAIL))).orElse("");
        return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL - 1) + "…" : line;
    }

    /** What was found, each kind of damage once. */
    List<Repair> list() {
        return found.entrySet().stream()
                .map(one -> new Repair(one.getKey(), one.getValue().times,
                        Optional.of(one.getValue().line).filter(line -> line > 0),
                        Optional.of(one.getValue().detail).filter(detail -> !detail.isEmpty())))
                .toList();
    }
}
