package dev.cardwire.fetch;

import dev.cardwire.core.Item;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Whether a feed gives so little of an article that its page is worth a request (POLLING rule 21). */
final class ShortText {

    /** Some 250 words: what a feed gives of an article that it does not give whole is nearly always less. */
    private static final int SHORT = 1_500;

    /** A text that says itself that it goes on elsewhere is believed up to here. */
    private static final int CUT_OFF = 5_000;

    /** A Chinese or Japanese character says about as much as three letters. */
    private static final int IDEOGRAPH = 3;

    /** More mark-up than this is not looked through: that is a whole article. */
    private static final int LONG_HTML = 100_000;

    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:\\.{3}|…|\\[…]|\\[\\.{3}]|read more|continue reading|阅读全文|查看全文|阅读更多|点击查看)\\W{0,5}$");

    private ShortText() {}

    /** Whether the text that the feed gives of this item is short. */
    static boolean is(Item item) {
        var texts = Stream.of(item.summaryHtml(), item.contentHtml()).flatMap(Optional::stream).toList();
        return texts.stream().allMatch(html -> html.length() <= LONG_HTML) && texts.stream().map(html -> Jsoup.parseBodyFragment(html).text().strip())
                .allMatch(text -> weight(text) < SHORT || GOES_ON.matcher(end(text)).find() && weight(text) < CUT_OFF);
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 40));
    }

    private static long weight(String text) {
        return text.codePoints().mapToLong(c -> Character.isIdeographic(c) ? IDEOGRAPH : 1).sum();
    }
}
