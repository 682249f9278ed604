package dev.cardwire.analyst;

import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the field that are known beforehand, and the words that look like names and are none. */
final class Glossary {

    private static final String NO_NAME = "no name";

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, Thing> things = new HashMap<>();
    private final Set<String> noNames;

    /**
     * One thing, whatever it is called.
     *
     * @param name what the glossary calls it
     */
    record Thing(String name, EntityType type) {}

    Glossary() {
        var lists = WordLists.read("glossary.txt");
        noNames = new HashSet<>(lists.getOrDefault(NO_NAME, List.of()));
        lists.forEach((type, lines) -> {
            if (!type.equals(NO_NAME)) {
                var of = Vocabulary.find(EntityType.class, type).orElseThrow(() -> new IllegalStateException(
                        "expected an entity type of the closed list in glossary.txt, got " + type));
                lines.forEach(line -> add(line.split("\\|"), of));
            }
        });
        byFirst.values().forEach(names -> names.sort(
                Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    private void add(String[] names, EntityType type) {
        for (String name : names) {
            if (things.put(name, new Thing(names[0], type)) != null) {
                throw new IllegalStateException("expected each name of glossary.txt once, got " + name + " twice");
            }
            byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name);
        }
    }

    /** What a name names, if it is known. */
    Optional<Thing> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /** Whether a word in capitals is no name: a month, a title, a common abbreviation. */
    boolean isNoName(String word) {
        return noNames.contains(word);
    }

    /** How often each known name stands in a text, as it is written there, none within another. */
    Map<String, Integer> countsIn(String text) {
        var counts = new LinkedHashMap<String, Integer>();
        for (int at = 0; at < text.length(); ) {
            String name = nameAt(text, at);
            if (!name.isEmpty()) {
                counts.merge(name, 1, Integer::sum);
            }
            at += Math.max(1, name.length());
        }
        return counts;
    }

    private String nameAt(String text, int at) {
        for (String name : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name, at) && Letters.isWhole(text, at, at + name.length())) {
                return name;
            }
        }
        return "";
    }
}
