package dev.cardwire.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how two rules answer claims that a person labelled, in all and by group. */
final class ClaimMeasure {

    private static final String ALL = "all";

    private final Map<String, Counts> gates = new LinkedHashMap<>(Map.of(ALL, new Counts()));
    private final Map<String, Counts> plain = new LinkedHashMap<>(Map.of(ALL, new Counts()));

    /** How many claims of each label a rule supports. */
    private static final class Counts {

        private int supported;
        private int supportedFound;
        private int others;
        private int othersWithheld;

        void add(boolean label, boolean answer) {
            if (label) {
                supported++;
                supportedFound += answer ? 1 : 0;
            } else {
                others++;
                othersWithheld += answer ? 0 : 1;
            }
        }

        double shown() {
            return (double) supportedFound / supported;
        }

        double withheld() {
            return (double) othersWithheld / others;
        }

        String text() {
            if (supported == 0 || others == 0) {
                return String.format(Locale.ROOT, "%5s  %s", "", supported == 0 ? share("withheld", withheld()) : share("shown", shown()));
            }
            return String.format(Locale.ROOT, "%.3f  %s, %s", (shown() + withheld()) / 2, share("shown", shown()), share("withheld", withheld()));
        }

        private static String share(String name, double value) {
            return String.format(Locale.ROOT, "%s %.3f", name, value);
        }
    }

    void add(ClaimLine line, boolean label, boolean gatesSay, boolean plainSays) {
        var groups = new ArrayList<>(List.of(ALL));
        groups.addAll(line.groups());
        for (String group : groups) {
            gates.computeIfAbsent(group, name -> new Counts()).add(label, gatesSay);
            plain.computeIfAbsent(group, name -> new Counts()).add(label, plainSays);
        }
    }

    /**
     * A table, a group a line: the number of claims, then for each rule the balanced accuracy, which is the mean of the share
     * of supported claims that it shows and of others that it withholds.
     */
    List<String> lines() {
        var lines = new ArrayList<>(List.of(String.format(Locale.ROOT, "%-24s %6s  %-40s %s", "", "claims", "gates", "plain rule")));
        gates.keySet().stream().sorted((a, b) -> a.equals(ALL) ? -1 : b.equals(ALL) ? 1 : a.compareTo(b)).forEach(group -> {
            var counts = gates.get(group);
            lines.add(String.format(Locale.ROOT, "%-24s %6d  %-40s %s", group, counts.supported + counts.others, counts.text(), plain.get(group).text()));
        });
        return lines;
    }
}
