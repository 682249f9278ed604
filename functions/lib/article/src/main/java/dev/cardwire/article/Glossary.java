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

/** The names of the field that are known beforehand, as names.txt has them. */
public final class Glossary {

    private static final Glossary OF_THE_FIELD = new Glossary();

    /** Marks a name that also means other things. */
    private static final char AMBIGUOUS = '~';

    private final ByCharacter<String> byFirst = new ByCharacter<>();
    private final Map<String, Thing> things = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * One thing, whatever it is called.
     *
     * @param name what the glossary calls it
     */
    public record Thing(String name, EntityType type) {

        /** Its identity, as {@link NameFact#keys} has it. */
        public String key() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** A name of the glossary that stands in a text. */
    record Known(int start, int end, Thing thing, boolean isAmbiguous) {}

    private Glossary() {
        WordLists.read(Glossary.class, "names.txt").forEach((type, lines) -> {
            var of = Vocabulary.find(EntityType.class, type).orElseThrow(() -> new IllegalStateException(
                    "expected an entity type of the closed list in names.txt, got " + type));
            lines.forEach(line -> add(line.split("\\|"), of));
        });
        byFirst.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    /** The glossary of this program. */
    public static Glossary ofTheField() {
        return OF_THE_FIELD;
    }

    private void add(String[] names, EntityType type) {
        var thing = new Thing(names[0], type);
        for (String written : names) {
            boolean isAmbiguous = written.charAt(0) == AMBIGUOUS;
            String name = isAmbiguous ? written.substring(1) : written;
            if (things.put(name, thing) != null) {
                throw new IllegalStateException("expected each name of names.txt once, got " + name + " twice");
            }
            if (isAmbiguous) {
                ambiguous.add(name);
            }
            byFirst.add(name.charAt(0), name);
        }
    }

    /** What a name names, if it is known. */
    public Optional<Thing> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /** The known names of a text, in order, none within another; an ambiguous one only beside another name of its thing. */
    List<Known> in(String text) {
        var found = new ArrayList<Known>();
        var sure = new HashSet<Thing>();
        for (int at = 0; at < text.length(); ) {
            String name = nameAt(text, at);
            if (!name.isEmpty()) {
                var known = new Known(at, at + name.length(), things.get(name), ambiguous.contains(name));
                found.add(known);
                if (!known.isAmbiguous()) {
                    sure.add(known.thing());
                }
            }
            at += Math.max(1, name.length());
        }
        found.removeIf(known -> known.isAmbiguous() && !sure.contains(known.thing()));
        return found;
    }

    private String nameAt(String text, int at) {
        var names = byFirst.get(text.charAt(at));
        if (names.isEmpty() || Letters.isWithinWord(text, at)) {
            return "";
        }
        for (String name : names) {
            if (text.startsWith(name, at) && !Letters.isWithinWord(text, at + name.length())) {
                return name;
            }
        }
        return "";
    }
}
