package dev.cardwire.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The blocks of a page (stretches of text that no block element or line break divides), and what each element holds of
 * them: measured in one walk, whatever the page's depth.
 */
final class PageBlocks implements NodeVisitor {

    /** A block of so much running text is a paragraph. */
    static final int PROSE = 80;

    private static final Measure NOTHING = new Measure();

    /**
     * A block.
     *
     * @param owner the block element that it stands in
     * @param length letters and digits, one of a script without spaces counting as three
     * @param linked how much of that is in links
     * @param commas how many marks within sentences it has
     */
    record Block(Element owner, int length, int linked, int commas) {

        double linkDensity() {
            return length == 0 ? 0 : (double) linked / length;
        }

        boolean isProse() {
            return length >= PROSE && linked * 2 < length;
        }
    }

    /** What an element holds: sums over its blocks. */
    static final class Measure {
        private int length;
        private int linked;
        private int commas;
        private int prose;
        private int proseBlocks;
        private int blocks;
        private int innerBlocks;

        int length() {
            return length;
        }

        int commas() {
            return commas;
        }

        /** How much stands in paragraphs of running text. */
        int prose() {
            return prose;
        }

        int proseBlocks() {
            return proseBlocks;
        }

        int blocks() {
            return blocks;
        }

        /** Whether block elements or line breaks divide it. */
        boolean isDivided() {
            return innerBlocks > 0;
        }

        double linkDensity() {
            return length == 0 ? 0 : (double) linked / length;
        }

        private void add(Measure other) {
            length += other.length;
            linked += other.linked;
            commas += other.commas;
            prose += other.prose;
            proseBlocks += other.proseBlocks;
            blocks += other.blocks;
        }
    }

    private final Predicate<Element> leftOut;
    private final Map<Element, Measure> measures = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Element> owners = new ArrayDeque<>();
    private final Deque<Measure> open = new ArrayDeque<>();
    private Node skipped;
    private int links;
    private int length;
    private int linked;
    private int commas;

    private PageBlocks(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    static PageBlocks of(Element root, Predicate<Element> leftOut) {
        var blocks = new PageBlocks(leftOut);
        root.traverse(blocks);
        return blocks;
    }

    List<Block> blocks() {
        return blocks;
    }

    Measure measure(Element element) {
        return measures.getOrDefault(element, NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null) {
            return;
        }
        if (node instanceof TextNode text) {
            count(text.getWholeText());
        } else if (node instanceof Element element) {
            if (depth > 0 && leftOut.test(element)) {
                skipped = element;
                return;
            }
            if (HtmlText.isLine(element)) {
                endBlock();
                if (!open.isEmpty()) {
                    open.peek().innerBlocks++;
                }
                owners.push(element);
                open.push(new Measure());
            } else if (element.nameIs("a")) {
                links++;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped != null) {
            if (skipped == node) {
                skipped = null;
            }
            return;
        }
        if (node instanceof Element element) {
            if (HtmlText.isLine(element)) {
                endBlock();
                owners.pop();
                var measure = open.pop();
                if (measure.length > 0) {
                    measures.put(element, measure);
                }
                if (!open.isEmpty()) {
                    open.peek().add(measure);
                }
            } else if (element.nameIs("a")) {
                links--;
            }
        }
    }

    private void count(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isLetterOrDigit(character)) {
                int weight = character >= '\u2E80' && Character.isIdeographic(character) || character >= '\u3040' && character <= '\u30FF' ? 3 : 1;
                length += weight;
                if (links > 0) {
                    linked += weight;
                }
            } else if (",，、،;；".indexOf(character) >= 0) {
                commas++;
            }
        }
    }

    private void endBlock() {
        if (length > 0 && !owners.isEmpty()) {
            var block = new Block(owners.peek(), length, linked, commas);
            blocks.add(block);
            var measure = open.peek();
            measure.length += length;
            measure.linked += linked;
            measure.commas += commas;
            measure.blocks++;
            if (block.isProse()) {
                measure.prose += length;
                measure.proseBlocks++;
            }
        }
        length = 0;
        linked = 0;
        commas = 0;
    }
}
