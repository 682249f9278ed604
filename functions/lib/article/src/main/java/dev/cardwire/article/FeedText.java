package dev.cardwire.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The text of an entry of a feed, without what its publishing system adds. All of an entry is article, so lists of links
 * stay.
 */
final class FeedText {

    private FeedText() {}

    static HtmlText.Extract of(String html, String base, List<String> titles) {
        Element body = Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), PageText.LONGEST_PAGE)), base).body();
        Set<Element> out = Collections.newSetFromMap(new IdentityHashMap<>());
        Beside.mark(body, PageBlocks.of(body, Visibility::isHidden), new ElementPart.Teller()::of, StyleRules.NONE, out);
        return ArticleLines.of(HtmlText.of(List.of(body), element -> Visibility.isHidden(element) || out.contains(element)), titles);
    }
}
