package dev.cardwire.local.cards;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Card;
import dev.cardwire.core.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts which sections cards have, by language. */
final class Sections {

    /** Pointers into a card's JSON. */
    private static final List<String> ALL = List.of(
            "hook", "tldr/whatChanged", "tldr/whyItMatters", "tldr/whatToDoNext", "tldr/whoShouldCare", "insight/takeaways",
            "insight/competitors", "insight/technical", "insight/implications", "insight/timeline", "insight/quotes", "entities");

    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    void add(Card card) {
        String language = card.language().split("-", 2)[0];
        var ofLanguage = counts.computeIfAbsent(Set.of("en", "zh").contains(language) ? language : "others", key -> new LinkedHashMap<>());
        ofLanguage.merge("cards", 1, Integer::sum);
        JsonNode tree = Json.tree(card);
        ALL.stream().filter(section -> !tree.at("/" + section).isMissingNode()).forEach(section -> ofLanguage.merge(section, 1, Integer::sum));
        ofLanguage.merge("topics: other", tree.path("topics").path(0).asText().equals("other") ? 1 : 0, Integer::sum);
        ofLanguage.merge("claims shown", card.enrichment().shown(), Integer::sum);
        ofLanguage.merge("claims withheld", card.enrichment().withheld(), Integer::sum);
        card.enrichment().reasons().forEach((reason, count) -> reasons.merge(reason.word(), count, Integer::sum));
    }

    /** A line a section, a column a language. */
    @Override
    public String toString() {
        var languages = List.copyOf(new TreeMap<>(counts).keySet());
        var lines = new StringBuilder("%-24s%s%n".formatted("cards with", languages.stream().map("%18s"::formatted).collect(Collectors.joining())));
        for (String row : List.of("cards", "topics: other", "claims shown", "claims withheld")) {
            lines.append("%-24s%s%n".formatted(row, languages.stream()
                    .map(language -> "%18d".formatted(counts.get(language).getOrDefault(row, 0))).collect(Collectors.joining())));
        }
        for (String section : ALL) {
            lines.append("%-24s%s%n".formatted(section, languages.stream().map(language -> {
                int count = counts.get(language).getOrDefault(section, 0);
                return "%11d = %3.0f%%".formatted(count, 100.0 * count / counts.get(language).get("cards"));
            }).collect(Collectors.joining())));
        }
        return lines + "withheld: " + reasons;
    }
}
