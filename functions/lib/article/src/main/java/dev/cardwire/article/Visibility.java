package dev.cardwire.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a reader of a page does not see of it, as far as the mark-up itself tells: that is no text of the article, and what
 * hides there may have been put for machines to read.
 */
final class Visibility {

    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map",
            "button", "select", "datalist", "textarea", "input", "head", "title", "meta", "link", "progress", "meter");

    private static final Pattern HIDING = Pattern.compile(
            "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|opacity:0?\\.?0*(?:%|;|!|$)"
                    + "|(?:font-size|max-height|max-width):0?\\.?[01]?(?:px|pt|em|rem|%)?(?:;|!|$)"
                    + "|text-indent:-\\d{3,}|(?:left|top|right|margin-left|margin-top):-\\d{4,}"
                    + "|clip:rect\\(0|clip:rect\\(1px|clip-path:inset\\((?:50|100)%|transform:scale\\(0\\)"
                    + "|color:(?:transparent|rgba\\(\\d+,\\d+,\\d+,0\\)))");

    private static final Pattern ZERO_SIZE = Pattern.compile("(?:^|;)(?:width|height):[01](?:px|pt|em|rem|%)?(?:;|!|$)");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:([^;!]+)");
    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background(?:-color)?:([^;!]+)");
    private static final Pattern WHITE = Pattern.compile("white|#fff|#ffffff|#fefefe|rgba?\\(255,255,255(?:,[\\d.]+)?\\)");
    private static final int LONGEST_STYLE = 2_000;
    private static final int LEVELS = 8;

    private Visibility() {}

    /** Whether an element by itself, wherever it stands, is not shown. */
    static boolean isHidden(Element element) {
        return isNeverSeen(element) || element.attr("aria-hidden").equalsIgnoreCase("true");
    }

    /** The same, but for what is only hidden from those who listen: a dialog opened by a script hides the whole page so. */
    static boolean isNeverSeen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.hasAttr("style") && isHiding(element);
    }

    private static boolean isHiding(Element element) {
        String style = style(element);
        return HIDING.matcher(style).find()
                || ZERO_SIZE.matcher(style).find() && style.contains("overflow:hidden")
                || isInvisibleInk(element, style);
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.substring(0, Math.min(style.length(), LONGEST_STYLE)).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    /** Text in the colour of what it stands on: as it says itself, or white where nothing around says otherwise. */
    private static boolean isInvisibleInk(Element element, String style) {
        var colour = COLOUR.matcher(style);
        if (!colour.find()) {
            return false;
        }
        String ink = colour.group(1);
        Element at = element;
        for (int level = 0; level < LEVELS && at != null; level++, at = at.parent()) {
            var background = BACKGROUND.matcher(style(at));
            if (background.find() || at.hasAttr("bgcolor")) {
                String paper = at.hasAttr("bgcolor") ? at.attr("bgcolor").toLowerCase(Locale.ROOT) : background.group(1);
                return paper.equals(ink) || isWhite(ink) && isWhite(paper);
            }
        }
        return isWhite(ink);
    }

    private static boolean isWhite(String colour) {
        return WHITE.matcher(colour).matches();
    }
}
