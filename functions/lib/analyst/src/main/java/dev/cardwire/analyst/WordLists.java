package dev.cardwire.analyst;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists of this room: a line {@code [name]} begins a list, each line after it is an entry, # a comment. */
final class WordLists {

    private WordLists() {}

    /** The lists of a resource beside this class, by name, in order. */
    static Map<String, List<String>> read(String resource) {
        var lists = new LinkedHashMap<String, List<String>>();
        List<String> list = new ArrayList<>();
        try (var in = WordLists.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (entry.startsWith("[")) {
                    list = lists.computeIfAbsent(entry.substring(1, entry.length() - 1), name -> new ArrayList<>());
                } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                    list.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word lists " + resource + " of this program cannot be read", e);
        }
        return lists;
    }
}
