package dev.cardwire.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the element of a page that holds its article: the one whose paragraphs have the most text. */
final class MainText {

    private static final String NOT_ARTICLE = "nav, header, footer, aside, form, script, style, noscript, "
            + "[role=navigation], [role=banner], [role=contentinfo], [role=complementary]";

    private MainText() {}

    static Element of(Document page) {
        page.select(NOT_ARTICLE).stream()
                // An article's own header holds its title and first paragraph as often as not.
                .filter(element -> !element.nameIs("header") || element.closest("article") == null)
                .toList()
                .forEach(Element::remove);
        Map<Element, Double> weights = new HashMap<>();
        for (Element paragraph : page.select("p, pre, blockquote > :only-child, li")) {
            double weight = weight(paragraph);
            // A paragraph speaks for its parent, and half as much for the one above: articles wrap sections.
            if (paragraph.parent() != null) {
                weights.merge(paragraph.parent(), weight, Double::sum);
                if (paragraph.parent().parent() != null) {
                    weights.merge(paragraph.parent().parent(), weight / 2, Double::sum);
                }
            }
        }
        return weights.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<Element, Double>::getValue)
                        // Of two that weigh the same, the one that stands first.
                        .thenComparing(entry -> -entry.getKey().elementSiblingIndex()))
                .map(Map.Entry::getKey)
                .orElseGet(page::body);
    }

    /** Text counts, the text of links does not: a list of links is no article. */
    private static double weight(Element paragraph) {
        int linked = paragraph.select("a").stream().mapToInt(link -> link.text().length()).sum();
        int own = Math.max(0, paragraph.text().length() - 2 * linked);
        return paragraph.nameIs("li") ? own / 2.0 : own;
    }
}
