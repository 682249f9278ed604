package dev.cardwire.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads XML that is not well-formed with jsoup's forgiving XML parser, which closes what is left open and knows every
 * HTML entity, and makes a proper tree of it: prefixes that nobody declared mean what they mean everywhere else.
 */
final class LenientXml {

    private static final Pattern OPENS = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
    private static final Pattern CLOSES = Pattern.compile("</(?:\\w+:)?(?:item|entry)\\s*>");
    private static final Pattern NAMED = Pattern.compile("</(?:\\w+:)?(?:guid|id|link)\\s*>|<(?:\\w+:)?link\\s[^>]*>");
    private static final int DEEPEST = 300;
    private static final int MOST_PREFIXES = 100;

    private LenientXml() {}

    static Optional<Document> parse(String xml, Repairs repairs) {
        String whole = withoutNamelessTail(xml, repairs);
        var parsed = Jsoup.parse(whole, "", Parser.xmlParser());
        return parsed.children().stream()
                .filter(element -> List.of("rss", "feed", "rdf", "channel").contains(localName(element.tagName()).toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(root -> new Document(copy(root, new HashMap<>(), 1)));
    }

    /** A truncated last entry is kept if its id or link is whole: without one it would come back as another entry. */
    private static String withoutNamelessTail(String xml, Repairs repairs) {
        int opened = last(OPENS, xml);
        if (opened < 0 || opened < last(CLOSES, xml)) {
            return xml;
        }
        boolean named = NAMED.matcher(xml).region(opened, xml.length()).find();
        repairs.add(named ? Damage.TRUNCATED : Damage.TRUNCATED_ENTRY);
        return named ? xml : xml.substring(0, opened);
    }

    private static int last(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static Element copy(org.jsoup.nodes.Element from, Map<String, Namespace> outer, int depth) {
        Map<String, Namespace> scope = outer;
        for (var attribute : from.attributes()) {
            String key = attribute.getKey();
            if ((key.equals("xmlns") || key.startsWith("xmlns:")) && scope.size() < MOST_PREFIXES) {
                scope = scope == outer ? new HashMap<>(outer) : scope;
                declare(scope, key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
            }
        }
        var to = new Element(legal(localName(from.tagName())), namespace(from.tagName(), scope));
        for (var attribute : from.attributes()) {
            String key = attribute.getKey();
            if (!key.equals("xmlns") && !key.startsWith("xmlns:")) {
                to.setAttribute(new Attribute(legal(localName(key)), Verified.text(attribute.getValue()),
                        key.contains(":") ? namespace(key, scope) : Namespace.NO_NAMESPACE));
            }
        }
        for (Node child : from.childNodes()) {
            switch (child) {
                case TextNode text -> to.addContent(Verified.text(text.getWholeText()));
                case org.jsoup.nodes.Element element when depth < DEEPEST -> to.addContent(copy(element, scope, depth + 1));
                default -> { }
            }
        }
        return to;
    }

    private static void declare(Map<String, Namespace> scope, String prefix, String uri) {
        if (Verifier.checkNamespacePrefix(prefix) == null && Verifier.checkNamespaceURI(uri) == null && !uri.isEmpty()) {
            scope.put(prefix, Namespace.getNamespace(prefix, uri));
        }
    }

    private static Namespace namespace(String name, Map<String, Namespace> scope) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : legal(name.substring(0, colon));
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        Namespace declared = scope.get(prefix);
        if (declared != null) {
            return declared;
        }
        return prefix.isEmpty() ? Namespace.NO_NAMESPACE : Namespace.getNamespace(prefix, Names.usualUri(prefix));
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String legal(String name) {
        String kept = name.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
        return Verifier.checkXMLName(kept) == null ? kept : "_" + kept;
    }
}
