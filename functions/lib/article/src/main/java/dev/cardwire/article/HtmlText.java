package dev.cardwire.article;

import dev.cardwire.core.Links;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text: a line for each paragraph, heading, list item and table row; white space folded; what a reader of
 * the page would not see left out. Links keep their place.
 */
final class HtmlText implements NodeVisitor {

    /** A text of more is cut: no article is so long, and everything after this step costs time. */
    private static final int MOST = 300_000;
    private static final int MOST_LINES = 20_000;

    private static final Set<String> LINES = Set.of(
            "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main",
            "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");

    static final Extract NOTHING = new Extract("", List.of(), List.of());

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<ArticleLink> links = new ArrayList<>();
    private final Deque<Element> owners = new ArrayDeque<>();
    private final Predicate<Element> leftOut;
    private Node unseen;
    private int pre;
    private int lineStart;
    private Element lineOwner;
    private int linkStart;
    private boolean cellBegins;

    private HtmlText(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * A text.
     *
     * @param lines all of it, but for the line feeds between them
     * @param links in order
     */
    record Extract(String text, List<Line> lines, List<ArticleLink> links) {}

    /**
     * A line of a text, not empty.
     *
     * @param owner the block element that its words stand in
     */
    record Line(int start, int end, Element owner) {}

    /** The text of elements, in order, without those that are left out. */
    static Extract of(List<Element> roots, Predicate<Element> leftOut) {
        var reader = new HtmlText(leftOut);
        for (Element root : roots) {
            root.traverse(reader);
            reader.endLine();
            reader.unseen = null;
            reader.owners.clear();
        }
        return new Extract(reader.text.toString().stripTrailing(), List.copyOf(reader.lines), List.copyOf(reader.links));
    }

    /** A text that is none of HTML: its lines are lines. */
    static Extract ofPlain(String words) {
        var reader = new HtmlText(element -> false);
        reader.pre = 1;
        reader.append(words);
        reader.endLine();
        return new Extract(reader.text.toString().stripTrailing(), List.copyOf(reader.lines), List.of());
    }

    /** Whether an element begins and ends a line. */
    static boolean isLine(Element element) {
        return LINES.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (unseen != null || text.length() > MOST || lines.size() >= MOST_LINES) {
            return;
        }
        switch (node) {
            case TextNode words -> append(words.getWholeText());
            case Element element when leftOut.test(element) -> unseen = element;
            case Element element when isLine(element) -> {
                endLine();
                owners.push(element);
                pre += element.nameIs("pre") ? 1 : 0;
            }
            case Element element when element.nameIs("a") -> linkStart = text.length();
            case Element element when element.nameIs("td") || element.nameIs("th") -> cellBegins = true;
            default -> { }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (unseen != null) {
            if (unseen == node) {
                unseen = null;
            }
            return;
        }
        if (node instanceof Element element) {
            if (isLine(element)) {
                endLine();
                if (owners.peek() == element) {
                    owners.pop();
                    pre -= element.nameIs("pre") ? 1 : 0;
                }
            } else if (element.nameIs("a")) {
                keepLink(element);
            }
        }
    }

    private void keepLink(Element anchor) {
        String url = anchor.hasAttr("abs:href") ? anchor.absUrl("href") : anchor.attr("href");
        int start = Math.max(linkStart, lineStart);
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end && Links.isWeb(url)) {
            links.add(new ArticleLink(url, start, end));
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length() && text.length() <= MOST; ) {
            int character = words.codePointAt(i);
            i += Character.charCount(character);
            if (pre > 0 && character == '\n') {
                endLine();
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                appendSpace();
            } else if (isSeen(character)) {
                beginCell();
                if (lineOwner == null) {
                    lineOwner = owners.peek();
                }
                text.appendCodePoint(isHalf(character) ? '\uFFFD' : character);
            }
        }
    }

    /** A cell is divided from the one before it on its line; a cell that lays out the page holds lines of its own. */
    private void beginCell() {
        if (cellBegins) {
            if (text.length() > lineStart) {
                appendSpace();
                text.append("| ");
            }
            cellBegins = false;
        }
    }

    private void appendSpace() {
        if (text.length() > lineStart && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void endLine() {
        int end = text.length();
        while (end > lineStart && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > lineStart) {
            lines.add(new Line(lineStart, end, lineOwner));
            text.append('\n');
            lineStart = end + 1;
        }
        lineOwner = null;
        cellBegins = false;
    }

    /**
     * Control characters, and those that only steer the display and could make a text look like another: zero-width
     * space, soft hyphen, byte order mark, bidirectional embeddings, tags. The joiners stay: Persian and emoji need them.
     */
    private static boolean isSeen(int character) {
        return !Character.isISOControl(character)
                && character != 0x00AD
                && character != 0x200B
                && character != 0x200E
                && character != 0x200F
                && character != 0x061C
                && character != 0x2060
                && character != 0xFEFF
                && !(character >= 0x202A && character <= 0x202E)
                && !(character >= 0x2061 && character <= 0x206F)
                && !(character >= 0xE0000 && character <= 0xE007F);
    }

    /** Half of a surrogate pair is no character, and UTF-8 cannot hold it. */
    private static boolean isHalf(int character) {
        return character >= 0xD800 && character <= 0xDFFF;
    }
}
