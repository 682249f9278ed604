package dev.cardwire.analyst;

import dev.cardwire.core.Entity;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of an article, as it writes them, the most mentioned first. */
final class Entities {

    private static final int MOST = 10;

    /** A single unknown word needs so many mentions to be taken for a name. */
    private static final int FEWEST_MENTIONS = 2;

    /** Each costs a pass over the text. */
    private static final int MOST_LOOKED_FOR = 200;

    /** Names stand in an article's first part; UTF-16 code units. */
    private static final int LOOKED_AT = 60_000;

    private static final Pattern ORGANISATION = Pattern.compile(
            ".*\\b(?:Inc|Corp|Corporation|Company|Co|Ltd|LLC|PLC|GmbH|AG|Labs?|Laboratory|Laboratories|University|Institute|College|School"
                    + "|Foundation|Association|Group|Holdings|Capital|Ventures|Partners|Bank|Agency|Commission|Council|Committee|Ministry"
                    + "|Department|Technologies|Systems|Software|Networks|Robotics|Semiconductor|Media|Times|Post|News)\\b\\.?"
                    + "|(?:University|Institute|Department|Ministry|Bank|College) of .*");

    /** Letters and a number make a version: "Falcon 9", "GPT-4o"; one letter and a number may be anything. */
    private static final Pattern PRODUCT = Pattern.compile(".*\\p{L}{2}.*\\d.*");

    private final Glossary glossary;
    private final CapitalisedNames capitalised;

    Entities(Glossary glossary) {
        this.glossary = glossary;
        this.capitalised = new CapitalisedNames(glossary);
    }

    List<Entity> of(Reading reading) {
        String all = reading.titleAndText();
        String text = all.substring(0, Math.min(all.length(), LOOKED_AT));
        var found = new ArrayList<Entity>(known(text).values());
        var names = capitalised.in(reading.sentences(), reading.language()).stream().limit(MOST_LOOKED_FOR).toList();
        for (String name : names) {
            if (glossary.find(name).isEmpty()) {
                int mentions = count(name, text);
                if (isCommonWord(name, mentions, text)) {
                    continue;
                }
                if (mentions >= FEWEST_MENTIONS || mentions == 1 && isClear(name)) {
                    found.add(new Entity(name, type(name, reading), mentions));
                }
            }
        }
        var whole = withoutParts(found);
        whole.sort(Comparator.comparingInt(Entity::mentions).reversed());
        return whole.stream().limit(MOST).toList();
    }

    /** The known ones; of one thing's several names the one that the article uses most. */
    private Map<String, Entity> known(String text) {
        var known = new LinkedHashMap<String, Entity>();
        glossary.countsIn(text).forEach((name, mentions) -> {
            var thing = glossary.find(name).orElseThrow();
            known.merge(thing.name(), new Entity(name, thing.type(), count(name, text)),
                    (one, other) -> one.mentions() >= other.mentions() ? one : other);
        });
        return known;
    }

    /** Whether a single word is written small as often: "the Coach said", but "a coach". */
    private static boolean isCommonWord(String name, int mentions, String text) {
        boolean isOneWord = name.substring(1).chars().allMatch(Character::isLowerCase);
        return isOneWord && count(name.toLowerCase(Locale.ROOT), text) >= mentions;
    }

    private static boolean isClear(String name) {
        return name.indexOf(' ') > 0 || PRODUCT.matcher(name).matches();
    }

    private static EntityType type(String name, Reading reading) {
        if (ORGANISATION.matcher(name).matches()) {
            return EntityType.ORGANISATION;
        }
        if (PRODUCT.matcher(name).matches()) {
            return EntityType.PRODUCT;
        }
        // A company speaks too, but only a person is then called by the last name alone.
        String lastName = name.substring(name.lastIndexOf(' ') + 1);
        boolean isCalledByLastName = count(lastName, reading.article().text().text()) > count(name, reading.article().text().text());
        boolean speaks = reading.sentences().stream().anyMatch(sentence -> sentence.text().contains(name)
                && Speakers.named(sentence.text(), reading.language()).filter(name::equals).isPresent());
        return speaks && isCalledByLastName && name.indexOf(' ') > 0 ? EntityType.PERSON : EntityType.OTHER;
    }

    /** Without those that are only ever mentioned as a part of a longer name. */
    private static List<Entity> withoutParts(List<Entity> entities) {
        var whole = new ArrayList<Entity>();
        for (var entity : entities) {
            int withinOthers = entities.stream()
                    .filter(other -> other.name().length() > entity.name().length() && count(entity.name(), other.name()) > 0)
                    .mapToInt(Entity::mentions)
                    .sum();
            if (entity.mentions() > withinOthers) {
                whole.add(entity);
            }
        }
        return whole;
    }

    private static int count(String name, String text) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            if (Letters.isWhole(text, at, at + name.length())) {
                count++;
            }
        }
        return count;
    }
}
