package dev.cardwire.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The classes and ids that a page's own style sheets hide whatever else holds: rules of one simple selector outside of any
 * condition. What takes a browser to tell is not told.
 */
final class StyleRules {

    /** Of a text without style sheets. */
    static final StyleRules NONE = new StyleRules();

    private static final int MOST = 500_000;
    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
    private static final Pattern SIMPLE = Pattern.compile("[.#][\\w-]{1,100}");
    private static final Pattern HIDING = Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b");

    private final Set<String> hidden = new HashSet<>();

    private StyleRules() {}

    static StyleRules of(Document page) {
        var rules = new StyleRules();
        int read = 0;
        for (Element style : page.select("style:not([media=print])")) {
            String css = style.data();
            read += css.length();
            if (read > MOST) {
                break;
            }
            rules.read(COMMENT.matcher(css).replaceAll(" "));
        }
        return rules;
    }

    boolean hide(Element element) {
        return !hidden.isEmpty()
                && (hidden.contains('#' + element.id()) || element.classNames().stream().anyMatch(name -> hidden.contains('.' + name)));
    }

    private void read(String css) {
        int at = 0;
        while (true) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            String selector = css.substring(at, open).strip();
            int close = selector.startsWith("@") ? closing(css, open) : css.indexOf('}', open);
            if (close < 0) {
                return;
            }
            if (!selector.startsWith("@") && HIDING.matcher(css.substring(open + 1, close).toLowerCase(Locale.ROOT)).find()) {
                for (String one : selector.split(",")) {
                    if (SIMPLE.matcher(one.strip()).matches()) {
                        hidden.add(one.strip());
                    }
                }
            }
            at = close + 1;
        }
    }

    /** Where the block that opens here ends, with the blocks in it. */
    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
