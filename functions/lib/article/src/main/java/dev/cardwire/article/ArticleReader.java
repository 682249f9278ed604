package dev.cardwire.article;

import dev.cardwire.core.Item;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Reads an item as an article: the text of its page where that was fetched, else the longer of the texts of its feed. */
public final class ArticleReader {

    /** A summary that runs on for longer than this is the article itself, whatever the feed calls it. */
    private static final int SUMMARY_ENDS = 600;

    private ArticleReader() {}

    /**
     * Reads an item.
     *
     * @return an article whose text is empty if the item has nothing but a title
     */
    public static Article read(Item item) {
        String base = item.url().orElse("");
        var ofFeed = longer(item.contentHtml().map(html -> fragment(html, base)), item.summaryHtml().map(html -> fragment(html, base)));
        var ofPage = item.pageHtml().map(html -> HtmlText.of(MainText.of(Jsoup.parse(html, base)))).map(ArticleReader::cleaned);
        boolean page = ofPage.isPresent() && ofPage.get().text().length() > ofFeed.text().length();
        var extract = page ? ofPage.get() : ofFeed;
        return new Article(
                Languages.of(extract.text().isEmpty() ? item.title().orElse("") : extract.text(), item.language()),
                page ? Basis.ARTICLE : basis(item, extract.text()),
                new SourceText(Article.SOURCE, extract.text()),
                Sentences.of(extract.text()),
                extract.links());
    }

    private static Basis basis(Item item, String text) {
        boolean body = item.contentHtml().isPresent() && !text.isEmpty() || text.length() >= SUMMARY_ENDS;
        return body ? Basis.FEED_TEXT : Basis.SUMMARY;
    }

    private static HtmlText.Extract fragment(String html, String base) {
        return cleaned(HtmlText.of(Jsoup.parseBodyFragment(html, base).body()));
    }

    private static HtmlText.Extract longer(Optional<HtmlText.Extract> content, Optional<HtmlText.Extract> summary) {
        var first = content.orElse(new HtmlText.Extract("", List.of()));
        var second = summary.orElse(new HtmlText.Extract("", List.of()));
        return second.text().length() > first.text().length() ? second : first;
    }

    /** Joiners and variation selectors by themselves are no line, though they are no white space either. */
    private static boolean isSeen(String line) {
        return line.codePoints().anyMatch(character -> !Character.isWhitespace(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.NON_SPACING_MARK);
    }

    /** The text without boilerplate lines; links move with their words. */
    private static HtmlText.Extract cleaned(HtmlText.Extract extract) {
        var text = new StringBuilder();
        var links = new ArrayList<ArticleLink>();
        int start = 0;
        while (start < extract.text().length()) {
            int newline = extract.text().indexOf('\n', start);
            int end = newline < 0 ? extract.text().length() : newline;
            String line = extract.text().substring(start, end);
            if (isSeen(line) && !Boilerplate.is(line)) {
                if (!text.isEmpty()) {
                    text.append('\n');
                }
                int moved = text.length() - start;
                for (var link : extract.links()) {
                    if (link.start() >= start && link.end() <= end) {
                        links.add(new ArticleLink(link.url(), link.start() + moved, link.end() + moved));
                    }
                }
                text.append(line);
            }
            start = end + 1;
        }
        return new HtmlText.Extract(text.toString(), links);
    }
}
