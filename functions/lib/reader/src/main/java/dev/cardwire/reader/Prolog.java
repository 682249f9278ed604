package dev.cardwire.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands before a feed's root: instructions, comments, a DOCTYPE, or what should not be there at all. */
sealed interface Prolog {

    /**
     * A feed begins.
     *
     * @param root where the root's tag begins
     * @param entities that the DOCTYPE declares
     */
    record Feed(int root, Map<String, String> entities) implements Prolog {}

    /** Nothing in the text begins a feed. */
    record NoFeed(String reason) implements Prolog {}

    String PAGE = "the body is an HTML page, not a feed";

    /** The roots of feeds, whatever their prefix and case. */
    Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");

    static Prolog of(String text, Repairs repairs) {
        var entities = new HashMap<String, String>();
        String first = "";
        boolean junk = false;
        boolean page = false;
        // An end that was looked for in vain is not looked for again: a body of nothing but openings would take for ever.
        boolean commentsEnd = true;
        boolean instructionsEnd = true;
        boolean doctypeSeen = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '<') {
                junk |= c > ' ' && c != '\uFEFF';
                at++;
            } else if (text.startsWith("<!--", at)) {
                int end = commentsEnd ? text.indexOf("-->", at + 4) : -1;
                commentsEnd = end >= 0;
                at = end < 0 ? at + 4 : end + 3;
            } else if (text.startsWith("<?", at)) {
                int end = instructionsEnd ? text.indexOf("?>", at + 2) : -1;
                instructionsEnd = end >= 0;
                at = end < 0 ? at + 2 : end + 2;
            } else if (!doctypeSeen && text.regionMatches(true, at, "<!doctype", 0, 9)) {
                doctypeSeen = true;
                var doctype = Doctype.at(text, at);
                if (text.substring(at, Math.min(at + 40, doctype.end())).toLowerCase(Locale.ROOT).matches("(?s)<!doctype\\s{1,9}html\\b.*")) {
                    return new NoFeed(PAGE);
                }
                entities.putAll(doctype.entities());
                at = doctype.end();
            } else {
                String name = name(text, at + 1);
                String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
                if (ROOTS.contains(local)) {
                    if (junk) {
                        repairs.at(Damage.LEADING_TEXT, 1, "");
                    }
                    return new Feed(at, entities);
                }
                page |= local.equals("html") || local.equals("head") || local.equals("body");
                if (page && !junk) {
                    return new NoFeed(PAGE);
                }
                first = first.isEmpty() ? name : first;
                junk = true;
                at++;
            }
        }
        return new NoFeed(page ? PAGE : first.isEmpty() ? "the body is text, not a feed" : "the body is XML or HTML that begins with <" + first + ">, not a feed");
    }

    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 40 && (Character.isLetterOrDigit(text.charAt(end)) || ":_-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean ends = end < text.length() && (text.charAt(end) <= ' ' || text.charAt(end) == '>' || text.charAt(end) == '/');
        return ends ? text.substring(from, end) : "";
    }
}
