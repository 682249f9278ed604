package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.core.Item;
import java.util.Optional;

/** The title of a card, for items with and without one. */
final class Titles {

    /** An entry without a title is called by so much of its first sentence; UTF-16 code units. */
    static final int LONGEST_MADE = 120;

    /** A longer one is an article in the wrong element, and would not fit the rows that show it. */
    static final int LONGEST = 1000;

    private Titles() {}

    /** The item's own title; without one its first sentence, its address, or the feed's name, as plain text. */
    static String of(Item item, Article article) {
        return item.title()
                .flatMap(title -> plain(title, LONGEST))
                .or(() -> article.sentences().stream()
                        .flatMap(sentence -> plain(sentence.text(), LONGEST_MADE).stream())
                        .findFirst())
                .or(item::url)
                .orElse(item.feed().name());
    }

    /**
     * A text of the feed's on one line, without controls and without what turns the direction of the text after it; absent
     * where nobody would see it.
     *
     * @param longest in UTF-16 code units
     */
    static Optional<String> plain(String text, int longest) {
        String plain = text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[\\p{Cc}\\u202D\\u202E]", "").strip();
        return Optional.of(Words.cut(plain, longest)).filter(cut -> !FoldedText.fold(cut).isEmpty());
    }
}
