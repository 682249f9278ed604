package dev.cardwire.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/** The children of a channel, an item or an entry, found by their usual names. */
record FeedEntry(Element element, Map<String, List<Element>> children) {

    static FeedEntry of(Element element) {
        var children = new LinkedHashMap<String, List<Element>>();
        for (Element child : element.getChildren()) {
            children.computeIfAbsent(Names.of(child).toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(child);
        }
        return new FeedEntry(element, children);
    }

    /** All children of a name, in lower case, with its usual prefix. */
    List<Element> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** The first child with text, of the first name that has one: where one module is silent the next may speak. */
    Optional<Element> first(String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                if (!child.getChildren().isEmpty() || !child.getText().isBlank()) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> text(String... names) {
        return first(names).map(found -> found.getText().strip()).filter(text -> !text.isEmpty());
    }

    /** The texts of all children of the first name that has any. */
    List<String> texts(String... names) {
        for (String name : names) {
            var texts = all(name).stream().map(found -> found.getText().strip()).filter(text -> !text.isEmpty()).distinct().toList();
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    /** The first date that can be read. */
    Optional<Instant> date(String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                var date = FeedDates.parse(child.getText());
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** Names of authors that are given as Atom does, in a child of their own. */
    List<String> people(String name) {
        return all(name).stream()
                .map(FeedEntry::of)
                .flatMap(person -> person.text("atom:name", "name", "atom:email", "email").stream())
                .toList();
    }

    /** The address that Atom's links give for a relation. */
    Optional<String> atomLink(String relation, String base) {
        return all("atom:link").stream()
                .filter(link -> link.getAttributeValue("rel", "alternate").equals(relation))
                .flatMap(link -> WebLinks.resolve(base(link, base), link.getAttributeValue("href", "")).stream())
                .findFirst();
    }

    /** All elements inside an element, in the document's order. */
    static List<Element> within(Element element) {
        var found = new ArrayList<Element>();
        element.getDescendants(Filters.element()).forEach(found::add);
        return found;
    }

    /** Where relative links of an element are resolved: on its {@code xml:base} and those around it. */
    static String base(Element element, String outermost) {
        Element parent = element.getParentElement();
        String outer = parent == null ? outermost : base(parent, outermost);
        String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        return own == null ? outer : WebLinks.resolve(outer, own).orElse(outer);
    }

    /** The language that an element declares, or one around it. */
    static Optional<String> language(Element element) {
        for (Element at = element; at != null; at = at.getParentElement()) {
            String own = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (own != null) {
                return Languages.normal(own);
            }
        }
        return Optional.empty();
    }
}
