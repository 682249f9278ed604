package dev.cardwire.article;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Marks what within an article is nothing but links to others. */
final class LinkLists {

    private LinkLists() {}

    static void mark(List<Element> roots, PageBlocks blocks, Set<Element> out) {
        for (Element root : roots) {
            root.filter(new NodeFilter() {
                @Override
                public FilterResult head(Node node, int depth) {
                    if (depth == 0 || !(node instanceof Element element)) {
                        return FilterResult.CONTINUE;
                    }
                    if (out.contains(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    var measure = blocks.measure(element);
                    boolean leave = switch (element.normalName()) {
                        case "ul", "ol", "dl", "table", "div", "section", "p", "li", "h2", "h3", "h4", "h5", "h6" -> measure.length() > 0
                                && measure.linkDensity() > 0.8 && measure.commas() < 10;
                        default -> false;
                    };
                    if (leave) {
                        out.add(element);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    return FilterResult.CONTINUE;
                }
            });
        }
    }
}
