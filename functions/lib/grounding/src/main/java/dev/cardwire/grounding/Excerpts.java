package dev.cardwire.grounding;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of each source the card shows so far; a claim's quotes are shown together or not at all. */
final class Excerpts {

    private final Sources sources;
    private final Map<String, List<Evidence>> shown = new LinkedHashMap<>();

    Excerpts(Sources sources) {
        this.sources = sources;
    }

    /** Shows quotes if all of them stay within the limits of their sources; false, and none shown, if not. */
    boolean show(List<Evidence> more) {
        var bySource = more.stream().collect(Collectors.groupingBy(Evidence::source, LinkedHashMap::new, Collectors.toList()));
        if (!bySource.entrySet().stream().allMatch(quotes -> fits(quotes.getKey(), quotes.getValue()))) {
            return false;
        }
        bySource.forEach((source, quotes) -> shown.computeIfAbsent(source, first -> new ArrayList<>()).addAll(quotes));
        return true;
    }

    /** The ids of the sources that something is shown of. */
    Set<String> sources() {
        return Set.copyOf(shown.keySet());
    }

    private boolean fits(String id, List<Evidence> more) {
        var source = sources.of(id);
        // The limit cannot take a stretch back, so the trial is made on a fresh one; a card shows few stretches.
        var trial = ExcerptLimit.of(source.text(), source.sentences());
        shown.getOrDefault(id, List.of()).forEach(stretch -> trial.show(stretch.start(), stretch.end()));
        return more.stream().allMatch(stretch -> trial.show(stretch.start(), stretch.end()));
    }
}
