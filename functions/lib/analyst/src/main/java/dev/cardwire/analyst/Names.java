package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.core.Entity;
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
import java.util.regex.Pattern;

/**
 * Finds the names of an article by simple means: the glossary's, and runs of capitals that stand more than once within
 * sentences. A name is given as the article writes it.
 */
final class Names {

    private static final int MOST = 10;

    /** As many characters as stand between a Chinese name and its verb: 李彦宏在会上表示. */
    private static final int NEAR = 8;

    /** A capital behind a small letter or a comma, so not the first word of a sentence. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<=[\\p{Ll}\\p{IsHan},、] ?)(?<![\\p{Lu}] )(\\p{Lu}[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}.]+)?(?: \\p{Lu}[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}.]+)?){0,3})");

    private static final Set<String> COMMON = Set.of(
            "He", "She", "It", "They", "We", "You", "The", "This", "That", "These", "Those", "There", "Its", "His", "Her", "Their", "Our",
            "In", "On", "At", "By", "For", "And", "But", "If", "As", "When", "What", "How", "Why", "AI", "CEO", "CTO", "US", "UK", "EU",
            "API", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "English", "Chinese", "American", "European",
            "Internet", "Web", "Mr", "Ms", "Dr");

    private record Known(String name, EntityType type, Pattern pattern) {}

    private final List<Known> glossary = new ArrayList<>();

    Names() {
        WordLists.read("glossary.txt").forEach((type, lines) -> {
            EntityType of = Vocabulary.find(EntityType.class, type)
                    .orElseThrow(() -> new IllegalStateException("no entity type " + type + " in the glossary"));
            lines.forEach(line -> List.of(line.split("\\|")).forEach(name -> glossary.add(new Known(name, of, whole(name)))));
        });
    }

    private static Pattern whole(String name) {
        boolean unspaced = name.codePoints().anyMatch(Character::isIdeographic);
        return Pattern.compile(unspaced ? Pattern.quote(name)
                : "(?<![A-Za-z0-9_-])" + Pattern.quote(name) + "(?![A-Za-z0-9_]|-[A-Za-z])");
    }

    static boolean isCommon(String name) {
        return COMMON.contains(name) || COMMON.contains(name.split(" ")[0]) && name.indexOf(' ') < 0;
    }

    /** The names of an article, most mentioned first. */
    List<Entity> in(String title, Article article) {
        String text = title + "\n" + article.text().text();
        Map<String, Entity> found = new LinkedHashMap<>();
        for (Known known : glossary) {
            int mentions = (int) known.pattern().matcher(text).results().count();
            if (mentions > 0) {
                found.put(known.name(), new Entity(known.name(), known.type(), mentions));
            }
        }
        capitals(text, found);
        return withoutParts(found).stream()
                .sorted(Comparator.comparingInt(Entity::mentions).reversed().thenComparing(entity -> text.indexOf(entity.name())))
                .limit(MOST)
                .toList();
    }

    private static void capitals(String text, Map<String, Entity> found) {
        var counts = new HashMap<String, Integer>();
        CAPITALS.matcher(text).results().map(match -> match.group(1)).filter(name -> !isCommon(name) && name.length() > 2)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.forEach((name, count) -> {
            // Once is chance for one word, and seldom for several.
            if ((count > 1 || name.indexOf(' ') > 0) && !found.containsKey(name)) {
                found.put(name, new Entity(name, EntityType.OTHER, count));
            }
        });
    }

    /** "Google" is not mentioned apart where each mention is part of "Google DeepMind". */
    private static List<Entity> withoutParts(Map<String, Entity> found) {
        var apart = new ArrayList<Entity>();
        var names = new HashSet<>(found.keySet());
        found.values().forEach(entity -> {
            int within = names.stream()
                    .filter(other -> !other.equals(entity.name()) && other.contains(entity.name()))
                    .mapToInt(other -> found.get(other).mentions())
                    .sum();
            if (entity.mentions() > within) {
                apart.add(entity);
            }
        });
        return apart;
    }

    /** A person of the glossary who speaks in a text: the word for speaking stands right behind the name. */
    Optional<String> speaker(String text, Words speech) {
        return glossary.stream()
                .filter(known -> known.type() == EntityType.PERSON)
                .filter(known -> known.pattern().matcher(text).results().anyMatch(match ->
                        speech.occurIn(text.substring(match.end(), Math.min(text.length(), match.end() + NEAR)))))
                .map(Known::name)
                .findFirst();
    }
}
