package dev.cardwire.embedded.model;

import java.nio.charset.StandardCharsets;

/**
 * How the stand-ins count tokens: one for each four bytes of UTF-8, the last one of what is left. Real tokenizers differ by
 * model; of English they make about as many, of Chinese rather more.
 */
public final class Tokens {

    private static final int BYTES = 4;

    private Tokens() {}

    /** How many a text has. */
    public static long of(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES - 1L) / BYTES;
    }

    /** The beginning of a text that has no more than so many; whole characters only. */
    static String first(String text, int tokens) {
        long room = (long) tokens * BYTES;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            room -= character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (room < 0) {
                return text.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return text;
    }
}
