package dev.cardwire.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A DOCTYPE, which is stripped and never resolved (POLLING rule 18). All that is taken from it are the names that a feed
 * gives to short plain texts: no entity in another one, nothing from outside.
 *
 * @param end where what comes after it begins
 * @param entities name to text
 */
record Doctype(int end, Map<String, String> entities) {

    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s{1,20}([A-Za-z][\\w.-]{0,30})\\s{1,20}(?:\"([^\"&<%]{0,500})\"|'([^'&<%]{0,500})')\\s{0,20}>");
    private static final int MOST_ENTITIES = 300;
    private static final int LONGEST = 50_000;

    /** The DOCTYPE that begins at a place. */
    static Doctype at(String text, int start) {
        int end = end(text, start);
        var entities = new HashMap<String, String>();
        var entity = ENTITY.matcher(text).region(start, Math.min(end, start + LONGEST));
        while (entities.size() < MOST_ENTITIES && entity.find()) {
            // The first declaration binds (XML 1.0, 4.2).
            entities.putIfAbsent(entity.group(1), entity.group(2) == null ? entity.group(3) : entity.group(2));
        }
        return new Doctype(end, entities);
    }

    private static int end(String text, int start) {
        boolean subset = false;
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', '\'' -> {
                    int close = text.indexOf(text.charAt(i), i + 1);
                    // A quote that never closes ends nothing.
                    i = close < 0 || close - i > LONGEST ? i : close;
                }
                case '[' -> subset = true;
                case ']' -> subset = false;
                case '>' -> {
                    if (!subset) {
                        return i + 1;
                    }
                }
                default -> { }
            }
        }
        // Its inner part never ends: up to the first bracket, as if it had none.
        int first = text.indexOf('>', start);
        return first < 0 ? text.length() : first + 1;
    }
}
