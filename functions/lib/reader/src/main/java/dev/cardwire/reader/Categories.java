package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Category;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a feed says itself that it, or an entry, is about. */
final class Categories {

    private Categories() {}

    static List<Category> of(Node node) {
        var categories = new LinkedHashSet<Category>();
        for (Node child : node.children()) {
            switch (child.key()) {
                case "category", "dc:subject", "media:category" -> add(child.hasChildren() ? InnerHtml.of(child) : child.text(), Optional.empty(), categories);
                case "atom:category" -> add(child.attribute("term").isBlank() ? child.text() : child.attribute("term"),
                        PlainText.present(child.attribute("label")), categories);
                case "itunes:category" -> {
                    add(child.attribute("text"), Optional.empty(), categories);
                    for (Node inner : child.children()) {
                        add(inner.attribute("text"), Optional.empty(), categories);
                    }
                }
                case "itunes:keywords", "media:keywords" -> Arrays.stream(child.text().split(",")).forEach(word -> add(word, Optional.empty(), categories));
                default -> { }
            }
        }
        return List.copyOf(categories);
    }

    private static void add(String term, Optional<String> label, Set<Category> into) {
        if (!term.isBlank() || label.isPresent()) {
            into.add(new Category(PlainText.present(term).orElse(""), label));
        }
    }
}
