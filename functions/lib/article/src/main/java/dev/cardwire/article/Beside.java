package dev.cardwire.article;

import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Marks what a page's own names tell to stand beside the article, and what its own style sheets hide, unless much of the
 * page's text stands in it.
 */
final class Beside {

    /** An article of so much text may have more in its comments. */
    private static final int ENOUGH = 250;

    private Beside() {}

    static void mark(Element body, PageBlocks blocks, Function<Element, ElementPart> partOf, StyleRules style, Set<Element> out) {
        // Of a text without a paragraph, all words count.
        boolean hasProse = blocks.measure(body).prose() > 0;
        ToIntFunction<Element> amount = element -> hasProse ? blocks.measure(element).prose() : blocks.measure(element).length();
        int all = amount.applyAsInt(body);
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (depth == 0 || !(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (Visibility.isNeverSeen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                var part = partOf.apply(element);
                int own = amount.applyAsInt(element);
                boolean leave = style.hide(element) && own * 3 <= all || switch (part) {
                    case BESIDE -> own * 3 <= all;
                    case COMMENTS -> all - own >= ENOUGH || own * 3 <= all;
                    case CAPTION -> own * 5 <= all;
                    case ARTICLE, PLAIN -> false;
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
