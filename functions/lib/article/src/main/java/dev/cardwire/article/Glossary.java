package dev.cardwire.article;

import dev.cardwire.core.Vocabulary;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the field that are known beforehand, and the words that look like names and are none. */
public final class Glossary {

    private static final Glossary OF_THE_FIELD = new Glossary();

    private static final String NO_NAME = "no name";

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, Thing> things = new HashMap<>();
    private final Set<String> noNames;

    /**
     * One thing, whatever it is called.
     *
     * @param name what the glossary calls it
     */
    public record Thing(String name, EntityType type) {

        /** Its identity, as {@link NameFact#keys} has it. */
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private Glossary() {
        var lists = WordLists.read(Glossary.class, "names.txt");
        noNames = new HashSet<>(lists.getOrDefault(NO_NAME, List.of()));
        lists.forEach((type, lines) -> {
            if (!type.equals(NO_NAME)) {
                var of = Vocabulary.find(EntityType.class, type).orElseThrow(() -> new IllegalStateException(
                        "expected an entity type of the closed list in names.txt, got " + type));
                lines.forEach(line -> add(line.split("\\|"), of));
            }
        });
        byFirst.values().forEach(names -> names.sort(
                Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    /** The glossary of this program, names.txt. */
    public static Glossary ofTheField() {
        return OF_THE_FIELD;
    }

    private void add(String[] names, EntityType type) {
        var thing = new Thing(names[0], type);
        for (String name : names) {
            if (things.put(name, thing) != null) {
                throw new IllegalStateException("expected each name of names.txt once, got " + name + " twice");
            }
            byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name);
        }
    }

    /** What a name names, if it is known. */
    public Optional<Thing> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /** Whether a word in capitals is no name: a month, a title, a common abbreviation. */
    boolean isNoName(String word) {
        return noNames.contains(word);
    }

    /** The longest known name that begins at a place of a text as a whole word; "" if none does. */
    String nameAt(String text, int at) {
        for (String name : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name, at) && Letters.isWhole(text, at, at + name.length())) {
                return name;
            }
        }
        return "";
    }
}
