package dev.cardwire.analyst;

import dev.cardwire.article.Facts;
import dev.cardwire.article.Glossary;
import dev.cardwire.article.Letters;
import dev.cardwire.article.NameFact;
import dev.cardwire.article.Speakers;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an article names, the most mentioned first. Several names of one thing are one entity, which goes by the name that
 * the glossary gives it where the article uses that one, so that cards agree on it, and else by the one that it uses most.
 */
final class Entities {

    private static final int MOST = 10;

    /** A single unknown word needs so many mentions to be taken for a name. */
    private static final int FEWEST_MENTIONS = 2;

    /** Each costs a pass over the text. */
    private static final int MOST_LOOKED_FOR = 200;

    private Entities() {}

    static List<Entity> of(Reading reading) {
        String text = reading.title() + "\n" + reading.looked();
        var names = Stream.concat(
                Facts.of(reading.title(), reading.article().language(), reading.publishedAt()).names().stream(),
                reading.facts().names().stream()).toList();
        var found = new ArrayList<Entity>();
        byKey(names).values().stream().limit(MOST_LOOKED_FOR).forEach(thing -> {
            String name = name(thing);
            int mentions = mentions(thing, text);
            boolean known = Glossary.ofTheField().find(name).isPresent();
            if (known || !isCommonWord(name, mentions, text) && (mentions >= FEWEST_MENTIONS || isClear(name))) {
                found.add(new Entity(name, known ? thing.getFirst().type() : type(thing.getFirst(), reading, text), mentions));
            }
        });
        var whole = withoutParts(found);
        whole.sort(Comparator.comparingInt(Entity::mentions).reversed());
        return whole.stream().limit(MOST).toList();
    }

    /** The names by what they name, in the order of the text; a product's versions are things of their own. */
    private static Map<List<Object>, List<NameFact>> byKey(List<NameFact> names) {
        var things = new LinkedHashMap<List<Object>, List<NameFact>>();
        names.forEach(name -> things
                .computeIfAbsent(List.of(name.keys(), name.type() == EntityType.PRODUCT ? name.version() : ""), key -> new ArrayList<>())
                .add(name));
        return things;
    }

    private static String name(List<NameFact> thing) {
        var counts = new LinkedHashMap<String, Integer>();
        thing.forEach(name -> counts.merge(name.text(), 1, Integer::sum));
        String mostUsed = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return Glossary.ofTheField().find(mostUsed)
                .map(Glossary.Thing::name)
                // 腾讯 in a Chinese article, though it says Tencent once.
                .filter(shared -> counts.containsKey(shared) && isHan(shared) == isHan(mostUsed))
                .orElse(mostUsed);
    }

    private static boolean isHan(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether a single word is written small as often: "the Coach said", but "a coach". */
    private static boolean isCommonWord(String name, int mentions, String text) {
        boolean isOneWord = name.substring(1).chars().allMatch(Character::isLowerCase);
        return isOneWord && count(name.toLowerCase(Locale.ROOT), text) >= mentions;
    }

    private static boolean isClear(String name) {
        return name.indexOf(' ') > 0 || name.chars().anyMatch(Character::isDigit) || isHan(name);
    }

    private static EntityType type(NameFact fact, Reading reading, String text) {
        String name = fact.text();
        // A company speaks too, but only a person is then called by the last name alone.
        String lastName = name.substring(name.lastIndexOf(' ') + 1);
        boolean mayBePerson = fact.type() == EntityType.OTHER && name.indexOf(' ') > 0 && count(lastName, text) > count(name, text);
        return mayBePerson && reading.sentences().stream().anyMatch(sentence -> sentence.text().contains(name)
                        && Speakers.named(sentence.text(), reading.language()).filter(name::equals).isPresent())
                ? EntityType.PERSON
                : fact.type();
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

    /** How often a thing is named: "Lopez" within "Maria Lopez" is no mention of its own. */
    private static int mentions(List<NameFact> thing, String text) {
        var forms = thing.stream().map(NameFact::text).distinct().toList();
        int all = forms.stream().mapToInt(form -> count(form, text)).sum();
        int within = forms.stream()
                .flatMap(longer -> forms.stream().filter(form -> form.length() < longer.length()).map(form -> count(form, longer) * count(longer, text)))
                .mapToInt(Integer::intValue)
                .sum();
        return all - within;
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
