package dev.cardwire.grounding;

import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gate 6: a claim is plain speech. It holds no URL, no HTML and no other mark-up, and tells neither a reader nor a model
 * what to do with the page that it stands on; {@link Instructions} tells an order from the report of one.
 */
final class PlainTextGate {

    /** A host name alone is how some products are called ({@code Booking.com}); with a path it is an address. */
    private static final Pattern URL = Pattern.compile(
            "(?i)\\b(?:https?|ftp|file|wss?)://|\\b(?:javascript|vbscript|mailto):\\S|\\bdata:(?:text|image|application)/"
                    + "|\\bwww\\.[\\p{L}\\p{N}-]+\\."
                    + "|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|io|ai|dev|app|cn|gov|edu|info|co|uk|eu|de|me|xyz|top|ru)/[\\w%?#~-]");

    private static final Pattern MARKUP = Pattern.compile(
            // A tag or a comment. "vector<int>" is neither: behind a letter only a name that HTML has makes a tag.
            "(?i)(?<![\\p{L}\\p{N}_])</?[a-z][^<>]*>|</[a-z]|<[a-z][^<>]*/>|<!(?:--|\\[|doctype)|<\\?[a-z]"
                    + "|<(?:script|style|iframe|img|svg|math|object|embed|link|meta|base|form|input|button|video|audio)\\b"
                    + "|<(?:a|b|i|u|p|s|br|hr|em|strong|span|div|h[1-6]|ul|ol|li|table|tr|td|th|pre|code|blockquote|sub|sup|font)"
                    + "(?:\\s[^<>]*)?>"
                    + "|&(?:amp|lt|gt|quot|apos|nbsp|hellip|bull|middot|copy|reg|trade|[mn]dash|[lr][sd]quo|[lr]aquo);"
                    + "|&#(?:\\d{1,7}|x[0-9a-f]{1,6});"
                    // Links, fences and bold of Markdown, links of wikis and forums
                    + "|\\]\\([^)\\s]*\\)|```|\\*\\*[^*\\s][^*]*\\*\\*|\\[\\[[^\\]]+\\]\\]|\\[/?(?:url|img)\\b[^\\]]*\\]"
                    + "|\\{\\{[^{}]*\\}\\}|^#{2,6} "
                    // Controls, what turns the direction of the text around it, and tag characters, which nobody sees
                    + "|[\\p{Cc}\\u202A-\\u202E\\x{E0000}-\\x{E007F}]");

    /** The flags of England, Scotland and Wales are written with tag characters (UTS #51, annex C). */
    private static final Pattern TAGGED_FLAG = Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E007A}]{4,6}\\x{E007F}");

    private PlainTextGate() {}

    static Verdict<String> judge(String text) {
        if (MARKUP.matcher(TAGGED_FLAG.matcher(text).replaceAll("")).find() || URL.matcher(text).find()) {
            return Verdict.withheld(Reason.MARKUP);
        }
        return Instructions.in(text) ? Verdict.withheld(Reason.INSTRUCTION) : Verdict.passed(text);
    }

    /** Judges words that are shown as a quotation, each as if it stood alone. */
    static Verdict<List<Evidence>> quotes(List<Evidence> evidence) {
        for (var quote : evidence) {
            if (judge(quote.quote().replaceAll("\\s+", " ")) instanceof Verdict.Withheld<String>(var reason)) {
                return Verdict.withheld(reason);
            }
        }
        return Verdict.passed(evidence);
    }
}
