package dev.cardwire.article;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the further parts of an article that its page holds in several places, between pictures or advertisements: what
 * has paragraphs of the very same make.
 */
final class ArticleParts {

    private static final int LEVELS = 10;

    private ArticleParts() {}

    /**
     * The parts of an article.
     *
     * @param found elements that stand side by side
     * @return they and the parts elsewhere, in the page's order
     */
    static List<Element> with(List<Element> found, PageBlocks page) {
        Set<Element> within = Collections.newSetFromMap(new IdentityHashMap<>(found.size() * 2));
        within.addAll(found);
        Set<String> makes = new HashSet<>();
        for (var block : page.blocks()) {
            if (block.isProse() && isWithin(block.owner(), within)) {
                make(block.owner()).ifPresent(makes::add);
            }
        }
        Element around = around(found.getFirst());
        var before = new LinkedHashSet<Element>();
        var after = new LinkedHashSet<Element>();
        boolean reached = false;
        for (var block : page.blocks()) {
            if (isWithin(block.owner(), within)) {
                reached = true;
            } else if (block.isProse() && block.linkDensity() < 0.25 && make(block.owner()).filter(makes::contains).isPresent()
                    && isUnder(block.owner(), around)) {
                Element parent = block.owner().parent();
                (reached ? after : before).add(isUnder(found.getFirst(), parent) ? block.owner() : parent);
            }
        }
        within.addAll(before);
        within.addAll(after);
        // What lies in another part is read with it, and a part that holds what was found would say it twice.
        return Stream.of(before, found, after)
                .flatMap(Collection::stream)
                .filter(part -> part.parent() == null || !isWithin(part.parent(), within))
                .toList();
    }

    /** What an element looks like to the page's style sheet; none where its class tells nothing. */
    private static Optional<String> make(Element paragraph) {
        Element parent = paragraph.parent();
        if (parent == null || parent.className().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(paragraph.normalName() + '.' + paragraph.className() + '<' + parent.normalName() + '.' + parent.className());
    }

    /** As far as one article can reach: its article element, or what does not yet hold the whole page. */
    private static Element around(Element element) {
        Element at = element;
        for (int level = 0; level < LEVELS && at.parent() != null && !at.nameIs("article") && !at.nameIs("body") && !at.nameIs("main"); level++) {
            at = at.parent();
        }
        return at;
    }

    private static boolean isWithin(Element element, Set<Element> roots) {
        Element at = element;
        for (int level = 0; level < 3 * LEVELS && at != null; level++, at = at.parent()) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnder(Element element, Element around) {
        Element at = element;
        for (int level = 0; level < 3 * LEVELS && at != null; level++, at = at.parent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }
}
