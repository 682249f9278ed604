package dev.cardwire.grounding;

import dev.cardwire.article.Letters;
import dev.cardwire.article.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells whether a Chinese name of a person and one in Latin letters are one, by how its characters are spelled in Pinyin
 * (pinyin.txt): 李明 is "Li Ming" and "Ming Li".
 */
final class Pinyin {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /** "Ou-Yang Zi Yuan": a name's syllables may all stand apart. */
    private static final int MOST_WORDS = 3;

    private static final Map<String, List<String>> SYLLABLES = new HashMap<>();

    static {
        WordLists.read(Pinyin.class, "pinyin.txt").get("pinyin").forEach(line -> {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                SYLLABLES.computeIfAbsent(parts[i], character -> new ArrayList<>()).add(parts[0]);
            }
        });
    }

    private Pinyin() {}

    /** Whether a name stands in the evidence as the other script spells it. */
    static boolean holds(String name, Cited evidence) {
        return evidence.sentences().stream().anyMatch(quote -> isOfCharacters(name)
                ? latin(quote).stream().anyMatch(spelled -> spells(name, 0, name.length(), spelled))
                : forms(List.of(name.split(" "))).stream().anyMatch(spelled -> characters(quote, spelled)));
    }

    /** Whether two names are one, of which the one is in characters and the other spelled. */
    static boolean isSame(String one, String other) {
        return spellsAny(one, other) || spellsAny(other, one);
    }

    private static boolean spellsAny(String characters, String name) {
        return isOfCharacters(characters) && forms(List.of(name.split(" "))).stream().anyMatch(spelled -> spells(characters, 0, characters.length(), spelled));
    }

    private static boolean isOfCharacters(String name) {
        return name.length() >= SHORTEST && name.length() <= LONGEST && name.chars().allMatch(Letters::isUnspaced);
    }

    /** The names of a text in Latin letters, each in both orders: words in capitals beside each other. */
    private static List<String> latin(Reading quote) {
        var tokens = quote.tokens();
        var names = new ArrayList<String>();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + SHORTEST; to <= Math.min(from + MOST_WORDS, tokens.size()); to++) {
                var words = tokens.subList(from, to);
                if (words.stream().allMatch(Token::isCapitalised)) {
                    names.addAll(forms(words.stream().map(Token::text).toList()));
                }
            }
        }
        return names;
    }

    /** A name's letters with the surname first and last; none of one word, which is too little to tell a person by. */
    private static List<String> forms(List<String> words) {
        if (words.size() < SHORTEST || words.size() > MOST_WORDS) {
            return List.of();
        }
        String whole = plain(String.join("", words));
        String turned = plain(words.getLast() + String.join("", words.subList(0, words.size() - 1)));
        return List.of(whole, turned);
    }

    private static String plain(String letters) {
        return letters.toLowerCase(Locale.ROOT).replace("-", "").replace("'", "").replace("’", "").replace('ü', 'v');
    }

    /** Whether characters of a text are spelled so. */
    private static boolean characters(Reading quote, String spelled) {
        String text = quote.text();
        return IntStream.range(quote.from(), quote.to()).anyMatch(at -> IntStream.rangeClosed(SHORTEST, LONGEST)
                .filter(length -> at + length <= quote.to())
                .anyMatch(length -> spells(text, at, at + length, spelled)));
    }

    /** Whether each character's syllable follows the other, and nothing is left. */
    private static boolean spells(String text, int at, int end, String spelled) {
        if (at == end) {
            return spelled.isEmpty();
        }
        return SYLLABLES.getOrDefault(text.substring(at, at + 1), List.of()).stream()
                .anyMatch(syllable -> spelled.startsWith(syllable) && spells(text, at + 1, end, spelled.substring(syllable.length())));
    }
}
