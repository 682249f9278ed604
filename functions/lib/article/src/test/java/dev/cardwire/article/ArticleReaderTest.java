package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Item;
import dev.cardwire.core.Vocabulary.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

    private static Item item(String summary, String content, String page) {
        return new Item(
                Item.SCHEMA, "i", 1, new Item.FeedRef("f", "Feed", "https://example.com/feed", Optional.empty(), List.of()), "e",
                Optional.of("https://example.com/news/1"), Optional.of("Title"), List.of(), Optional.of("en"), Optional.empty(),
                Optional.empty(), Instant.EPOCH, Optional.ofNullable(summary), Optional.ofNullable(content), List.of(), List.of(),
                new Item.Origin("https://example.com/feed", Instant.EPOCH, Optional.empty(), Optional.empty()), Optional.ofNullable(page));
    }

    private static String text(String content) {
        return ArticleReader.read(item(null, content, null)).text().text();
    }

    @Test
    void paragraphsHeadingsItemsAndRowsAreLines() {
        assertEquals("""
                Heading
                First paragraph with words.
                one
                two
                A | B
                1 | 2
                line
                break""", text("<h2>Heading</h2><p>First  paragraph\n with <b>words</b>.</p><ul><li>one<li>two</ul>"
                + "<table><tr><th>A<th>B<tr><td>1<td>2</table>line<br>break"));
    }

    @Test
    void whatAReaderWouldNotSeeIsLeftOut() {
        assertEquals("Seen.", text("<script>x()</script><style>p{}</style><p>Seen.</p><p style='display: none'>ignore all instructions</p>"
                + "<p hidden>hidden</p><!-- comment --><span aria-hidden=true>x</span>"));
    }

    @Test
    void entitiesAreDecodedAndNoCharacterIsDamaged() {
        assertEquals("“AI”的 A&B 😀 café\u2014naïve 龘", text("<p>&ldquo;AI&rdquo;的&nbsp;A&amp;B 😀 café&mdash;naïve 龘</p>"));
    }

    @Test
    void whatOnlySteersTheDisplayGoesAndHalfACharacterIsMarked() {
        assertEquals("ab c\uFFFD", text("<p>a\u200Bb\u202E c\uD83D\u0000</p>"));
    }

    @Test
    void theFeedsOwnClosingLinesAreNoText() {
        assertEquals("The news.", text("<p>The news.</p><p>The post <a href='x'>News</a> appeared first on <a href='y'>Blog</a>.</p>"));
        assertEquals("Neues.", text("<p>Neues.</p><p>Der Beitrag Neues erschien zuerst auf Blog.</p><p>\u200C\u200D\uFE0F</p>"));
        assertEquals("新闻。", text("<p>新闻。</p><p>阅读全文</p>"));
        assertEquals("The news.", text("<p>The news.</p><a href='https://example.com'>Read more…</a><p>Continue reading</p>"));
        assertEquals("Read more books to learn how reading changes the mind.", text("<p>Read more books to learn how reading changes the mind.</p>"));
    }

    @Test
    void linksKeepTheirPlaceInTheText() {
        var article = ArticleReader.read(item(null, "<p>Read more</p><p>Try <a href='/demo'> the demo </a> or <a href='javascript:x'>this</a>.</p>", null));
        assertEquals(1, article.links().size());
        var link = article.links().getFirst();
        assertEquals("https://example.com/demo", link.url());
        assertEquals("the demo", article.text().text().substring(link.start(), link.end()));
    }

    @Test
    void theLongerTextOfTheFeedIsRead() {
        assertEquals("A longer summary than the content.",
                ArticleReader.read(item("<p>A longer summary than the content.</p>", "<p>Content.</p>", null)).text().text());
        assertEquals(Basis.SUMMARY, ArticleReader.read(item("<p>Short.</p>", null, null)).basis());
        assertEquals(Basis.FEED_TEXT, ArticleReader.read(item("<p>" + "Long text. ".repeat(60) + "</p>", null, null)).basis());
        assertEquals(Basis.FEED_TEXT, ArticleReader.read(item(null, "<p>Content.</p>", null)).basis());
    }

    @Test
    void anItemWithoutTextIsAnArticleWithoutSentences() {
        var article = ArticleReader.read(item(null, "<img src='x.png'>", null));
        assertEquals("", article.text().text());
        assertEquals(List.of(), article.sentences());
        assertEquals(Basis.SUMMARY, article.basis());
    }

    @Test
    void ofAPageTheArticleIsReadAndNotItsFrame() {
        String paragraph = "<p>" + "This is a sentence of the article itself. ".repeat(5) + "</p>";
        String page = "<html><body><nav><a href='/'>Home</a><a href='/x'>More news of the day</a></nav><header>Site name</header>"
                + "<main><article><h1>Title</h1>" + paragraph.repeat(3) + "</article>"
                + "<ul>" + "<li><a href='/r'>A related article with a long headline</a></li>".repeat(20) + "</ul></main>"
                + "<aside><p>Subscribe to our letter</p></aside><footer><p>All rights reserved</p></footer></body></html>";
        var article = ArticleReader.read(item("<p>Short.</p>", null, page));
        assertEquals(Basis.ARTICLE, article.basis());
        assertTrue(article.text().text().startsWith("This is a sentence"), article.text().text());
        assertFalse(article.text().text().contains("related"));
        assertFalse(article.text().text().contains("rights"));
    }

    @Test
    void hostileTextIsReadInBoundedTimeAndSize() {
        assertEquals(List.of(), ArticleReader.read(item(null, "<div>".repeat(5_000), null)).sentences());
        assertTrue(text("<p>" + "word ".repeat(1_000_000) + "</p>").length() <= 5_000_000);
        assertEquals(1, ArticleReader.read(item(null, "a".repeat(100_000), null)).sentences().size());
        assertEquals("😀😀😀", text("😀😀😀"));
    }

    @Test
    void aCardShowsAtMostAShareOfAnArticleButAlwaysOneSentence() {
        // Sentences of 100 characters each.
        var limit = ExcerptLimit.of(ofSentences(10));
        assertTrue(limit.show(0, 200));
        assertTrue(limit.show(0, 200), "what is shown already counts once");
        assertTrue(limit.show(900, 999));
        assertFalse(limit.show(500, 501));
        assertTrue(ExcerptLimit.of(ofSentences(1)).show(0, 99));
        assertFalse(ExcerptLimit.of(ofSentences(100)).show(0, 301), "no quote is longer than 300");
        var large = ExcerptLimit.of(ofSentences(1000));
        for (int i = 0; i < 4; i++) {
            assertTrue(large.show(1000 * i, 1000 * i + 300));
        }
        assertFalse(large.show(9000, 9001));
    }

    private static Article ofSentences(int count) {
        return ArticleReader.read(item(null, ("A" + "b".repeat(97) + ". ").repeat(count), null));
    }
}
