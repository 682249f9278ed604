package dev.cardwire.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads word lists of this program: a line {@code [name]} begins a list, each line after it is an entry, # a comment. */
public final class WordLists {

    private WordLists() {}

    /**
     * The lists of a resource, by name, in order.
     *
     * @param owner the class that the resource lies beside
     * @throws IllegalStateException if there is no such resource
     */
    public static Map<String, List<String>> read(Class<?> owner, String resource) {
        var lists = new LinkedHashMap<String, List<String>>();
        List<String> list = new ArrayList<>();
        try (var in = open(owner, resource);
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

    private static InputStream open(Class<?> owner, String resource) {
        InputStream in = owner.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("expected the word lists " + resource + " beside " + owner.getName() + ", got none");
        }
        return in;
    }
}
