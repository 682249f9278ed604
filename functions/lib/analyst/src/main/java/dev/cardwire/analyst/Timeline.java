package dev.cardwire.analyst;

import dev.cardwire.article.Dates;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes a timeline of the sentences that name a date: the first sentence of each date, two dates at least. */
final class Timeline {

    private static final int MOST = 6;

    private Timeline() {}

    static List<Draft.TimelineEntry> of(Item item, Candidates candidates, Excerpts excerpts) {
        var byDate = new TreeMap<String, Candidates.Candidate>();
        for (var candidate : candidates.inOrder()) {
            Dates.in(candidate.text(), item.publishedAt()).stream()
                    .findFirst()
                    .filter(date -> byDate.size() < MOST || byDate.containsKey(date.iso()))
                    .ifPresent(date -> byDate.putIfAbsent(date.iso(), candidate));
        }
        if (byDate.size() < 2) {
            return List.of();
        }
        var entries = new ArrayList<Draft.TimelineEntry>();
        byDate.forEach((date, candidate) ->
                excerpts.tellAgain(candidate).ifPresent(event -> entries.add(new Draft.TimelineEntry(date, event))));
        return entries.size() < 2 ? List.of() : List.copyOf(entries);
    }
}
