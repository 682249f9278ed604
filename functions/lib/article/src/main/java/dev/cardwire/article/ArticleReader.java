package dev.cardwire.article;

import dev.cardwire.core.Item;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an item as an article: the text of its page where that holds it, else the longer of the texts of its feed. */
public final class ArticleReader {

    /** A summary that runs on for longer than this is the article itself, whatever the feed calls it. */
    private static final int SUMMARY_ENDS = 600;

    /** A text that ends as if cut off and is longer than this was cut by its author, not by its feed. */
    private static final int LONGEST_TEASER = 2_000;

    private static final Pattern CUT_OFF = Pattern.compile("(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|\\[&#8230;])[\\])]?\\s*$");

    /** How much of what the feed says its page must say too, to be the page of this article. */
    private static final double RELATED = 0.2;
    private static final int FEWEST_PAIRS = 60;

    private ArticleReader() {}

    /**
     * Reads an item.
     *
     * @return an article whose text is empty if the item has nothing but a title
     */
    public static Article read(Item item) {
        String base = item.url().orElse("");
        List<String> titles = item.title().stream().toList();
        var ofFeed = longer(item.contentHtml().map(html -> FeedText.of(html, base, titles)), item.summaryHtml().map(html -> FeedText.of(html, base, titles)));
        var ofPage = item.pageHtml().map(html -> PageText.of(html, base, titles));
        boolean page = ofPage.isPresent() && isArticle(ofPage.get().extract().text(), ofFeed.text());
        var extract = page ? ofPage.get().extract() : ofFeed;
        Basis basis = !page ? basis(item, extract.text()) : ofPage.get().stub() ? Basis.SUMMARY : Basis.ARTICLE;
        return new Article(
                Languages.of(extract.text().isEmpty() ? item.title().orElse("") : extract.text(), item.language().or(() -> ofPage.flatMap(PageText::language))),
                basis,
                new SourceText(Article.SOURCE, extract.text()),
                Sentences.of(extract.text()),
                extract.links());
    }

    /**
     * Whether a page's text is the article's: it says more than the feed, and some of what the feed says. A page that asks
     * for consent, or for money, does not; nor does one that moved.
     */
    private static boolean isArticle(String ofPage, String ofFeed) {
        return ofPage.length() > ofFeed.length()
                && (ofFeed.length() < FEWEST_PAIRS || Likeness.contained(ofFeed, ofPage) >= RELATED);
    }

    private static Basis basis(Item item, String text) {
        boolean body = item.contentHtml().isPresent() && !text.isEmpty() || text.length() >= SUMMARY_ENDS;
        boolean teaser = text.length() <= LONGEST_TEASER && CUT_OFF.matcher(text).find();
        return body && !teaser ? Basis.FEED_TEXT : Basis.SUMMARY;
    }

    private static HtmlText.Extract longer(Optional<HtmlText.Extract> content, Optional<HtmlText.Extract> summary) {
        var first = content.orElse(HtmlText.NOTHING);
        var second = summary.orElse(HtmlText.NOTHING);
        return second.text().length() > first.text().length() ? second : first;
    }
}
