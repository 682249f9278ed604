package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, a small honest text or none, its offsets exact, and never an exception. */
class HostilePagesTest {

    private static final int LONGEST = 300_010;

    static Stream<Arguments> pages() {
        String sentence = "The plant, opened in May, has 40 staff. ";
        return Stream.of(
                Arguments.of("empty", "", ""),
                Arguments.of("white space", " \n\t ", ""),
                Arguments.of("one sentence", "<p>The plant opened.</p>", "The plant opened."),
                Arguments.of("no body", "<html><head><title>x</title></head></html>", ""),
                Arguments.of("a frameset", "<html><frameset><frame src='a'></frameset></html>", ""),
                Arguments.of("no mark-up", "The plant opened in May.", "The plant opened in May."),
                Arguments.of("emoji alone", "<p>😀👩‍👩‍👧</p>", "😀👩‍👩‍👧"),
                Arguments.of("capitals alone", "<p>THE PLANT OPENED IN MAY.</p>", "THE PLANT OPENED IN MAY."),
                Arguments.of("a table alone", "<table><tr><td>1<td>2<tr><td>3<td>4</table>", "1 | 2\n3 | 4"),
                Arguments.of("code alone", "<pre>a = 1\n\n  b = 2</pre>", "a = 1\nb = 2"),
                Arguments.of("right to left", "<p dir=rtl>\u202bافتتحت الشركة مصنعا.\u202c</p>", "افتتحت الشركة مصنعا."),
                Arguments.of("wrongly decoded", "<p>â€œIt isâ€\u009d caf\u00c3\u00a9 \ufffd</p>", "â€œIt isâ€ caf\u00c3\u00a9 \ufffd"),
                Arguments.of("half characters", "<p>a\ud83d b\ude00</p>", "a\ufffd b\ufffd"),
                Arguments.of("unclosed", "<div><p>One.<p>Two.<p><b><i>Three", "One.\nTwo.\nThree"),
                Arguments.of("closed twice", "</div></p><p>One.</p></p></div></body></html><p>Two.", "One.\nTwo."),
                Arguments.of("no tags after all", "<<<<>>>> 1 < 2 &amp;&bogus; <", "<<<<>>>> 1 < 2 &&bogus; <"),
                Arguments.of("10,000 levels", "<div>".repeat(10_000) + "<p>Deep.</p>", "Deep."),
                Arguments.of("10,000 levels with text on each", "<div>" .repeat(10_000) + sentence, null),
                Arguments.of("text on each of 3,000 levels", ("<div>" + sentence).repeat(3_000), null),
                Arguments.of("inline elements 10,000 deep", "<b><i><a>".repeat(5_000) + "x", null),
                Arguments.of("five million characters of paragraphs", ("<p>" + sentence + "</p>").repeat(5_000_000 / 47), null),
                Arguments.of("five million characters in one", "<p>" + sentence.repeat(125_000) + "</p>", null),
                Arguments.of("one word of five million letters", "<p>" + "a".repeat(5_000_000), null),
                Arguments.of("a thousand lines of links", "<ul>" + "<li><a href='/x'>Another story of the day, told by another</a></li>".repeat(1_000) + "</ul>", null),
                Arguments.of("sixty thousand empty elements", "<p></p><br><span></span>".repeat(20_000), ""),
                Arguments.of("twenty thousand cells", "<table>" + "<tr><td>1<td>2".repeat(10_000) + "</table>", null),
                Arguments.of("names without end", "<div class='" + "share-comment-nav ".repeat(50_000) + "'><p>Named.</p></div>", "Named."),
                Arguments.of("a style without end", "<p style='" + "color:white;".repeat(50_000) + "'>Styled.</p>", ""),
                Arguments.of("a style sheet without end", "<style>" + "@media{".repeat(50_000) + "</style><p>Text.</p>", "Text."),
                Arguments.of("comments of a style sheet without end", "<style>" + "/*".repeat(100_000) + "</style><p>Text.</p>", "Text."),
                Arguments.of("JSON-LD without end", "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>Text.</p>", "Text."),
                Arguments.of("dots and dates", "<p>" + "on.at.".repeat(13) + "x</p><p>" + "Mon. ".repeat(16) + "!</p>", null),
                Arguments.of("names of authors without end", "<p>By " + "A. B. ".repeat(49) + "</p>", null),
                Arguments.of("spaces of all kinds", "<p>" + "\u00a0\u2003\u3000 ".repeat(100_000) + "</p>", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageOfAnyKindIsReadAsAPageAndAsAnEntry(String name, String html, String expected) {
        for (var article : new Article[] {ArticleReader.read(Items.ofPage(html)), ArticleReader.read(Items.of("T", null, html, null))}) {
            String text = article.text().text();
            assertTrue(text.length() <= LONGEST, text.length() + " characters");
            check(article);
            if (expected != null) {
                assertEquals(expected, text);
            }
        }
    }

    @Test
    void offsetsHoldInPagesPutTogetherByChance() {
        var random = new Random(11);
        String[] parts = {"<p>", "</p>", "<div class='content'>", "</div>", "<a href='https://e.com/x'>", "</a>", "<li>", "<td>", "<table>", "<h2>Head</h2>", "<br>",
            "Word, word. ", "The post X appeared first on Y.", "Read more", "。", "汉字，", "😀", "\u200b", "&nbsp;", "<b hidden>", "</b>", "<pre>\n", "</pre>", "<blockquote>",
            "A longer sentence, of some words, that makes a paragraph of running text out of this, whatever it says. ", "<!--", "-->", "<script>", "</script>", "\u202e"};
        for (int round = 0; round < 200; round++) {
            var html = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            check(ArticleReader.read(Items.ofPage(html.toString())));
            check(ArticleReader.read(Items.of("Head", null, html.toString(), null)));
        }
    }

    private static void check(Article article) {
        String text = article.text().text();
        for (var sentence : article.sentences()) {
            assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end()));
        }
        for (var link : article.links()) {
            assertTrue(link.start() < link.end() && link.end() <= text.length());
            assertTrue(text.substring(link.start(), link.end()).strip().length() == link.end() - link.start(), "a link's words begin and end with it");
        }
        assertTrue(text.indexOf('\u200b') < 0 && text.indexOf('\u202e') < 0 && !text.contains("\n\n"), "nothing that is not seen");
    }
}
