package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page's article: what is hidden goes first, then what the page itself calls something else; what its
 * paragraphs speak for is the article; of it the lists of links, and the lines around the text, go last. Where that
 * leaves little, or not what the page tells machines that its article is, more of the page is tried.
 *
 * @param extract the text
 * @param stub whether the page shows no more than the beginning
 * @param language as the page declares it
 */
record PageText(HtmlText.Extract extract, boolean stub, Optional<String> language) {

    /** Of a longer page only so much is read, in UTF-16 code units. */
    static final int LONGEST_PAGE = 4_000_000;

    private static final int LITTLE = 250;

    private static final double AGREES = 0.5;

    /**
     * Reads a page.
     *
     * @param html as it came, however damaged
     * @param base the page's address, "" if unknown
     * @param titles what the article is known to be called
     */
    static PageText of(String html, String base, List<String> titles) {
        Document page = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST_PAGE)), base);
        var data = StructuredData.of(page);
        var extract = new Reading(page, titles).best(data.articleBody());
        return new PageText(extract, Paywall.isStub(extract.text(), page.body(), data),
                Optional.ofNullable(page.selectFirst("html[lang]")).map(root -> root.attr("lang")));
    }

    private static List<String> titles(Document page) {
        var titles = new ArrayList<String>();
        page.select("meta[property=og:title], meta[name=twitter:title]").forEach(meta -> titles.add(meta.attr("content")));
        titles.add(page.title());
        titles.removeIf(String::isBlank);
        return titles;
    }

    /** The ways to read one page. */
    private static final class Reading {

        private final Document page;
        private final List<String> titles;
        private final StyleRules style;
        private final ElementPart.Teller parts = new ElementPart.Teller();

        Reading(Document page, List<String> titles) {
            this.page = page;
            this.style = StyleRules.of(page);
            this.titles = new ArrayList<>(titles);
            this.titles.addAll(titles(page));
        }

        HtmlText.Extract best(Optional<String> hint) {
            var strict = strict();
            if (strict.text().length() >= LITTLE && hint.map(body -> Likeness.contained(body, strict.text()) >= AGREES).orElse(true)) {
                return strict;
            }
            var tried = List.of(strict, lenient(), everything());
            if (hint.isPresent()) {
                var likest = tried.stream().max(Comparator.comparingDouble(extract -> Likeness.of(hint.get(), extract.text()))).orElseThrow();
                if (Likeness.contained(hint.get(), likest.text()) >= AGREES) {
                    return likest;
                }
                // A page that is drawn by its scripts alone: what it says to machines is all there is.
                return strict.text().length() < LITTLE ? ArticleLines.of(HtmlText.ofPlain(hint.get()), titles) : strict;
            }
            return tried.stream().filter(extract -> extract.text().length() >= LITTLE).findFirst().orElse(strict);
        }

        private HtmlText.Extract strict() {
            return article(marked(Visibility::isHidden, parts::of), Visibility::isHidden);
        }

        /** Without trust in what the page calls its parts, or says that it reads out to nobody. */
        private HtmlText.Extract lenient() {
            return article(marked(Visibility::isNeverSeen, element -> ElementPart.PLAIN), Visibility::isNeverSeen);
        }

        private Set<Element> marked(Predicate<Element> hidden, Function<Element, ElementPart> partOf) {
            Set<Element> out = Collections.newSetFromMap(new IdentityHashMap<>());
            Beside.mark(page.body(), PageBlocks.of(page.body(), hidden), partOf, style, out);
            return out;
        }

        private HtmlText.Extract article(Set<Element> out, Predicate<Element> hidden) {
            Predicate<Element> unseen = element -> hidden.test(element) || out.contains(element);
            var blocks = PageBlocks.of(page.body(), unseen);
            List<Element> roots = MainText.of(blocks, parts);
            if (roots.isEmpty()) {
                roots = List.of(page.body());
            }
            LinkLists.mark(roots, blocks, out);
            return ArticleLines.of(HtmlText.of(roots, unseen), titles);
        }

        /** All paragraphs, wherever they stand. */
        private HtmlText.Extract everything() {
            var out = marked(Visibility::isHidden, element -> ElementPart.PLAIN);
            Predicate<Element> unseen = element -> Visibility.isHidden(element) || out.contains(element);
            var blocks = PageBlocks.of(page.body(), unseen);
            List<Element> paragraphs = blocks.blocks().stream()
                    .filter(block -> block.isProse() && !blocks.measure(block.owner()).isDivided())
                    .map(PageBlocks.Block::owner)
                    .distinct()
                    .toList();
            return ArticleLines.of(HtmlText.of(paragraphs, unseen), titles);
        }
    }
}
