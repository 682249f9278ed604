package dev.cardwire.article;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell names apart from other words in capitals, as name-words.txt has them. */
final class NameWords {

    private static final Map<String, List<String>> LISTS = WordLists.read(NameWords.class, "name-words.txt");

    /** Abbreviations and the like that name nothing. */
    static final Set<String> NO_NAMES = list("no name");

    /** Stand before a person's name. */
    static final Set<String> TITLES = list("title");

    /** Months, days and peoples. */
    static final Set<String> SEPARATORS = list("separator");

    /** Begin sentences. */
    static final Set<String> SENTENCE_STARTS = list("sentence start");

    static final Set<String> GIVEN_NAMES = list("given name");

    private NameWords() {}

    private static Set<String> list(String name) {
        return Set.copyOf(new HashSet<>(LISTS.get(name)));
    }

    /** Whether a word in capitals is no name by itself. */
    static boolean isNoName(String word) {
        return NO_NAMES.contains(word) || TITLES.contains(word) || SEPARATORS.contains(word) || SENTENCE_STARTS.contains(word);
    }
}
