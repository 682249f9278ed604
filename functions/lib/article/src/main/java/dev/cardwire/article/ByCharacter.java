package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lists by a character, to be looked up at each place of a text: an array in pages, for a map would box each character. */
final class ByCharacter<T> {

    private static final int PAGE = 256;

    private final List<List<List<T>>> pages = new ArrayList<>();

    void add(char character, T entry) {
        int page = character / PAGE;
        while (pages.size() <= page) {
            pages.add(List.of());
        }
        if (pages.get(page).isEmpty()) {
            var empty = new ArrayList<List<T>>();
            for (int i = 0; i < PAGE; i++) {
                empty.add(List.of());
            }
            pages.set(page, empty);
        }
        var entries = new ArrayList<>(get(character));
        entries.add(Objects.requireNonNull(entry));
        pages.get(page).set(character % PAGE, entries);
    }

    /** What was added for a character, in that order or as it was sorted. */
    List<T> get(char character) {
        int page = character / PAGE;
        if (page >= pages.size() || pages.get(page).isEmpty()) {
            return List.of();
        }
        return pages.get(page).get(character % PAGE);
    }

    void sort(Comparator<T> order) {
        pages.stream().flatMap(List::stream).filter(entries -> entries.size() > 1).forEach(entries -> entries.sort(order));
    }
}
