package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lists by a character, to be looked up at each place of a text: an array in pages, for a map would box each character. */
final class ByCharacter<T> {

    private static final int PAGE = 256;

    /** A page that nothing was added to is one without places. */
    private Object[][] pages = {};

    void add(char character, T entry) {
        int page = character / PAGE;
        int known = pages.length;
        if (page >= known) {
            pages = Arrays.copyOf(pages, page + 1);
            Arrays.fill(pages, known, page + 1, new Object[0]);
        }
        if (pages[page].length == 0) {
            pages[page] = new Object[PAGE];
            Arrays.fill(pages[page], List.of());
        }
        var entries = new ArrayList<>(get(character));
        entries.add(Objects.requireNonNull(entry));
        pages[page][character % PAGE] = entries;
    }

    /** What was added for a character, in that order or as it was sorted. */
    @SuppressWarnings("unchecked") // Only add writes, and it writes lists of T.
    List<T> get(char character) {
        int page = character / PAGE;
        return page >= pages.length || pages[page].length == 0 ? List.of() : (List<T>) pages[page][character % PAGE];
    }

    void sort(Comparator<T> order) {
        for (int character = 0; character < pages.length * PAGE; character++) {
            var entries = get((char) character);
            if (entries.size() > 1) {
                entries.sort(order);
            }
        }
    }
}
