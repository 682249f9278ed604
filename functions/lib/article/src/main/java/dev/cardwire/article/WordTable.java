package dev.cardwire.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words with what each of them stands for, to be looked up at a place of a text: the longest that stands there whole. */
final class WordTable {

    private final ByCharacter<Word> byFirst = new ByCharacter<>();
    private final ByCharacter<Word> byLast = new ByCharacter<>();

    /** A word of the table. */
    record Word(String form, String meaning) {}

    /** @param meanings by form, in small letters */
    WordTable(Map<String, String> meanings) {
        meanings.forEach((form, meaning) -> {
            var word = new Word(form, meaning);
            byFirst.add(form.charAt(0), word);
            byLast.add(form.charAt(form.length() - 1), word);
        });
        var longestFirst = Comparator.comparing((Word word) -> word.form().length()).reversed().thenComparing(Word::form);
        byFirst.sort(longestFirst);
        byLast.sort(longestFirst);
    }

    /** A table of words that need no meaning. */
    static WordTable of(String... words) {
        return new WordTable(Arrays.stream(words).collect(Collectors.toMap(word -> word, word -> word)));
    }

    /**
     * The word that begins at a place; where it is in letters, no letter follows it.
     *
     * @param lower the text in small letters
     */
    Optional<Word> at(String lower, int at) {
        if (at < lower.length()) {
            for (Word word : byFirst.get(lower.charAt(at))) {
                if (lower.startsWith(word.form(), at) && !Letters.isWithinWord(lower, at + word.form().length())) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The word that ends before a place; where it is in letters, none stands before it.
     *
     * @param lower the text in small letters
     */
    Optional<Word> before(String lower, int end) {
        if (end > 0) {
            for (Word word : byLast.get(lower.charAt(end - 1))) {
                int start = end - word.form().length();
                if (start >= 0 && lower.startsWith(word.form(), start) && !Letters.isWithinWord(lower, start)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }
}
