package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of a text: those of the glossary, and those that capitals or words beside them tell. */
final class Names {

    private static final Pattern ORGANISATION = Pattern.compile(
            ".*\\b(?:Inc|Corp|Corporation|Company|Co|Ltd|LLC|PLC|GmbH|AG|Labs?|Laboratory|Laboratories|University|Institute|College|School"
                    + "|Foundation|Association|Group|Holdings|Capital|Ventures|Partners|Bank|Agency|Commission|Council|Committee|Ministry"
                    + "|Department|Technologies|Systems|Software|Networks|Robotics|Semiconductor|Media|Times|Post|News)\\b\\.?"
                    + "|(?:University|Institute|Department|Ministry|Bank|College) of .*");

    /** Letters and a number make a version: "Falcon 9", "GPT-4o"; one letter and a number may be anything. */
    private static final Pattern PRODUCT = Pattern.compile("(?<name>.*\\p{L}{2}.*?)[ -]?(?<version>\\d.*)");

    private static final Glossary GLOSSARY = Glossary.ofTheField();
    private static final EnglishNames CAPITALISED = new EnglishNames(GLOSSARY);

    private Names() {}

    /** The names of a text, in order, none within another. */
    static List<NameFact> in(String text, Language language) {
        var found = new ArrayList<NameFact>();
        for (int at = 0; at < text.length(); ) {
            String name = GLOSSARY.nameAt(text, at);
            if (!name.isEmpty()) {
                found.add(known(at, name));
            }
            at += Math.max(1, name.length());
        }
        for (int[] span : CAPITALISED.in(text, language)) {
            found.add(unknown(span[0], text.substring(span[0], span[1])));
        }
        // Of two that overlap the longer is meant.
        found.sort(Comparator.comparingInt(NameFact::start).thenComparing(Comparator.comparingInt(NameFact::end).reversed()));
        var apart = new ArrayList<NameFact>();
        for (var name : found) {
            if (apart.isEmpty() || name.start() >= apart.getLast().end()) {
                apart.add(name);
            }
        }
        return List.copyOf(apart);
    }

    private static NameFact known(int start, String name) {
        var thing = GLOSSARY.find(name).orElseThrow();
        return new NameFact(start, start + name.length(), name, thing.type(), Set.of(thing.key()), Optional.empty());
    }

    private static NameFact unknown(int start, String name) {
        if (GLOSSARY.find(name).isPresent()) {
            return known(start, name);
        }
        var product = PRODUCT.matcher(name);
        if (product.matches()) {
            return new NameFact(start, start + name.length(), name, EntityType.PRODUCT, Set.of(key(product.group("name"))),
                    Optional.of(product.group("version")));
        }
        var type = ORGANISATION.matcher(name).matches() ? EntityType.ORGANISATION : EntityType.OTHER;
        return new NameFact(start, start + name.length(), name, type, Set.of(key(name)), Optional.empty());
    }

    private static String key(String name) {
        return GLOSSARY.find(name).map(Glossary.Thing::key).orElseGet(() -> name.toLowerCase(Locale.ROOT));
    }
}
