package dev.cardwire.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a tree of tags and texts as they come, whether they fit together or not. */
final class TreeBuilder {

    /** No feed needs more; what comes later walks the tree by recursion. */
    private static final int DEEPEST = 200;
    private static final int MOST_PREFIXES = 100;
    /** Elements of an entry that hold text alone: what stands in one is misplaced, because its end is missing. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "link", "guid", "pubdate", "author", "category", "comments", "description", "dc:creator", "dc:date");
    /** What may have been meant to come after such an element, and is no element of HTML. */
    private static final Set<String> FIELDS = Set.of("guid", "pubdate", "author", "category", "comments", "description", "enclosure", "link",
            "dc:creator", "dc:date", "content:encoded");
    /** What makes a truncated entry known again at the next poll. */
    private static final Set<String> IDENTIFYING = Set.of("guid", "link", "atom:id", "atom:link");

    /** Elements of HTML that nobody closes who does not know that they are in XML. */
    private static final Set<String> NO_END = Set.of("br", "hr", "img", "wbr", "input", "area", "col", "embed", "BR", "HR", "IMG");

    private final Repairs repairs;
    private final List<Open> open = new ArrayList<>();
    private final Set<String> undeclared = new HashSet<>();
    private Optional<Node> root = Optional.empty();
    private int tooDeep;

    TreeBuilder(Repairs repairs) {
        this.repairs = repairs;
    }

    /** An element that was not closed yet. */
    private record Open(Node node, String tag, Scope scope) {}

    /** Which families prefixes stand for, and the names that were met under them. */
    private record Scope(Map<String, String> families, Map<String, Node.Name> elements, Map<String, Node.Name> attributes) {

        static Scope of(Map<String, String> families) {
            return new Scope(families, new HashMap<>(), new HashMap<>());
        }
    }

    boolean isComplete() {
        return root.isPresent() && open.isEmpty();
    }

    /** Absent if there was no whole tag. */
    Optional<Node> root() {
        return root;
    }

    /** The innermost open element's name as written; empty if there is none. */
    String openName() {
        return open.isEmpty() ? "" : open.getLast().tag();
    }

    void text(String text) {
        if (!open.isEmpty() && tooDeep == 0) {
            open.getLast().node().add(text);
        }
    }

    /** @param attributes names and values in turn */
    void start(String tag, List<String> attributes, int line) {
        if (open.size() >= DEEPEST && !isOpenEntry(tag)) {
            tooDeep++;
            repairs.at(Damage.NESTED_TOO_DEEP, line, "more than " + DEEPEST);
            return;
        }
        tooDeep = 0;
        boolean hasNoEnd = NO_END.contains(tag);
        Scope scope = scope(tag, attributes);
        Node.Name name = element(tag, scope, line);
        closeOpenEntry(name.key(), line);
        Optional<Node> parent = open.isEmpty() ? Optional.empty() : Optional.of(open.getLast().node());
        var node = new Node(name, parent, attributes(attributes, scope, line));
        parent.ifPresent(around -> around.add(node));
        if (root.isEmpty()) {
            root = Optional.of(node);
        }
        if (!hasNoEnd || parent.isEmpty()) {
            open.add(new Open(node, tag, scope));
        }
    }

    /** Entries do not stand in one another: one that begins ends the one before it. */
    private void closeOpenEntry(String key, int line) {
        if (!isEntry(key)) {
            return;
        }
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).node().is(key)) {
                repairs.at(Damage.UNCLOSED_ELEMENT, line, open.get(i).tag());
                closeDownTo(i);
                return;
            }
        }
    }

    /** What is too deep in one entry must not take the next ones with it. */
    private boolean isOpenEntry(String tag) {
        return open.stream().anyMatch(one -> isEntry(one.node().key()) && one.tag().equals(tag));
    }

    static boolean isEntry(String key) {
        return key.equals("item") || key.equals("atom:entry");
    }

    void end(String tag, int line) {
        if (tooDeep > 0 && !isOpenEntry(tag)) {
            tooDeep--;
            return;
        }
        tooDeep = 0;
        if (open.isEmpty()) {
            return;
        }
        if (open.getLast().tag().equals(tag)) {
            open.removeLast();
            return;
        }
        if (NO_END.contains(tag)) {
            return;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).tag().equalsIgnoreCase(tag)) {
                if (i < open.size() - 1) {
                    repairs.at(Damage.UNCLOSED_ELEMENT, line, open.getLast().tag());
                }
                closeDownTo(i);
                return;
            }
        }
        repairs.at(Damage.STRAY_END_TAG, line, "</" + tag + ">");
    }

    private void closeDownTo(int index) {
        while (open.size() > index) {
            Node node = open.removeLast().node();
            if (open.size() > index && TEXT_ONLY.contains(node.key())) {
                node.parent().ifPresent(around -> moveFieldsOut(node, around));
            }
        }
    }

    /** Gives what stands in an element only because its end is missing to the entry that it belongs to. */
    private static void moveFieldsOut(Node from, Node to) {
        from.children().stream().filter(child -> FIELDS.contains(child.key())).findFirst().ifPresent(first -> from.move(first, to));
    }

    /** The document ended with elements open. A last entry without an id would come back as another one: it is left out. */
    void truncated(int line) {
        for (int i = open.size() - 1; i > 0; i--) {
            Node entry = open.get(i).node();
            if (isEntry(entry.key())) {
                Set<Node> unfinished = new HashSet<>();
                open.subList(i, open.size()).forEach(one -> unfinished.add(one.node()));
                boolean known = entry.has("rdf:about");
                for (Node child : entry.children()) {
                    known |= IDENTIFYING.contains(child.key()) && !unfinished.contains(child);
                }
                if (!known) {
                    open.get(i - 1).node().remove(entry);
                }
                repairs.at(known ? Damage.TRUNCATED : Damage.TRUNCATED_ENTRY, line, "");
                return;
            }
        }
        repairs.at(Damage.TRUNCATED, line, "");
    }

    private Scope scope(String tag, List<String> attributes) {
        Scope outer = open.isEmpty() ? Scope.of(Map.of()) : open.getLast().scope();
        Map<String, String> families = outer.families();
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':') && families.size() < MOST_PREFIXES) {
                families = families == outer.families() ? new HashMap<>(families) : families;
                families.put(name.length() == 5 ? "" : name.substring(6), Names.ofAddress(attributes.get(i + 1)));
            }
        }
        if (open.isEmpty()) {
            families = new HashMap<>(families);
            ofRoot(tag, families);
        }
        return families == outer.families() ? outer : Scope.of(families);
    }

    /** What the root's own namespace is goes by the root's name, whatever address a feed gives it. */
    private static void ofRoot(String tag, Map<String, String> families) {
        String prefix = prefix(tag);
        switch (local(tag).toLowerCase(Locale.ROOT)) {
            case "feed" -> families.put(prefix, "atom");
            case "rdf" -> families.put("", "");
            default -> {
                families.put(prefix, "");
                families.put("", "");
            }
        }
    }

    private Node.Name element(String tag, Scope scope, int line) {
        Node.Name known = scope.elements().get(tag);
        if (known != null) {
            return known;
        }
        var name = name(tag, family(prefix(tag), scope, line));
        scope.elements().put(tag, name);
        return name;
    }

    private List<Node.Attribute> attributes(List<String> written, Scope scope, int line) {
        if (written.isEmpty()) {
            return List.of();
        }
        var attributes = new ArrayList<Node.Attribute>(written.size() / 2);
        for (int i = 0; i < written.size(); i += 2) {
            String tag = written.get(i);
            if (tag.startsWith("xmlns") && !(open.isEmpty() && tag.length() == 5)) {
                continue;
            }
            Node.Name name = scope.attributes().get(tag);
            if (name == null) {
                String prefix = prefix(tag);
                name = name(tag, prefix.isEmpty() ? "" : prefix.equals("xml") ? "xml" : family(prefix, scope, line));
                scope.attributes().put(tag, name);
            }
            attributes.add(new Node.Attribute(name, written.get(i + 1)));
        }
        return attributes;
    }

    private String family(String prefix, Scope scope, int line) {
        String declared = scope.families().get(prefix);
        if (declared != null) {
            return declared;
        }
        if (!prefix.isEmpty() && undeclared.size() < MOST_PREFIXES && undeclared.add(prefix)) {
            repairs.at(Damage.UNDECLARED_PREFIX, line, prefix);
        }
        return prefix.isEmpty() ? "" : Names.ofPrefix(prefix);
    }

    private static Node.Name name(String tag, String family) {
        String local = local(tag);
        String lower = local.toLowerCase(Locale.ROOT);
        return new Node.Name(family.isEmpty() ? lower : family + ":" + lower, local, prefix(tag));
    }

    private static String prefix(String tag) {
        int colon = tag.indexOf(':');
        return colon < 0 ? "" : tag.substring(0, colon);
    }

    private static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }
}
