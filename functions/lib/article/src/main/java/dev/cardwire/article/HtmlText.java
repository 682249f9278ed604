package dev.cardwire.article;

import dev.cardwire.core.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text: a line for each paragraph, heading, list item and table row; white space folded; what a reader of
 * the page would not see left out. Links keep their place.
 */
final class HtmlText implements NodeVisitor {

    /** A text of more is cut after a line: no article is so long, and everything after this step costs time. */
    private static final int MOST = 300_000;

    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
            "form", "button", "select", "textarea", "input", "head", "title");
    private static final Set<String> LINES = Set.of(
            "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
            "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");

    private final StringBuilder text = new StringBuilder();
    private final List<ArticleLink> links = new ArrayList<>();
    private Node unseen;
    private int linkStart;

    private HtmlText() {}

    /** A text and the links in it. */
    record Extract(String text, List<ArticleLink> links) {}

    static Extract of(Element root) {
        var reader = new HtmlText();
        root.traverse(reader);
        reader.endLine();
        return new Extract(reader.text.toString().stripTrailing(), List.copyOf(reader.links));
    }

    @Override
    public void head(Node node, int depth) {
        if (unseen != null || text.length() > MOST) {
            return;
        }
        switch (node) {
            case TextNode words -> append(words.getWholeText(), isInPre(words));
            case Element element when isUnseen(element) -> unseen = element;
            case Element element when LINES.contains(element.normalName()) -> endLine();
            case Element element when element.normalName().equals("a") -> linkStart = text.length();
            case Element element when isFurtherCell(element) -> append(" | ", false);
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
            if (LINES.contains(element.normalName())) {
                endLine();
            } else if (element.normalName().equals("a")) {
                keepLink(element);
            }
        }
    }

    private void keepLink(Element anchor) {
        String url = anchor.hasAttr("abs:href") ? anchor.absUrl("href") : anchor.attr("href");
        int start = linkStart;
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

    private static boolean isUnseen(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private static boolean isFurtherCell(Element element) {
        return (element.normalName().equals("td") || element.normalName().equals("th"))
                && element.previousElementSibling() != null;
    }

    private static boolean isInPre(Node node) {
        for (Node at = node.parent(); at != null; at = at.parent()) {
            if (at.nameIs("pre")) {
                return true;
            }
        }
        return false;
    }

    private void append(String words, boolean linesCount) {
        for (int i = 0; i < words.length(); ) {
            int character = words.codePointAt(i);
            i += Character.charCount(character);
            if (linesCount && character == '\n') {
                endLine();
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                appendSpace();
            } else if (isSeen(character)) {
                text.appendCodePoint(isHalf(character) ? '\uFFFD' : character);
            }
        }
    }

    private void appendSpace() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void endLine() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    /**
     * Control characters, and those that only steer the display and could make a text look like another: zero-width
     * space, soft hyphen, byte order mark, bidirectional embeddings. The joiners stay: Persian and emoji need them.
     */
    private static boolean isSeen(int character) {
        return !Character.isISOControl(character)
                && character != 0x00AD
                && character != 0x200B
                && character != 0x2060
                && character != 0xFEFF
                && !(character >= 0x202A && character <= 0x202E)
                && !(character >= 0x2066 && character <= 0x2069);
    }

    /** Half of a surrogate pair is no character, and UTF-8 cannot hold it. */
    private static boolean isHalf(int character) {
        return character >= 0xD800 && character <= 0xDFFF;
    }
}
