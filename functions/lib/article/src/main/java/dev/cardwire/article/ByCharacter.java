package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Lists by a character, to be looked up at each place of a text. A hash table of its own, for a map would box each character, and
 * so small that it stays in the processor's cache: nearly every place asks for what is not there.
 */
public final class ByCharacter<T> {

    private static final int SMALLEST = 16;

    /** So many places a character: few ask for more than one place. */
    private static final int SPARE = 4;

    /** Fibonacci hashing: 2^32 divided by the golden ratio. */
    private static final int SCATTER = 0x9E3779B1;

    private static final int SCATTERED = 15;

    /** A power of two of them; 0 where nothing is. */
    private char[] characters = new char[SMALLEST];

    private Object[] lists = new Object[SMALLEST];
    private int size;

    /** @throws IllegalArgumentException for U+0000, which no word begins with */
    public void add(char character, T entry) {
        if (character == 0) {
            throw new IllegalArgumentException("expected a character of a word, got U+0000");
        }
        Objects.requireNonNull(entry);
        if ((size + 1) * SPARE > characters.length) {
            grow();
        }
        int place = place(character);
        if (characters[place] == 0) {
            characters[place] = character;
            lists[place] = new ArrayList<T>();
            size++;
        }
        at(place).add(entry);
    }

    /** What was added for a character, in that order or as it was sorted. */
    public List<T> get(char character) {
        int place = place(character);
        return characters[place] == 0 ? List.of() : at(place);
    }

    /** Whether anything was added for a character. */
    public boolean has(char character) {
        return characters[place(character)] != 0;
    }

    /** Sorts what was added for each character. */
    public void sort(Comparator<T> order) {
        for (int place = 0; place < characters.length; place++) {
            if (characters[place] != 0) {
                at(place).sort(order);
            }
        }
    }

    /** Where a character stands, or would. */
    private int place(char character) {
        int last = characters.length - 1;
        // Letters that follow each other in the alphabet shall not stand in a row: what comes after them would pass them all.
        int place = character * SCATTER >>> SCATTERED & last;
        while (characters[place] != character && characters[place] != 0) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        char[] known = characters;
        Object[] entries = lists;
        characters = new char[known.length * 2];
        lists = new Object[known.length * 2];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != 0) {
                int place = place(known[i]);
                characters[place] = known[i];
                lists[place] = entries[i];
            }
        }
    }

    @SuppressWarnings("unchecked") // Only add writes, and it writes lists of T.
    private List<T> at(int place) {
        return (List<T>) lists[place];
    }
}
