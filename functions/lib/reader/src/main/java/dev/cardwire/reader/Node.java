package dev.cardwire.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of a feed's XML, known by its {@linkplain Names usual name}. Built once by {@link XmlReading}, then only read.
 */
final class Node {

    private final Name name;
    private final Optional<Node> parent;
    private final List<Attribute> attributes;
    /** Nodes and Strings in the document's order. */
    private final List<Object> content = new ArrayList<>(2);
    private final List<Node> children = new ArrayList<>(0);

    /**
     * What an element or attribute is called.
     *
     * @param key its usual prefix and local name in lower case, as {@code dc:date}; no prefix for RSS itself
     * @param local the local name as written
     * @param prefix as written, or empty
     */
    record Name(String key, String local, String prefix) {}

    /** @param value with its references resolved */
    record Attribute(Name name, String value) {}

    Node(Name name, Optional<Node> parent, List<Attribute> attributes) {
        this.name = name;
        this.parent = parent;
        this.attributes = attributes;
    }

    void add(Node child) {
        content.add(child);
        children.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    /** Takes out a child that was added last. */
    void remove(Node last) {
        content.removeLast();
        children.remove(last);
    }

    /** Gives a child, and all that comes after it, to another element; texts between them are nobody's. */
    void move(Node first, Node to) {
        content.subList(content.indexOf(first), content.size()).clear();
        var moved = children.subList(children.indexOf(first), children.size());
        moved.forEach(to::add);
        moved.clear();
    }

    String key() {
        return name.key();
    }

    Name name() {
        return name;
    }

    boolean is(String key) {
        return name.key().equals(key);
    }

    Optional<Node> parent() {
        return parent;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    List<Object> content() {
        return content;
    }

    /** The elements directly inside. */
    List<Node> children() {
        return children;
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    /** The first child of a name. */
    Optional<Node> child(String key) {
        for (Node child : children()) {
            if (child.is(key)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The value of an attribute without a prefix, whatever its case; empty if there is none. */
    String attribute(String key) {
        for (Attribute attribute : attributes) {
            if (attribute.name().key().equals(key)) {
                return attribute.value();
            }
        }
        return "";
    }

    boolean has(String key) {
        for (Attribute attribute : attributes) {
            if (attribute.name().key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The text directly inside, as written. */
    String text() {
        if (content.size() == 1 && content.getFirst() instanceof String only) {
            return only;
        }
        var text = new StringBuilder();
        for (Object part : content) {
            if (part instanceof String string) {
                text.append(string);
            }
        }
        return text.toString();
    }

    /** Tells whether there is anything inside but space. */
    boolean isBlank() {
        for (Object part : content) {
            if (!(part instanceof String text) || !text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Everything inside, in the document's order, not itself. */
    List<Node> within() {
        var found = new ArrayList<Node>();
        collect(found);
        return found;
    }

    private void collect(List<Node> into) {
        for (Node child : children()) {
            into.add(child);
            child.collect(into);
        }
    }

    /** Where relative links are resolved: on {@code xml:base} here and around; {@code outermost} where there is none. */
    String base(String outermost) {
        Optional<Node> at = Optional.of(this);
        while (at.isPresent() && !at.get().has("xml:base")) {
            at = at.get().parent;
        }
        return at.map(declaring -> declaring.ownBase(outermost)).orElse(outermost);
    }

    private String ownBase(String outermost) {
        String outer = parent.map(around -> around.base(outermost)).orElse(outermost);
        String own = attribute("xml:base");
        return own.isBlank() ? outer : WebLinks.absolute(outer, own).orElse(outer);
    }

    /** The language declared here or around, as written; an empty declaration takes back the one around. */
    Optional<String> language() {
        if (has("xml:lang")) {
            return Optional.of(attribute("xml:lang").strip()).filter(own -> !own.isEmpty());
        }
        return parent.flatMap(Node::language);
    }
}
