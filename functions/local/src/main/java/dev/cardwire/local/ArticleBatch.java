package dev.cardwire.local;

import dev.cardwire.article.ArticleReader;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads many articles and prints their texts as one JSON object, in the form of the public article-extraction benchmark. */
final class ArticleBatch {

    private final Main main;

    ArticleBatch(Main main) {
        this.main = main;
    }

    /**
     * A line of the list.
     *
     * @param file relative to the list's own directory, or to the root that was given
     */
    private record Page(String id, String file) {}

    /**
     * Prints the texts in the list's order.
     *
     * @param list a file, or - for the standard input
     * @return 0; 1 if some could not be read, which is said and left out
     * @throws IllegalArgumentException if there is no such list, or one of its lines is none; nothing is printed then
     */
    int print(String list, Optional<Path> root) throws IOException {
        Path directory = root.orElseGet(() -> list.equals("-") ? Path.of("") : Path.of(list).toAbsolutePath().getParent());
        List<Page> pages = pages(list);
        int failed = 0;
        String before = "{\n";
        var out = main.terminal().out();
        for (var page : pages) {
            try {
                var item = ArticleFile.read(directory.resolve(page.file()), main.clock().instant());
                String text = ArticleReader.read(item).text().text();
                out.print(before + Json.write(page.id()) + ": " + body(text));
                before = ",\n";
            } catch (IOException | IllegalArgumentException e) {
                main.terminal().say("cardwire: " + page.id() + ": " + e.getMessage());
                failed++;
            }
        }
        out.print(before.equals("{\n") ? "{}\n" : "\n}\n");
        return failed == 0 ? 0 : 1;
    }

    /** An article without a text is told apart from one that was not read. */
    private static String body(String text) {
        return text.isEmpty() ? "{\"articleBody\":\"\"}" : Json.write(Map.of("articleBody", text));
    }

    private static List<Page> pages(String list) throws IOException {
        if (!list.equals("-") && !Files.isRegularFile(Path.of(list))) {
            throw new IllegalArgumentException("there is no file " + list);
        }
        String text = list.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : Files.readString(Path.of(list));
        var pages = new ArrayList<Page>();
        Set<String> ids = new LinkedHashSet<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                var page = Json.read(line, Page.class, "line " + number + " of " + list);
                if (page.id() == null || page.file() == null) {
                    throw new IllegalArgumentException("expected id and file in line " + number + " of " + list + ", got " + line.strip());
                }
                if (!ids.add(page.id())) {
                    throw new IllegalArgumentException("expected each id once, got " + page.id() + " again in line " + number + " of " + list);
                }
                pages.add(page);
            }
        }
        return pages;
    }
}
